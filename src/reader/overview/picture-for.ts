import type { Camera, Size } from '../../geo/camera.ts'
import { viewOutline } from '../../geo/view-outline.ts'
import { OVERVIEW } from '../../scene/overview-size.ts'

/** Share of a picture that a view may fill at most. */
const FILLED = 0.5

/**
 * The picture on which the view of a reader who explores is seen best: the deepest in which it lies whole, with something round it; the last, where there is
 * no such.
 *
 * @param pictures the deepest first
 * @param size of the map
 */
export function pictureFor(pictures: readonly Camera[], camera: Camera, size: Size): number {
  const found = pictures.findIndex((over) => {
    const { x, y, width, height } = viewOutline(camera, size, over, OVERVIEW)
    const isInside = x >= 0 && y >= 0 && x + width <= OVERVIEW.width && y + height <= OVERVIEW.height
    return isInside && width <= OVERVIEW.width * FILLED && height <= OVERVIEW.height * FILLED
  })
  return found === -1 ? pictures.length - 1 : found
}
