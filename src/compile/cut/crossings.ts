import { type Arcs, column } from './arcs.ts'

/** A segment of a thinned arc: from one kept vertex (an index into the columns) to the next. */
export interface Segment {
  readonly arc: number
  readonly from: number
  readonly to: number
}

/**
 * The pairs of segments that cross, touch away from a shared vertex, or lie on one another. Segments that merely meet at a
 * common vertex are no crossing. Exact for quantized topologies: all products are of integers below 2^53; elsewhere as good as rounding.
 *
 * A sweep from west to east; each segment is compared with those that begin before it ends, so the time is
 * O(n log n) plus the number of pairs that overlap in longitude.
 */
export function crossings(arcs: Pick<Arcs, 'x' | 'y'>, segments: readonly Segment[]): [Segment, Segment][] {
  const n = segments.length
  const minX = new Float64Array(n)
  const maxX = new Float64Array(n)
  const minY = new Float64Array(n)
  const maxY = new Float64Array(n)
  segments.forEach(({ from, to }, i) => {
    const ax = column(arcs.x, from)
    const bx = column(arcs.x, to)
    const ay = column(arcs.y, from)
    const by = column(arcs.y, to)
    minX[i] = Math.min(ax, bx)
    maxX[i] = Math.max(ax, bx)
    minY[i] = Math.min(ay, by)
    maxY[i] = Math.max(ay, by)
  })
  const order = new Uint32Array(n).map((_, i) => i).sort((a, b) => column(minX, a) - column(minX, b) || a - b)
  const found: [Segment, Segment][] = []
  for (let p = 0; p < n; p += 1) {
    const i = order[p] as number
    const end = column(maxX, i)
    const low = column(minY, i)
    const high = column(maxY, i)
    for (let q = p + 1; q < n; q += 1) {
      const j = order[q] as number
      if (column(minX, j) > end) break
      if (column(minY, j) > high || column(maxY, j) < low) continue
      const a = segments[i] as Segment
      const b = segments[j] as Segment
      if (cross(arcs, a, b)) found.push([a, b])
    }
  }
  return found
}

function cross({ x, y }: Pick<Arcs, 'x' | 'y'>, a: Segment, b: Segment): boolean {
  const [ax, ay, bx, by] = [column(x, a.from), column(y, a.from), column(x, a.to), column(y, a.to)]
  const [cx, cy, dx, dy] = [column(x, b.from), column(y, b.from), column(x, b.to), column(y, b.to)]
  const startsMeet = ax === cx && ay === cy
  const startMeetsEnd = ax === dx && ay === dy
  const endMeetsStart = bx === cx && by === cy
  const endsMeet = bx === dx && by === dy
  if (startsMeet || endsMeet || startMeetsEnd || endMeetsStart) {
    if ((startsMeet && endsMeet) || (startMeetsEnd && endMeetsStart)) return true
    const [px, py] = startsMeet || startMeetsEnd ? [ax, ay] : [bx, by]
    const [qx, qy] = startsMeet || startMeetsEnd ? [bx, by] : [ax, ay]
    const [rx, ry] = startsMeet || endMeetsStart ? [dx, dy] : [cx, cy]
    return turn(px, py, qx, qy, rx, ry) === 0 && (qx - px) * (rx - px) + (qy - py) * (ry - py) > 0
  }
  const c = turn(ax, ay, bx, by, cx, cy)
  const d = turn(ax, ay, bx, by, dx, dy)
  if (c !== 0 && c === d) return false
  const e = turn(cx, cy, dx, dy, ax, ay)
  const f = turn(cx, cy, dx, dy, bx, by)
  if (e !== 0 && e === f) return false
  return c !== 0 || d !== 0 || overlap(ax, bx, cx, dx, ay, by, cy, dy)
}

/** 1 where a, b, c turn left, -1 where they turn right, 0 on one line. */
function turn(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax))
}

/** Whether the boxes of two segments on one line meet. */
function overlap(ax: number, bx: number, cx: number, dx: number, ay: number, by: number, cy: number, dy: number): boolean {
  const inX = Math.max(ax, bx) >= Math.min(cx, dx) && Math.max(cx, dx) >= Math.min(ax, bx)
  const inY = Math.max(ay, by) >= Math.min(cy, dy) && Math.max(cy, dy) >= Math.min(ay, by)
  return inX && inY
}
