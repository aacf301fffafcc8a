import type { VNode } from 'preact'
import type { Camera } from '../geo/camera.ts'
import { toScreen } from '../geo/screen.ts'
import { Ground } from '../render/svg/ground.tsx'
import { Sheet } from '../render/svg/sheet.tsx'
import { STILL, STILL_BLEED } from '../render/svg/still.ts'
import { framingFor } from '../scene/framing.ts'
import type { FramingTarget, Story } from '../story/story.ts'
import type { Still } from './still-maps.tsx'

/**
 * The first step's map in the HTML, under the rules of the shadow's style sheet. Its `viewBox` is what the step frames, met by the map's free
 * area: so style alone puts it where the live map will be. The bleed runs over the edges.
 */
export function FirstMap({ still, story }: { still: Still; story: Story }): VNode {
  const bleedX = (STILL_BLEED.width - STILL.width) / 2
  const bleedY = (STILL_BLEED.height - STILL.height) / 2
  const framing = story.framings[story.steps[0]?.framing ?? 0]
  const [x, y, width, height] = framing === undefined ? FREE : viewOf(framingFor(framing, STILL), still.scene.camera)
  return (
    <svg viewBox={[x, y, width, height].map((n) => Math.round(n * 100) / 100).join(' ')} aria-hidden="true">
      <Ground data={still.ground} scene={still.scene} story={story} size={STILL_BLEED} />
      <g transform={`translate(${bleedX} ${bleedY})`}>
        <Sheet scene={still.scene} size={STILL} />
      </g>
    </svg>
  )
}

type View = readonly [x: number, y: number, width: number, height: number]

/** The free area of a static map's frame, in the picture with its bleed: what is seen where no box says more. */
const FREE: View = [
  (STILL_BLEED.width - STILL.width) / 2 + STILL.padding.left,
  (STILL_BLEED.height - STILL.height) / 2 + STILL.padding.top,
  STILL.width - STILL.padding.left - STILL.padding.right,
  STILL.height - STILL.padding.top - STILL.padding.bottom,
]

/** The box that a framing fits, with its own padding, in the picture with its bleed. */
function viewOf(target: FramingTarget, camera: Camera): View {
  if (target.kind === 'camera' || camera.zoom >= target.maxZoom) return FREE
  const { west, south, east, north } = target.bounds
  const [left, top] = toScreen([west, north], camera, STILL_BLEED)
  const [right, bottom] = toScreen([east, south], camera, STILL_BLEED)
  const share = 1 - 2 * target.padding
  const [width, height] = [(right - left) / share, (bottom - top) / share]
  return [(left + right - width) / 2, (top + bottom - height) / 2, width, height]
}
