import type { Position } from 'geojson'
import { type Grid, locate } from './raster.ts'

/**
 * The lines along which a field of cell values passes a level, as closed rings of longitude and latitude: marching squares (Lorensen and Cline 1987,
 * in two dimensions) between the middles of cells. What is above the level lies to the left, so outer rings run counter-clockwise
 * and holes clockwise. Rings do not meet. The outermost cells count as 0, so that every ring closes.
 *
 * @param level no value of a cell: a whole number and a half
 */
export function contour(grid: Grid, cells: Uint8ClampedArray, level: number): Position[][] {
  const { width, height } = grid
  const value = (column: number, row: number): number =>
    column <= 0 || row <= 0 || column >= width - 1 || row >= height - 1 ? 0 : (cells[row * width + column] ?? 0)
  const next = segments(grid, cells, value, level)
  const rings: Position[][] = []
  for (const start of next.keys()) {
    const ring: Position[] = []
    for (let edge: number | undefined = start; edge !== undefined; ) {
      ring.push(crossing(grid, value, level, edge))
      const after = next.get(edge)
      next.delete(edge)
      edge = after
    }
    if (ring.length > 3) rings.push(ring)
  }
  return rings
}

type Value = (column: number, row: number) => number

/** From edge to edge through each square between four cells: an edge is numbered twice its western or southern cell, and one more where it runs north. */
function segments({ width, height }: Grid, cells: Uint8ClampedArray, value: Value, level: number): Map<number, number> {
  const next = new Map<number, number>()
  for (let row = 0; row < height - 1; row++) {
    for (let column = 0; column < width - 1; column++) {
      const south = row * width + column
      const north = south + width
      if (below(cells, south, level) && below(cells, south + 1, level) && below(cells, north, level) && below(cells, north + 1, level))
        continue
      const corners = [value(column, row), value(column + 1, row), value(column + 1, row + 1), value(column, row + 1)]
      const kind = corners.reduce((bits, corner, i) => bits + (corner > level ? 1 << i : 0), 0)
      if (kind === 0 || kind === 15) continue
      const edges = { S: 2 * south, W: 2 * south + 1, E: 2 * south + 3, N: 2 * north }
      const isJoined = corners.reduce((sum, corner) => sum + corner, 0) > 4 * level
      const paths = kind === 5 || kind === 10 ? SADDLES[kind][isJoined ? 'joined' : 'apart'] : (PATHS[kind] ?? [])
      for (const [from, to] of paths) next.set(edges[from], edges[to])
    }
  }
  return next
}

function below(cells: Uint8ClampedArray, cell: number, level: number): boolean {
  return (cells[cell] ?? 0) < level
}

type Side = 'S' | 'W' | 'E' | 'N'
type Paths = readonly (readonly [from: Side, to: Side])[]

/** By which corners are above the level: 1 south-west, 2 south-east, 4 north-east, 8 north-west. */
const PATHS: Readonly<Record<number, Paths>> = {
  1: [['S', 'W']],
  2: [['E', 'S']],
  3: [['E', 'W']],
  4: [['N', 'E']],
  6: [['N', 'S']],
  7: [['N', 'W']],
  8: [['W', 'N']],
  9: [['S', 'N']],
  11: [['E', 'N']],
  12: [['W', 'E']],
  13: [['S', 'E']],
  14: [['W', 'S']],
}

/** Two opposite corners: one area through the middle, or two. */
const SADDLES = {
  5: {
    joined: [
      ['N', 'W'],
      ['S', 'E'],
    ],
    apart: [
      ['S', 'W'],
      ['N', 'E'],
    ],
  }, // prettier-ignore
  10: {
    joined: [
      ['W', 'S'],
      ['E', 'N'],
    ],
    apart: [
      ['E', 'S'],
      ['W', 'N'],
    ],
  }, // prettier-ignore
} as const satisfies Record<number, Record<string, Paths>>

/** Where on an edge the level is passed, between the middles of its two cells. */
function crossing(grid: Grid, value: Value, level: number, edge: number): Position {
  const cell = edge >> 1
  const [column, row] = [cell % grid.width, Math.floor(cell / grid.width)]
  const [right, up] = edge % 2 === 0 ? [1, 0] : [0, 1]
  const here = value(column, row)
  const share = (level - here) / (value(column + right, row + up) - here)
  return locate(grid, column + 0.5 + share * right, row + 0.5 + share * up)
}
