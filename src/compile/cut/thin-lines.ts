import { column } from './arcs.ts'
import type { Coverage } from './coverage.ts'
import type { SnapGrid } from './snap-grid.ts'
import { thin } from './thin.ts'
import type { ToleranceField } from './tolerance-field.ts'
import { untangle } from './untangle.ts'

/** A line with the vertices that stay. */
export interface ThinLine {
  /** World units before snapping, x and y by turns. */
  readonly path: Float64Array
  /** The same vertices on the grid. */
  readonly grid: Int32Array
}

/** A line on the way to a thin one. */
export interface Draft {
  /** World units, all vertices. */
  readonly path: Float64Array
  /** 1 for each vertex that stays. */
  readonly kept: Uint8Array
  /** Grid coordinates of kept vertices, x and y by turns; 0 for the others. */
  readonly grid: Int32Array
  /** How far a kept vertex may be off for no edge at it to be off in any view, world units; 0 for the others. */
  readonly tolerance: Float64Array
}

/**
 * Lines thinned to what the field tolerates, on the grid, without repeated points: a line that shrinks to a point has one
 * vertex. Where thinning has made lines cross in view, it is undone vertex by vertex until they do not.
 */
export function thinLines(lines: readonly Float64Array[], field: ToleranceField, grid: SnapGrid, seen: Coverage): ThinLine[] {
  const drafts = lines.map((path) => {
    const kept = thin(path, field)
    return { path, kept, grid: new Int32Array(path.length), tolerance: keptTolerances(path, kept, field) }
  })
  shareEnds(drafts)
  for (const draft of drafts) for (let i = 0; i < draft.kept.length; i++) if (draft.kept[i] === 1) place(draft, i, grid)
  untangle(drafts, field, grid, seen)
  return drafts.map(finish)
}

/** For each kept vertex the least tolerance along its edges to the kept ones beside it: a vertex far away moves what is seen of a long edge. */
function keptTolerances(path: Float64Array, kept: Uint8Array, field: ToleranceField): Float64Array {
  const tolerance = new Float64Array(kept.length)
  let before = -1
  for (let i = 0; i < kept.length; i++) {
    if (kept[i] !== 1) continue
    tolerance[i] = leastBetween(path, before < 0 ? i : before, i, field)
    if (before >= 0) tolerance[before] = Math.min(column(tolerance, before), column(tolerance, i))
    before = i
  }
  return tolerance
}

/** The least tolerance in the box of two vertices. */
export function leastBetween(path: Float64Array, i: number, j: number, field: ToleranceField): number {
  const [ax, ay, bx, by] = [column(path, i * 2), column(path, i * 2 + 1), column(path, j * 2), column(path, j * 2 + 1)]
  return field.least(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
}

/** Gives the ends of lines that meet in a point the least of their tolerances, so that they stay together. */
function shareEnds(drafts: readonly Draft[]): void {
  const least = new Map<string, number>()
  const eachEnd = (visit: (key: string, draft: Draft, i: number) => void): void => {
    for (const draft of drafts) {
      const last = draft.kept.length - 1
      for (const i of [0, last]) if (i >= 0) visit(`${draft.path[i * 2]} ${draft.path[i * 2 + 1]}`, draft, i)
    }
  }
  eachEnd((key, { tolerance }, i) => least.set(key, Math.min(least.get(key) ?? Infinity, column(tolerance, i))))
  eachEnd((key, { tolerance }, i) => {
    tolerance[i] = least.get(key) ?? column(tolerance, i)
  })
}

/** Puts a vertex on the grid. */
export function place(draft: Draft, i: number, grid: SnapGrid): void {
  const [lng, lat] = grid.snap(column(draft.path, i * 2), column(draft.path, i * 2 + 1), column(draft.tolerance, i))
  draft.grid[i * 2] = lng
  draft.grid[i * 2 + 1] = lat
}

/** Whether two vertices stand on one point of the grid. */
export function coincide(grid: Int32Array, i: number, j: number): boolean {
  return column(grid, i * 2) === column(grid, j * 2) && column(grid, i * 2 + 1) === column(grid, j * 2 + 1)
}

function finish(draft: Draft): ThinLine {
  const path = new Float64Array(draft.path.length)
  const grid = new Int32Array(draft.path.length)
  let [length, last] = [0, -1]
  for (let i = 0; i < draft.kept.length; i++) {
    if (draft.kept[i] !== 1 || (last >= 0 && coincide(draft.grid, last, i))) continue
    last = i
    for (const axis of [0, 1]) {
      path[length] = column(draft.path, i * 2 + axis)
      grid[length] = column(draft.grid, i * 2 + axis)
      length++
    }
  }
  return { path: path.slice(0, length), grid: grid.slice(0, length) }
}
