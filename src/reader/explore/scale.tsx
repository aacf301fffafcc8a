import type { VNode } from 'preact'
import type { Camera } from '../../geo/camera.ts'
import { scaleBar } from '../../geo/scale-bar.ts'
import type { Strings } from '../../render/words/strings.ts'

/** CSS pixels that a bar is long at most. */
const MOST = 110

/** Bars of a round length in kilometres and in miles. */
export function Scale({
  camera,
  lang,
  words,
}: {
  readonly camera: Camera
  readonly lang: string
  readonly words: Strings['explore']
}): VNode {
  const { kilometres, miles } = scaleBar(camera, MOST)
  const print = (value: number, unit: string): string =>
    new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'short', maximumSignificantDigits: 1 }).format(value)
  const [metric, imperial] = [print(kilometres.length, 'kilometer'), print(miles.length, 'mile')]
  return (
    <svg class="scale" role="img" aria-label={words.scale(`${metric}, ${imperial}`)} width={MOST + 2} height="34">
      <path d={`M1 12v5h${kilometres.pixels.toFixed(1)}v-5M1 22v-5h${miles.pixels.toFixed(1)}v5`} />
      <text x="5" y="12">
        {metric}
      </text>
      <text x="5" y="30">
        {imperial}
      </text>
    </svg>
  )
}
