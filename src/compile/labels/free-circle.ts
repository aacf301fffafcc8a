import polylabel from 'polylabel'
import type { Box } from '../cut/tolerance-field.ts'
import { clipRing } from './clip-ring.ts'

/** A circle on the map, world units (the world is 1 wide). */
export interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** What a box shows of an area. */
export interface Part {
  /** Square world units. */
  readonly area: number
  /** The widest circle inside it, undefined where it has none wider than the precision. */
  readonly circle: Circle | undefined
}

/**
 * What a box shows of an area of one or more polygons, and the widest circle in it: the pole of inaccessibility of its widest part, as
 * polylabel finds it, to within `precision` world units. The box's edge counts as the area's edge.
 *
 * @param polygons lists of rings, outer first, x and y by turns in world units, closed
 */
export function freeCircle(polygons: readonly (readonly Float64Array[])[], box: Box, precision: number): Part {
  let area = 0
  let circle: Circle | undefined
  for (const rings of polygons) {
    const [outer = [], ...holes] = rings.map((ring) => clipRing(ring, box)).filter((ring, i) => i === 0 || ring.length > 2)
    if (outer.length < 3) continue
    const free = [outer, ...holes].map((ring) =>
      ring.map(([x, y]): [number, number] => [(x - box.minX) / precision, (y - box.minY) / precision]),
    )
    area += free.reduce((sum, ring, i) => sum + (i === 0 ? 1 : -1) * ringArea(ring), 0) * precision * precision
    const [first = [0, 0]] = free[0] ?? []
    const found = polylabel([...free.map((ring) => [...ring, ring[0] ?? first])], 1)
    const [x = 0, y = 0] = found
    const radius = found.distance * precision
    if (radius > precision && radius > (circle?.radius ?? 0)) circle = { x: box.minX + x * precision, y: box.minY + y * precision, radius }
  }
  return { area, circle }
}

function ringArea(ring: readonly [number, number][]): number {
  let sum = 0
  let [ax, ay] = ring.at(-1) ?? [0, 0]
  for (const [bx, by] of ring) {
    sum += ax * by - bx * ay
    ax = bx
    ay = by
  }
  return Math.abs(sum / 2)
}
