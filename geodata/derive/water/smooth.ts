import type { Position } from 'geojson'
import { middle } from './courses.ts'
import type { Piece } from './pieces.ts'
import type { Grid } from './raster.ts'
import type { Stem } from './stems.ts'

/**
 * A function that gives the line of a stem in longitude and latitude: through the pieces of river near each cell, smoothed. Where a stem meets
 * one that was drawn before it, it ends in a vertex of that one's line; so draw the longest first. One vertex per cell, in the same order.
 */
export function smoother(grid: Grid, rivers: readonly Piece[]): (stem: Stem) => Position[] {
  const centres = centresOf(grid, rivers)
  const placed = new Map<number, Position>()
  return ({ cells }) => {
    const line = mean(cells.map((cell) => centred(grid, centres, cell)))
    for (const end of [0, cells.length - 1]) line[end] = placed.get(cells[end] ?? -1) ?? line[end] ?? []
    const pinned = eased(line, cells, placed)
    for (const [i, cell] of cells.entries()) if (!placed.has(cell)) placed.set(cell, pinned[i] ?? [])
    return pinned
  }
}

/** By cell: the area of the pieces in it and where their middle is, times that area; longitude and latitude in cells. */
type Centres = ReadonlyMap<number, readonly [area: number, x: number, y: number]>

/** Cells: a larger piece is a wide reach, whose own middle may lie far away. */
const WIDE = 2

function centresOf(grid: Grid, rivers: readonly Piece[]): Centres {
  const found = new Map<number, readonly [number, number, number]>()
  for (const [ring = []] of rivers) {
    const points = ring.slice(1).map(([lng = 0, lat = 0]) => [(lng - grid.west) / grid.stepX, (lat - grid.south) / grid.stepY] as const)
    const area =
      Math.abs(
        points.reduce(
          (sum, [x, y], i) => sum + x * ((points[i - 1] ?? points.at(-1))?.[1] ?? 0) - y * ((points[i - 1] ?? points.at(-1))?.[0] ?? 0),
          0,
        ),
      ) / 2
    if (area > WIDE || area === 0) continue
    const x = points.reduce((sum, [px]) => sum + px, 0) / points.length
    const y = points.reduce((sum, [, py]) => sum + py, 0) / points.length
    const cell = Math.floor(y) * grid.width + Math.floor(x)
    const [a, ax, ay] = found.get(cell) ?? [0, 0, 0]
    found.set(cell, [a + area, ax + area * x, ay + area * y])
  }
  return found
}

/** The middle of the pieces in a cell and its eight neighbours, or of the cell where there are none. */
function centred(grid: Grid, centres: Centres, cell: number): Position {
  let [area, x, y] = [0, 0, 0]
  for (const dy of [-1, 0, 1]) {
    for (const dx of [-1, 0, 1]) {
      const [a, ax, ay] = centres.get(cell + dy * grid.width + dx) ?? [0, 0, 0]
      area += a
      x += ax
      y += ay
    }
  }
  if (area === 0) return middle(grid, cell)
  return [grid.west + (x / area) * grid.stepX, grid.south + (y / area) * grid.stepY]
}

/** Binomial weights of a cell and of the three on either side: a standard deviation of 1.2 cells. */
const WEIGHTS = [20, 15, 6, 1]

/** The running mean of a line; near the ends of fewer neighbours, as many before as after. */
function mean(line: readonly Position[]): Position[] {
  return line.map((_, i) => {
    let [weights, x, y] = [0, 0, 0]
    const reach = Math.min(3, i, line.length - 1 - i)
    for (let k = -reach; k <= reach; k++) {
      const weight = WEIGHTS[Math.abs(k)] ?? 0
      weights += weight
      x += weight * (line[i + k]?.[0] ?? 0)
      y += weight * (line[i + k]?.[1] ?? 0)
    }
    return [x / weights, y / weights]
  })
}

/** Smooths once more what lies beside an end that was moved to another line, so that it runs there without a corner. */
function eased(line: readonly Position[], cells: readonly number[], placed: ReadonlyMap<number, Position>): Position[] {
  const again = mean(line)
  const isNear = (i: number): boolean => (placed.has(cells[0] ?? -1) && i < 4) || (placed.has(cells.at(-1) ?? -1) && i > line.length - 5)
  return line.map((position, i) => (isNear(i) ? (again[i] ?? position) : position))
}
