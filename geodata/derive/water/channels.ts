import type { Topology } from 'topojson-specification'
import type { Lake } from './lakes.ts'
import { emptySea } from './land.ts'
import type { Piece } from './pieces.ts'
import { coverage, type Grid } from './raster.ts'

/** Cells of a grid by number, south-west first, and which of them lie in lakes. 1 for yes. */
export interface Channels {
  readonly cells: Uint8ClampedArray
  readonly inLake: Uint8ClampedArray
}

/**
 * Where rivers run: the cells within `REACH` of a piece of a river or of a lake large enough to be drawn, on land. So pieces
 * that lie no farther apart than twice that are one. The edge of the grid stays empty.
 */
export function channels(grid: Grid, rivers: readonly Piece[], lakes: readonly Lake[], base: Topology): Channels {
  const inLake = coverage(
    grid,
    lakes.map(({ polygon }) => polygon.coordinates),
  )
  const cells = coverage(grid, rivers)
  for (let i = 0; i < cells.length; i++) {
    inLake[i] = (inLake[i] ?? 0) > FULL ? 1 : 0
    cells[i] = (cells[i] ?? 0) > 0 || inLake[i] === 1 ? 1 : 0
  }
  emptySea(grid, cells, base)
  spread(grid, cells)
  return { cells, inLake }
}

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
