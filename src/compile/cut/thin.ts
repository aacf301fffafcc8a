import { column } from './arcs.ts'
import { boxOf } from './box-of.ts'
import type { ToleranceField } from './tolerance-field.ts'

/**
 * Marks (1) the vertices of a line that must stay for every vertex that goes to lie within its own tolerance of the line that remains:
 * Douglas and Peucker (1973), splitting at the vertex that is off by most tolerances. Ends always stay. A vertex' tolerance
 * is the least along its two edges, so that edges, too, remain within the tolerance of where they run.
 *
 * @param path x and y by turns, world units; a closed line ends with its first point
 */
export function thin(path: Float64Array, field: ToleranceField): Uint8Array {
  const count = path.length / 2
  const kept = new Uint8Array(count)
  if (count === 0) return kept
  kept[0] = 1
  kept[count - 1] = 1
  if (count < 3 || vanishes(path, field)) return kept
  const tolerance = vertexTolerances(path, field)
  const stack = [0, count - 1]
  for (;;) {
    const to = stack.pop()
    const from = stack.pop()
    if (from === undefined || to === undefined) return kept
    const worst = mostOff(path, tolerance, from, to, 1)
    if (worst < 0) continue
    kept[worst] = 1
    stack.push(from, worst, worst, to)
  }
}

/** The vertex between two others that is farthest from the line between them, in tolerances; -1 where none is off by more than `limit`. */
export function mostOff(path: Float64Array, tolerance: Float64Array, from: number, to: number, limit: number): number {
  const ax = column(path, from * 2)
  const ay = column(path, from * 2 + 1)
  const dx = column(path, to * 2) - ax
  const dy = column(path, to * 2 + 1) - ay
  const length = dx * dx + dy * dy
  let worst = -1
  let most = limit * limit
  for (let i = from + 1; i < to; i++) {
    let px = column(path, i * 2) - ax
    let py = column(path, i * 2 + 1) - ay
    if (length > 0) {
      const t = Math.max(0, Math.min(1, (px * dx + py * dy) / length))
      px -= t * dx
      py -= t * dy
    }
    const allowed = column(tolerance, i)
    const off = (px * px + py * py) / (allowed * allowed)
    if (off > most) {
      most = off
      worst = i
    }
  }
  return worst
}

export function vertexTolerances(path: Float64Array, field: ToleranceField): Float64Array {
  const tolerance = new Float64Array(path.length / 2).fill(Infinity)
  for (let i = 1; i < tolerance.length; i++) {
    const ax = column(path, i * 2 - 2)
    const ay = column(path, i * 2 - 1)
    const bx = column(path, i * 2)
    const by = column(path, i * 2 + 1)
    const least = field.least(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
    tolerance[i - 1] = Math.min(column(tolerance, i - 1), least)
    tolerance[i] = least
  }
  return tolerance
}

/** Whether the whole line lies so far from all views that any of it is within tolerance of any other. */
function vanishes(path: Float64Array, field: ToleranceField): boolean {
  const { minX, minY, maxX, maxY } = boxOf(path)
  return Math.hypot(maxX - minX, maxY - minY) <= field.least(minX, minY, maxX, maxY)
}
