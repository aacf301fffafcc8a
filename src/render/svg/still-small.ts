import type { Viewport } from '../../geo/camera.ts'
import { STILL } from './still.ts'

// Apart from still.ts: the viewer has no use for it.

/**
 * How much larger the lettering is where a static map is shown small (a phone, a narrow column): there it is set anew, as on a map of
 * `STILL_SMALL`.
 */
export const SMALL_SCALE = 1.6

/** The same frame in the pixels of a small picture. */
export const STILL_SMALL: Viewport = {
  width: STILL.width / SMALL_SCALE,
  height: STILL.height / SMALL_SCALE,
  padding: {
    top: STILL.padding.top / SMALL_SCALE,
    right: STILL.padding.right / SMALL_SCALE,
    bottom: STILL.padding.bottom / SMALL_SCALE,
    left: STILL.padding.left / SMALL_SCALE,
  },
}
