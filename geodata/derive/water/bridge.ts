import { kilometres, middle, neighbours } from './courses.ts'
import { cellsBetween, type Grid } from './raster.ts'

/** Kilometres that may be missing between two ends that point at one another. */
const GAP = 25

/** Kilometres that may be missing between an end and another line that it points at: more would lead from one river to its neighbour. */
const MOUTH = 8

/** Cells from an end back to where its direction is taken. */
const BACK = 6

/** The cosine of the most that a bridge may turn from the direction of its river: 60 degrees. */
const STRAIGHT = 0.5

/**
 * Joins ends of the lines of a skeleton to other lines that lie ahead of them, near, in place: straight, the shortest gaps first, and never two places
 * that are connected already.
 */
export function bridge(grid: Grid, cells: Uint8ClampedArray): void {
  const parts = components(grid, cells)
  const known = new Map(ends(grid, cells).map((end) => [end.cell, end]))
  const gaps = [...known.values()]
    .flatMap((end) => gapsAhead(grid, cells, end).filter(({ to, length }) => length <= MOUTH || isAhead(grid, known.get(to), end.cell)))
    .sort((a, b) => a.length - b.length || a.from - b.from || a.to - b.to)
  for (const { from, to } of gaps) {
    const [a, b] = [parts.rootOf(from), parts.rootOf(to)]
    if (a === b) continue
    parts.join(a, b)
    for (const cell of cellsBetween(grid, from, to)) cells[cell] = 1
  }
}

interface Gap {
  readonly from: number
  readonly to: number
  readonly length: number
}

interface End {
  readonly cell: number
  /** The cells that lead to it, the last ones first. */
  readonly before: number
}

/** Where lines end, with a cell some way back. */
function ends(grid: Grid, cells: Uint8ClampedArray): End[] {
  const found: End[] = []
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] !== 1 || neighbours(grid, cells, cell).length !== 1) continue
    let [before, at] = [cell, cell]
    for (let i = 0; i < BACK; i++) {
      const next = neighbours(grid, cells, at).filter((each) => each !== before)
      if (next.length !== 1) break
      ;[before, at] = [at, next[0] ?? at]
    }
    found.push({ cell, before: at })
  }
  return found
}

/** All set cells ahead of an end within `GAP`. */
function gapsAhead(grid: Grid, cells: Uint8ClampedArray, end: End): Gap[] {
  const { cell } = end
  const gaps: Gap[] = []
  const across = Math.ceil(GAP / kilometres(grid, cell, cell + 1))
  const up = Math.ceil(GAP / kilometres(grid, cell, cell + grid.width))
  for (let dy = -up; dy <= up; dy++) {
    for (let dx = -across; dx <= across; dx++) {
      const to = cell + dy * grid.width + dx
      if (cells[to] !== 1 || !isAhead(grid, end, to)) continue
      const length = kilometres(grid, cell, to)
      if (length <= GAP) gaps.push({ from: cell, to, length })
    }
  }
  return gaps
}

/** Whether a cell lies in the direction of an end. Nothing lies ahead of what is no end. */
function isAhead(grid: Grid, end: End | undefined, cell: number): boolean {
  if (end === undefined) return false
  const [ax, ay] = between(grid, end.before, end.cell)
  const [bx, by] = between(grid, end.cell, cell)
  return ax * bx + ay * by > STRAIGHT * Math.hypot(ax, ay) * Math.hypot(bx, by)
}

/** From one cell to another, in degrees of latitude. */
function between(grid: Grid, from: number, to: number): [east: number, north: number] {
  const [ax, ay] = middle(grid, from)
  const [bx, by] = middle(grid, to)
  return [(bx - ax) * Math.cos((ay * Math.PI) / 180), by - ay]
}

/** Which cells are connected: a root for each, by union and find. */
function components(grid: Grid, cells: Uint8ClampedArray): { rootOf(cell: number): number; join(a: number, b: number): void } {
  const parents = new Map<number, number>()
  const rootOf = (cell: number): number => {
    let root = cell
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    parents.set(cell, root)
    return root
  }
  const join = (a: number, b: number): void => {
    parents.set(Math.max(a, b), Math.min(a, b))
  }
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] !== 1) continue
    for (const other of neighbours(grid, cells, cell)) {
      const [a, b] = [rootOf(cell), rootOf(other)]
      if (a !== b) join(a, b)
    }
  }
  return { rootOf, join }
}
