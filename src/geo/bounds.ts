import type { Bounds } from '../story/story.ts'
import type { LngLat } from '../story/units.ts'

/**
 * The smallest box around points. Where going across the antimeridian is shorter, the box does (`east > 180`).
 * Throws a RangeError without points.
 */
export function boundsOf(points: readonly LngLat[]): Bounds {
  if (points.length === 0) throw new RangeError('boundsOf needs at least one point and was given none')
  const lats = points.map(([, lat]) => lat)
  const lngs = points.map(([lng]) => lng).sort((a, b) => a - b)
  const { west, east } = shortestArc(lngs)
  return { west, east, south: lats.reduce((a, b) => Math.min(a, b)), north: lats.reduce((a, b) => Math.max(a, b)) }
}

/** The complement of the widest gap between sorted longitudes on the circle. */
function shortestArc(sorted: readonly number[]): { west: number; east: number } {
  const first = sorted[0] ?? 0
  const last = sorted.at(-1) ?? first
  let best = { west: first, east: last, gap: first + 360 - last }
  for (const [i, lng] of sorted.entries()) {
    const next = sorted[i + 1]
    if (next !== undefined && next - lng > best.gap) best = { west: next, east: lng + 360, gap: next - lng }
  }
  return best
}
