import type { Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import type { Lake } from './lakes.ts'
import { emptySea } from './land.ts'
import type { Piece } from './pieces.ts'
import { cellAt, cellsBetween, coverage, type Grid } from './raster.ts'

/** What tells where rivers run. */
export interface Hints {
  readonly pieces: readonly Piece[]
  readonly lines: readonly (readonly Position[])[]
  readonly lakes: readonly Lake[]
}

/** Cells of a grid by number, south-west first, and which of them lie in lakes. 1 for yes. */
export interface Channels {
  readonly cells: Uint8ClampedArray
  readonly inLake: Uint8ClampedArray
}

/**
 * Where rivers run: the cells within `REACH` of a piece of a river, a line or a lake, on land. So what lies no farther apart than twice that is
 * one. The edge of the grid stays empty.
 */
export function channels(grid: Grid, { pieces, lines, lakes }: Hints, base: Topology): Channels {
  const inLake = coverage(
    grid,
    lakes.filter(({ area }) => area >= LARGE).map(({ polygon }) => polygon.coordinates),
  )
  const drawn = lakes.map(({ polygon }) => polygon.coordinates)
  const cells = coverage(grid, [...pieces, ...drawn])
  for (const line of lines) mark(grid, cells, line)
  for (let i = 0; i < cells.length; i++) {
    inLake[i] = (inLake[i] ?? 0) > FULL ? 1 : 0
    cells[i] = (cells[i] ?? 0) > 0 ? 1 : 0
  }
  emptySea(grid, cells, base)
  spread(grid, cells)
  return { cells, inLake }
}

function mark(grid: Grid, cells: Uint8ClampedArray, line: readonly Position[]): void {
  for (const [i, position] of line.entries()) {
    for (const cell of cellsBetween(grid, cellAt(grid, line[i - 1] ?? position), cellAt(grid, position))) cells[cell] = 1
  }
}

/** Square kilometres of the lakes that no line is drawn through: they show wherever the longest rivers do. */
const LARGE = 400

/** Of 255: a cell that a lake fills. */
const FULL = 240

/** Cells: about two kilometres. */
const REACH = 2

/** Sets all cells within `REACH` of a set one, but for the outermost of the grid. */
function spread({ width, height }: Grid, cells: Uint8ClampedArray): void {
  const disc: number[] = []
  for (let dy = -REACH; dy <= REACH; dy++) {
    for (let dx = -REACH; dx <= REACH; dx++) if (dx * dx + dy * dy <= REACH * REACH + 1) disc.push(dy * width + dx)
  }
  const set: number[] = []
  for (let i = 0; i < cells.length; i++) if (cells[i] === 1) set.push(i)
  for (const at of set) for (const offset of disc) cells[at + offset] = 1
  for (let column = 0; column < width; column++) for (const row of [0, height - 1]) cells[row * width + column] = 0
  for (let row = 0; row < height; row++) for (const column of [0, width - 1]) cells[row * width + column] = 0
}
