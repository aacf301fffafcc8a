import type { Bounds } from '../story/story.ts'
import type { Camera, Size } from './camera.ts'
import { toScreen } from './screen.ts'

/** Whether any of a box, less than half the world wide, lies on a map of this size under this camera. */
export function isBoxInView({ west, south, east, north }: Bounds, camera: Camera, size: Size): boolean {
  const [left, top] = toScreen([west, north], camera, size)
  const [right, bottom] = toScreen([east, south], camera, size)
  return left < size.width && right > 0 && top < size.height && bottom > 0
}
