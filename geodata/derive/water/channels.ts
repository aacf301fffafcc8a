import type { Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import type { Lake } from './lakes.ts'
import { emptySea, landCoverage } from './land.ts'
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
  /** Whether a line that ends in a cell ends at the sea. */
  readonly isAtSea: (cell: number) => boolean
}

/**
 * Where rivers run: the cells within `REACH` of a piece of a river, a line or a lake, on land. So what lies no farther apart than twice that is
 * one. The edge of the grid stays empty.
 */
export function channels(grid: Grid, { pieces, lines, lakes }: Hints, base: Topology): Channels {
  const seaAround = disc(grid, SHORE)
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
  const land = landCoverage(grid, base)
  emptySea(cells, land)
  spread(grid, cells)
  return { cells, inLake, isAtSea: (cell) => seaAround.some((offset) => land[cell + offset] === 0) }
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

/** Cells: thinning shortens ends by about their width. */
const SHORE = 4

/** Sets all cells within `REACH` of a set one, but for the outermost of the grid. */
function spread({ width, height }: Grid, cells: Uint8ClampedArray): void {
  const around = disc({ width }, REACH)
  const set: number[] = []
  for (let i = 0; i < cells.length; i++) if (cells[i] === 1) set.push(i)
  for (const at of set) for (const offset of around) cells[at + offset] = 1
  for (let column = 0; column < width; column++) for (const row of [0, height - 1]) cells[row * width + column] = 0
  for (let row = 0; row < height; row++) for (const column of [0, width - 1]) cells[row * width + column] = 0
}

/** What to add to the number of a cell for those within some cells of it. */
function disc({ width }: Pick<Grid, 'width'>, reach: number): number[] {
  const offsets: number[] = []
  for (let dy = -reach; dy <= reach; dy++) {
    for (let dx = -reach; dx <= reach; dx++) if (dx * dx + dy * dy <= reach * reach + 1) offsets.push(dy * width + dx)
  }
  return offsets
}
