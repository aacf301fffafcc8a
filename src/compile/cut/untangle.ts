import { project } from '../../geo/mercator.ts'
import { column } from './arcs.ts'
import type { Coverage } from './coverage.ts'
import { crossings, type Segment } from './crossings.ts'
import { segmentsBeside } from './segments-beside.ts'
import type { SnapGrid } from './snap-grid.ts'
import { mostOff, vertexTolerances } from './thin.ts'
import { coincide, type Draft, leastBetween } from './thin-lines.ts'
import type { ToleranceField } from './tolerance-field.ts'

/**
 * Brings back vertices of thinned lines where they cross in view, until they do not; where none is left to bring back, it puts
 * their ends on finer steps of the grid.
 */
export function untangle(drafts: readonly Draft[], field: ToleranceField, grid: SnapGrid, seen: Coverage): void {
  const columns = worldColumns(drafts, grid)
  const refine = refiner(drafts, field, grid, columns)
  let segments = segmentsInView(drafts, columns, seen)
  let suspects = segments
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const refined = new Map<Segment, Segment[]>()
    for (const segment of new Set(crossings(columns, suspects).flat())) {
      const parts = refine(segment)
      if (parts.length > 0) refined.set(segment, parts)
    }
    if (refined.size === 0 && suspects === segments) return
    if (refined.size === 0) {
      suspects = segments
      continue
    }
    const changed = [...refined.values()].flat().filter((segment) => !isPoint(columns, segment))
    segments = [...segments.filter((segment) => !refined.has(segment) && !isPoint(columns, segment)), ...changed]
    suspects = segmentsBeside(changed, segments, columns)
  }
}

/** Each round brings back a vertex at every crossing; real coasts need a few. */
const MOST_ROUNDS = 60

/** A function that gives what a tangled segment becomes: its two halves, or itself on finer steps; nothing where it is as fine as can be. */
function refiner(drafts: readonly Draft[], field: ToleranceField, grid: SnapGrid, columns: WorldColumns): (segment: Segment) => Segment[] {
  const tolerances = new Map<Draft, Float64Array>()
  const ends = lineEnds(drafts)
  const fine = new Set<number>()

  const put = (d: number, i: number, at: readonly [number, number]): void => {
    const { kept, grid: snapped } = drafts[d] as Draft
    kept[i] = 1
    const index = column(columns.start, d) + i
    ;[snapped[i * 2], snapped[i * 2 + 1]] = at
    ;[columns.x[index], columns.y[index]] = project([at[0] * grid.unit, at[1] * grid.unit])
  }
  const putFinely = (d: number, i: number): boolean => {
    const { path, tolerance } = drafts[d] as Draft
    const [x, y] = [column(path, i * 2), column(path, i * 2 + 1)]
    if (fine.has(column(columns.start, d) + i)) return false
    const isEnd = i === 0 || i === path.length / 2 - 1
    for (const [line, vertex] of isEnd ? (ends.get(`${x} ${y}`) ?? []) : [[d, i] as const]) {
      put(line, vertex, grid.snapFinely(x, y, column(tolerance, i)))
      fine.add(column(columns.start, line) + vertex)
    }
    return true
  }
  return (segment) => {
    const d = segment.arc
    const draft = drafts[d] as Draft
    const start = column(columns.start, d)
    const [from, to] = [segment.from - start, segment.to - start]
    const tolerance = tolerances.get(draft) ?? vertexTolerances(draft.path, field)
    tolerances.set(draft, tolerance)
    const next = mostOff(draft.path, tolerance, from, to, 0)
    if (next >= 0) {
      draft.tolerance[next] = Math.min(leastBetween(draft.path, from, next, field), leastBetween(draft.path, next, to, field))
      put(d, next, grid.snap(column(draft.path, next * 2), column(draft.path, next * 2 + 1), column(draft.tolerance, next)))
      return [
        { ...segment, to: start + next },
        { ...segment, from: start + next },
      ]
    }
    const moved = [putFinely(d, from), putFinely(d, to)]
    return moved.includes(true) ? [segment] : []
  }
}

/** Where lines end, as `x y`: the ends that stand there, by line and vertex. */
function lineEnds(drafts: readonly Draft[]): ReadonlyMap<string, readonly (readonly [line: number, vertex: number])[]> {
  const ends = new Map<string, [number, number][]>()
  for (const [d, { path }] of drafts.entries()) {
    for (const i of [0, path.length / 2 - 1]) {
      const key = `${path[i * 2]} ${path[i * 2 + 1]}`
      const known = ends.get(key)
      if (known === undefined) ends.set(key, [[d, i]])
      else known.push([d, i])
    }
  }
  return ends
}

/**
 * The drafts' vertices one after the other, in world units, as they stand on the grid: lines are straight on the map, so whether they cross is
 * asked there. Vertex `i` of draft `d` stands at `start[d] + i`; vertices that are not kept have no place.
 */
interface WorldColumns {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly start: Int32Array
}

function worldColumns(drafts: readonly Draft[], { unit }: SnapGrid): WorldColumns {
  const start = new Int32Array(drafts.length + 1)
  for (const [d, draft] of drafts.entries()) start[d + 1] = column(start, d) + draft.kept.length
  const total = column(start, drafts.length)
  const columns = { x: new Float64Array(total), y: new Float64Array(total), start }
  for (const [d, { kept, grid }] of drafts.entries()) {
    for (let i = 0; i < kept.length; i++) {
      if (kept[i] !== 1) continue
      const [x, y] = project([column(grid, i * 2) * unit, column(grid, i * 2 + 1) * unit])
      columns.x[column(start, d) + i] = x
      columns.y[column(start, d) + i] = y
    }
  }
  return columns
}

/** The segments of the drafts that are seen and longer than nothing; the number of their draft stands in `arc`. */
function segmentsInView(drafts: readonly Draft[], { start }: WorldColumns, seen: Coverage): Segment[] {
  const segments: Segment[] = []
  for (const [d, { path, kept, grid }] of drafts.entries()) {
    const first = column(start, d)
    let from = 0
    for (let to = 1; to < kept.length; to++) {
      if (kept[to] !== 1 || coincide(grid, from, to)) continue
      if (seen.hasSegment(column(path, from * 2), column(path, from * 2 + 1), column(path, to * 2), column(path, to * 2 + 1))) {
        segments.push({ arc: d, from: first + from, to: first + to })
      }
      from = to
    }
  }
  return segments
}

function isPoint({ x, y }: WorldColumns, { from, to }: Segment): boolean {
  return x[from] === x[to] && y[from] === y[to]
}
