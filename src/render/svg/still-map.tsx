import type { VNode } from 'preact'
import type { Scene } from '../../scene/scene.ts'
import type { Story } from '../../story/story.ts'
import type { GroundData } from './decode-ground.ts'
import { Ground } from './ground.tsx'
import { staticMapCss } from './map-css.ts'
import { Sheet } from './sheet.tsx'
import { STILL, STILL_BLEED } from './still.ts'

export interface StillMapProps {
  readonly data: GroundData
  readonly story: Story
  /** The scene in the frame of a static map (`STILL`). */
  readonly scene: Scene
  /** Words for those who do not see it. */
  readonly words: string
  /** The lines at the foot: what the map is not, as-of date and credits. */
  readonly foot: readonly string[]
}

/**
 * A static map as a file of its own, light and dark by media query. `#ground` at the end of its address shows the ground alone with its whole
 * bleed: what stands under the live sheet until the live map has come.
 */
export function StillMap({ data, story, scene, words, foot }: StillMapProps): VNode {
  const bleedX = (STILL_BLEED.width - STILL.width) / 2
  const bleedY = (STILL_BLEED.height - STILL.height) / 2
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${STILL.width} ${STILL.height}`} role="img">
      <title>{words}</title>
      <style>{`${staticMapCss()}\n.foot{font-size:11px}\n#ground:target~.lettering{display:none}`}</style>
      <view id="ground" viewBox={`${-bleedX} ${-bleedY} ${STILL_BLEED.width} ${STILL_BLEED.height}`} />
      <g transform={`translate(${-bleedX} ${-bleedY})`}>
        <Ground data={data} scene={scene} story={story} size={STILL_BLEED} />
      </g>
      <g class="lettering">
        <Sheet scene={scene} size={STILL} />
        {foot.map((line, i) => (
          <text key={line} class="label claim foot" x="10" y={STILL.height - 10 - 15 * (foot.length - 1 - i)}>
            {line}
          </text>
        ))}
      </g>
    </svg>
  )
}
