import type { Camera, Size } from '../../src/geo/camera.ts'
import { project, worldSize } from '../../src/geo/mercator.ts'

/** Places on a map, in shares of its size from the middle: its corners, the middles of its edges, and its middle. */
const PLACES = [-0.5, 0, 0.5].flatMap((x) => [-0.5, 0, 0.5].map((y) => [x, y] as const))

/**
 * How far the ground under a map moves from one camera to the next, in widths of the map (sideways) or heights (up and down), where it moves most.
 * Each place is followed by itself, on the plain Mercator plane.
 */
export function measureFlow(a: Camera, b: Camera, { width, height }: Size): number {
  const [ax, ay] = project(a.center)
  const [bx, by] = project(b.center)
  const [scaleA, scaleB] = [worldSize(a.zoom), worldSize(b.zoom)]
  const turn = Math.round(bx - ax)
  const moves = PLACES.flatMap(([x, y]) => {
    const [worldX, worldY] = [ax + (x * width) / scaleA, ay + (y * height) / scaleA]
    const [nowX, nowY] = [(worldX - (bx - turn)) * scaleB, (worldY - by) * scaleB]
    return [Math.abs(nowX - x * width) / width, Math.abs(nowY - y * height) / height]
  })
  return Math.max(...moves)
}
