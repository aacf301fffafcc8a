import type { Camera, Size } from './camera.ts'
import { toScreen } from './screen.ts'

/** CSS pixels from a map's top left corner. */
export interface Outline extends Size {
  readonly x: number
  readonly y: number
}

/** Where the view of a map of this size lies on a larger map. */
export function viewOutline(camera: Camera, size: Size, over: Camera, overSize: Size): Outline {
  const [x, y] = toScreen(camera.center, over, overSize)
  const scale = 2 ** (over.zoom - camera.zoom)
  const [width, height] = [size.width * scale, size.height * scale]
  return { x: x - width / 2, y: y - height / 2, width, height }
}
