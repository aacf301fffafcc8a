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
}

/**
 * Lines thinned to what the field tolerates, on the grid, without repeated points: a line that shrinks to a point has one
 * vertex. Where thinning has made lines cross in view, it is undone vertex by vertex until they do not.
 */
export function thinLines(lines: readonly Float64Array[], field: ToleranceField, grid: SnapGrid, seen: Coverage): ThinLine[] {
  const drafts = lines.map((path) => {
    const draft = { path, kept: thin(path, field), grid: new Int32Array(path.length) }
    for (let i = 0; i < draft.kept.length; i++) if (draft.kept[i] === 1) place(draft, i, grid)
    return draft
  })
  untangle(drafts, field, grid, seen)
  return drafts.map(finish)
}

/** Puts a vertex on the grid. */
export function place(draft: Draft, i: number, grid: SnapGrid): void {
  const [lng, lat] = grid.snap(column(draft.path, i * 2), column(draft.path, i * 2 + 1))
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
