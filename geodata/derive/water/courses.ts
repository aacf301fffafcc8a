import { type Grid, locate } from './raster.ts'

/** A line of cells from one node to another: an end, or a place where lines meet. */
export interface Course {
  readonly from: number
  readonly to: number
  readonly cells: readonly number[]
  /** Kilometres. */
  readonly length: number
}

/** The lines of a skeleton, each once. Rings without a node are none. */
export function courses(grid: Grid, cells: Uint8ClampedArray): Course[] {
  const found: Course[] = []
  for (let cell = 0; cell < cells.length; cell++) {
    if (cells[cell] !== 1) continue
    const starts = neighbours(grid, cells, cell)
    if (starts.length === 2) continue
    for (const start of starts) {
      const path = walk(grid, cells, cell, start)
      const to = path.at(-1) ?? cell
      const isFirst = cell < to || (cell === to && start < (path.at(-2) ?? 0)) // the other end finds it, too
      if (isFirst) found.push({ from: cell, to, cells: path, length: lengthOf(grid, path) })
    }
  }
  return found
}

/** The set cells beside a set cell; those across a corner only where no way round the corner is set, so that a bend is not a meeting. */
export function neighbours({ width }: Grid, cells: Uint8ClampedArray, cell: number): number[] {
  const isSet = (offset: number): boolean => cells[cell + offset] === 1
  const sides = [width, 1, -width, -1].filter(isSet)
  const corners = [
    [width, 1],
    [1, -width],
    [-width, -1],
    [-1, width],
  ].flatMap(([a = 0, b = 0]) => (isSet(a) || isSet(b) || !isSet(a + b) ? [] : [a + b]))
  return [...sides, ...corners].map((offset) => cell + offset)
}

function walk(grid: Grid, cells: Uint8ClampedArray, from: number, start: number): number[] {
  const path = [from, start]
  for (let [before, at] = [from, start]; ; ) {
    const around = neighbours(grid, cells, at)
    if (around.length !== 2) return path
    const next = around.find((cell) => cell !== before) ?? from
    path.push(next)
    ;[before, at] = [at, next]
  }
}

/** Kilometres along the middles of cells. */
function lengthOf(grid: Grid, path: readonly number[]): number {
  return path.slice(1).reduce((sum, cell, i) => sum + kilometres(grid, path[i] ?? cell, cell), 0)
}

/** Kilometres between two cells that are near one another. */
export function kilometres(grid: Grid, a: number, b: number): number {
  const [ax, ay] = middle(grid, a)
  const [bx, by] = middle(grid, b)
  return Math.hypot((ax - bx) * Math.cos((ay * Math.PI) / 180), ay - by) * KM_PER_DEGREE
}

const KM_PER_DEGREE = 111.2

/** Longitude and latitude of the middle of a cell. */
export function middle(grid: Grid, cell: number): [number, number] {
  return locate(grid, (cell % grid.width) + 0.5, Math.floor(cell / grid.width) + 0.5)
}
