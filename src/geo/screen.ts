import type { LngLat, ScreenPoint } from '../story/units.ts'
import type { Camera, Size } from './camera.ts'
import { project, worldSize } from './mercator.ts'

/**
 * Where a location stands on a map of this size under this camera, in CSS pixels from the map's top left corner. Of the copies
 * of the world side by side, the one nearest to the centre counts.
 */
export function toScreen(at: LngLat, camera: Camera, size: Size): ScreenPoint {
  const scale = worldSize(camera.zoom)
  const [x, y] = project(at)
  const [cx, cy] = project(camera.center)
  const dx = x - cx
  return [size.width / 2 + (dx - Math.round(dx)) * scale, size.height / 2 + (y - cy) * scale]
}
