import type { Camera, Size, Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'

/** The frame of a static map, in its own units (CSS pixels when it is shown 640 wide). */
export const STILL: Viewport = { width: 640, height: 480, padding: { top: 24, right: 24, bottom: 40, left: 24 } }

/** What a static map holds beyond its frame on each side, in frames: a map of another shape sees further. */
const BLEED = 0.5

/** The whole picture of a static map: the frame with its bleed. */
export const STILL_BLEED: Size = { width: STILL.width * (1 + 2 * BLEED), height: STILL.height * (1 + 2 * BLEED) }

/** Where a static map with its bleed lies on a live map, so that every point of the ground stands where the live map draws it. */
export interface StillPlacement {
  /** CSS pixels from the live map's top left corner. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * Places the static map drawn under `still` on a live map under `live`. Both are Mercator with north up, so a scale and a shift make
 * them one.
 */
export function placeStill(still: Camera, live: Camera, size: Size): StillPlacement {
  const scale = 2 ** (live.zoom - still.zoom)
  const [x, y] = toScreen(still.center, live, size)
  const width = STILL_BLEED.width * scale
  const height = STILL_BLEED.height * scale
  return { left: x - width / 2, top: y - height / 2, width, height }
}
