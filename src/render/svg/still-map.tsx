import type { VNode } from 'preact'
import type { Size } from '../../geo/camera.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Story } from '../../story/story.ts'
import type { GroundData } from './decode-ground.ts'
import { Ground } from './ground.tsx'
import { staticMapCss } from './map-css.ts'
import { Sheet } from './sheet.tsx'
import { STILL, STILL_BLEED } from './still.ts'
import { SMALL_SCALE, STILL_SMALL } from './still-small.ts'

export interface StillMapProps {
  readonly data: GroundData
  readonly story: Story
  /** The scene in the frame of a static map (`STILL`). */
  readonly scene: Scene
  /** The same in the frame of a small one (`STILL_SMALL`). */
  readonly small: Scene
  /** Words for those who do not see it. */
  readonly words: string
  /** The lines at the foot, of large and of small lettering: what the map is not, as-of date and credits. */
  readonly foot: readonly FootLine[]
  readonly smallFoot: readonly FootLine[]
}

export interface FootLine {
  readonly text: string
  /** CSS pixels that it is set to. */
  readonly length: number
}

/** CSS pixels: the type of the foot, and its distance from the frame. */
export const STILL_FOOT = { size: 11, margin: 8 } as const

/** CSS pixels from one line of the foot to the next. */
const LEADING = 14

/** CSS pixels of width under which a static map shows its large lettering. */
const SMALL = 480

const RULES = [
  `.foot{font-size:${STILL_FOOT.size}px}`,
  '.small{display:none}',
  `@media (max-width:${SMALL}px){.large{display:none}.small{display:inline}}`,
  '#ground:target~.lettering{display:none}',
].join('\n')

/**
 * A static map as a file of its own, light and dark by media query, its lettering set twice, for large and small. `#ground` at the end of its
 * address shows the ground alone with its whole bleed: what stands under the live sheet until the live map has come.
 */
export function StillMap({ data, story, scene, small, words, foot, smallFoot }: StillMapProps): VNode {
  const bleedX = (STILL_BLEED.width - STILL.width) / 2
  const bleedY = (STILL_BLEED.height - STILL.height) / 2
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${STILL.width} ${STILL.height}`} role="img">
      <title>{words}</title>
      <style>{`${staticMapCss()}\n${RULES}`}</style>
      <view id="ground" viewBox={`${-bleedX} ${-bleedY} ${STILL_BLEED.width} ${STILL_BLEED.height}`} />
      <g transform={`translate(${-bleedX} ${-bleedY})`}>
        <Ground data={data} scene={scene} story={story} size={STILL_BLEED} />
      </g>
      <g class="lettering large">
        <Sheet scene={scene} size={STILL} />
        <Foot lines={foot} size={STILL} />
      </g>
      <g class="lettering small" transform={`scale(${SMALL_SCALE})`}>
        <Sheet scene={small} size={STILL_SMALL} />
        <Foot lines={smallFoot} size={STILL_SMALL} />
      </g>
    </svg>
  )
}

function Foot({ lines, size }: { lines: readonly FootLine[]; size: Size }): VNode {
  return (
    <>
      {lines.map(({ text, length }, i) => (
        <text
          key={text}
          class="label claim foot"
          x={STILL_FOOT.margin}
          y={size.height - STILL_FOOT.margin - LEADING * (lines.length - 1 - i)}
          textLength={length}
          lengthAdjust="spacingAndGlyphs"
        >
          {text}
        </text>
      ))}
    </>
  )
}
