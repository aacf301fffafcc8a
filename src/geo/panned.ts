import type { Camera } from './camera.ts'
import { project, unproject, worldSize } from './mercator.ts'

/** A camera moved by CSS pixels to the right and down. */
export function panned({ center, zoom }: Camera, dx: number, dy: number): Camera {
  const [x, y] = project(center)
  const size = worldSize(zoom)
  return { center: unproject([x + dx / size, y + dy / size]), zoom }
}
