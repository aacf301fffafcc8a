import type { Camera, Size } from './camera.ts'
import { clamp, MAX_LATITUDE, project, TILE_SIZE, unproject, worldSize, wrapLng } from './mercator.ts'

/** MapLibre's own range; the map is made with the same two numbers. */
export const MIN_ZOOM = -2
export const MAX_ZOOM = 22

const [, TOP] = project([0, MAX_LATITUDE])
const [, BOTTOM] = project([0, -MAX_LATITUDE])

/**
 * The camera that a Mercator map of this size can show: the zoom in range and large enough for the world to fill the map's
 * height, the centre far enough from the poles that the map does not look past them, its longitude wrapped. The same
 * limits that MapLibre applies to every camera, so that a camera which went through here arrives unchanged.
 * Continuous; a camera within the limits comes back as it is.
 */
export function constrain(camera: Camera, size: Size): Camera {
  const fillZoom = Math.log2(size.height / (TILE_SIZE * (BOTTOM - TOP)))
  const zoom = Math.max(clamp(camera.zoom, MIN_ZOOM, MAX_ZOOM), fillZoom)
  const [x, y] = project(camera.center)
  const halfHeight = size.height / worldSize(zoom) / 2
  const lowest = TOP + halfHeight
  const highest = BOTTOM - halfHeight
  if (lowest <= y && y <= highest) return { center: [wrapLng(camera.center[0]), camera.center[1]], zoom }
  const middle = (TOP + BOTTOM) / 2
  const nearest = lowest >= highest ? middle : clamp(y, lowest, highest)
  const [lng, lat] = unproject([x, nearest])
  return { center: [wrapLng(lng), lat], zoom }
}
