import type { Size } from '../geo/camera.ts'
import type { Framing, FramingTarget } from '../story/story.ts'

/** Pixels of map width under which a view's `mobile:` overrides hold. */
const NARROW = 480

/** What a framing asks for on a map of this size. */
export function framingFor(framing: Framing, size: Size): FramingTarget {
  return framing.narrow !== undefined && size.width < NARROW ? framing.narrow : framing.wide
}
