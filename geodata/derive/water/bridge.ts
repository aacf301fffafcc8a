import { kilometres, neighbours } from './courses.ts'
import type { Grid } from './raster.ts'

/** Kilometres that a river may be missing between two pieces and still be one. */
const GAP = 12

/** Cells from an end back to where its direction is taken. */
const BACK = 6

/** The cosine of the most that a bridge may turn from the direction of its river: 50 degrees. */
const STRAIGHT = 0.64

/**
 * Joins ends of the lines of a skeleton to other lines that lie ahead of them, near, in place: straight, the shortest gaps first, and never two places
 * that are connected already.
 */
export function bridge(grid: Grid, cells: Uint8ClampedArray): void {
  const parts = components(grid, cells)
  const gaps = ends(grid, cells)
    .flatMap((end) => gapsAhead(grid, cells, end))
    .sort((a, b) => a.length - b.length || a.from - b.from || a.to - b.to)
  for (const { from, to } of gaps) {
    const [a, b] = [parts.rootOf(from), parts.rootOf(to)]
    if (a === b) continue
    parts.join(a, b)
    for (const cell of straight(grid, from, to)) cells[cell] = 1
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
function gapsAhead(grid: Grid, cells: Uint8ClampedArray, { cell, before }: End): Gap[] {
  const gaps: Gap[] = []
  const [x, y] = [cell % grid.width, Math.floor(cell / grid.width)]
  const [fromX, fromY] = [x - (before % grid.width), y - Math.floor(before / grid.width)]
  const reach = Math.ceil(GAP / kilometres(grid, cell, cell + 1))
  const rise = Math.ceil(GAP / kilometres(grid, cell, cell + grid.width))
  const squash = kilometres(grid, cell, cell + 1) / kilometres(grid, cell, cell + grid.width)
  for (let dy = -rise; dy <= rise; dy++) {
    for (let dx = -reach; dx <= reach; dx++) {
      const to = cell + dy * grid.width + dx
      if (cells[to] !== 1) continue
      const length = kilometres(grid, cell, to)
      if (length > GAP || length === 0) continue
      const cosine =
        (dx * fromX * squash * squash + dy * fromY) / (Math.hypot(dx * squash, dy) * Math.hypot(fromX * squash, fromY) || Number.NaN)
      if (cosine >= STRAIGHT) gaps.push({ from: cell, to, length })
    }
  }
  return gaps
}

/** The cells between two, one for each step along the longer axis. */
function straight({ width }: Grid, from: number, to: number): number[] {
  const [x, y] = [from % width, Math.floor(from / width)]
  const [dx, dy] = [(to % width) - x, Math.floor(to / width) - y]
  const steps = Math.max(Math.abs(dx), Math.abs(dy))
  return Array.from({ length: steps }, (_, i) => {
    const share = i / steps
    return (y + Math.round(dy * share)) * width + x + Math.round(dx * share)
  })
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
