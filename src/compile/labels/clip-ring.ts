import { column } from '../cut/arcs.ts'
import type { Box } from '../cut/tolerance-field.ts'

/**
 * The part of a closed ring (x and y by turns) that lies in a box, as points without the first repeated at the end: I. E.
 * Sutherland and G. W. Hodgman, "Reentrant Polygon Clipping" (1974). A ring that enters the box several times comes back as one, joined
 * along the box's edge. [] where the ring does not reach into the box.
 */
export function clipRing(path: Float64Array, box: Box): [number, number][] {
  let ring: [number, number][] = []
  for (let i = 0; i < path.length - 2; i += 2) ring.push([column(path, i), column(path, i + 1)])
  ring = clipSide(ring, 0, box.minX, 1)
  ring = clipSide(ring, 0, box.maxX, -1)
  ring = clipSide(ring, 1, box.minY, 1)
  return clipSide(ring, 1, box.maxY, -1)
}

/** What of a ring lies on the side of a limit where the coordinate of that axis, times `sign`, is larger. */
function clipSide(ring: readonly [number, number][], axis: 0 | 1, limit: number, sign: 1 | -1): [number, number][] {
  const kept: [number, number][] = []
  let before = ring.at(-1)
  if (before === undefined) return kept
  let wasIn = (before[axis] - limit) * sign >= 0
  for (const point of ring) {
    const isIn = (point[axis] - limit) * sign >= 0
    if (isIn !== wasIn) kept.push(crossing(before, point, axis, limit))
    if (isIn) kept.push(point)
    before = point
    wasIn = isIn
  }
  return kept
}

function crossing(a: readonly [number, number], b: readonly [number, number], axis: 0 | 1, limit: number): [number, number] {
  const share = (limit - a[axis]) / (b[axis] - a[axis])
  const other = axis === 0 ? a[1] + (b[1] - a[1]) * share : a[0] + (b[0] - a[0]) * share
  return axis === 0 ? [limit, other] : [other, limit]
}
