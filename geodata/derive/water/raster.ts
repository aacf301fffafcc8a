import type { Position } from 'geojson'
import type { Piece } from './pieces.ts'

/** A grid of cells over a part of the world. Cell (column, row) has its south-west corner at `west + column * stepX`, `south + row * stepY`, in degrees. */
export interface Grid {
  readonly west: number
  readonly south: number
  readonly stepX: number
  readonly stepY: number
  readonly width: number
  readonly height: number
}

/** The grid that covers a box of degrees, `perDegree` cells to a degree of longitude and of latitude. */
export function gridOver(
  [west, south, east, north]: readonly [number, number, number, number],
  [perLng, perLat]: readonly [number, number],
): Grid {
  const width = Math.ceil((east - west) * perLng)
  const height = Math.ceil((north - south) * perLat)
  return { west, south, stepX: 1 / perLng, stepY: 1 / perLat, width, height }
}

/** The location of a point of the grid, in cells from its south-west corner, fractions too. */
export function locate({ west, south, stepX, stepY }: Grid, column: number, row: number): [lng: number, lat: number] {
  return [west + column * stepX, south + row * stepY]
}

/** The number of the cell that holds a location; rows follow one another. */
export function cellAt({ west, south, stepX, stepY, width, height }: Grid, [lng = 0, lat = 0]: Position): number {
  const column = Math.min(width - 1, Math.max(0, Math.floor((lng - west) / stepX)))
  const row = Math.min(height - 1, Math.max(0, Math.floor((lat - south) / stepY)))
  return row * width + column
}

/** The cells on the straight line from one to another, both included: one for each step along the longer axis. */
export function cellsBetween({ width }: Grid, from: number, to: number): number[] {
  const [x, y] = [from % width, Math.floor(from / width)]
  const [dx, dy] = [(to % width) - x, Math.floor(to / width) - y]
  const steps = Math.max(Math.abs(dx), Math.abs(dy))
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = i / Math.max(1, steps)
    return (y + Math.round(dy * share)) * width + x + Math.round(dx * share)
  })
}

/** How much of each cell lies in any of some polygons: 0 to 255, by rows from the south. Pieces that overlap count as often as they lie there, up to 255. */
export function coverage(grid: Grid, pieces: Iterable<Piece>): Uint8ClampedArray {
  const cells = new Uint8ClampedArray(grid.width * grid.height)
  for (const piece of pieces) addPiece(grid, cells, piece)
  return cells
}

/** Lines across each row of cells along which polygons are measured. */
const SCANS = 3
const WEIGHT = 255 / SCANS

function addPiece(grid: Grid, cells: Uint8ClampedArray, piece: Piece): void {
  const rings = piece.map((ring) => ring.map((position) => toCells(grid, position)))
  let [low, high] = [Infinity, -Infinity]
  for (const [, y] of rings[0] ?? []) {
    low = Math.min(low, y)
    high = Math.max(high, y)
  }
  const first = Math.max(0, Math.ceil(low * SCANS - 0.5))
  const last = Math.min(grid.height * SCANS - 1, Math.floor(high * SCANS - 0.5))
  for (let scan = first; scan <= last; scan++) {
    const crossed = crossings(rings, (scan + 0.5) / SCANS)
    const row = Math.floor(scan / SCANS) * grid.width
    for (let i = 0; i + 1 < crossed.length; i += 2) addSpan(cells, row, grid.width, crossed[i] ?? 0, crossed[i + 1] ?? 0)
  }
}

function toCells({ west, south, stepX, stepY }: Grid, [lng = 0, lat = 0]: Position): [number, number] {
  return [(lng - west) / stepX, (lat - south) / stepY]
}

/** Where rings cross a line of constant y, from west to east: the inside lies between every other pair. */
function crossings(rings: readonly (readonly (readonly [number, number])[])[], y: number): number[] {
  const found: number[] = []
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] ?? [0, 0]
      const [bx, by] = ring[i] ?? [0, 0]
      if (ay > y !== by > y) found.push(ax + ((y - ay) / (by - ay)) * (bx - ax))
    }
  }
  return found.sort((a, b) => a - b)
}

function addSpan(cells: Uint8ClampedArray, row: number, width: number, from: number, to: number): void {
  const first = Math.max(0, Math.floor(from))
  const last = Math.min(width - 1, Math.floor(to))
  for (let i = first; i <= last; i++) {
    cells[row + i] = (cells[row + i] ?? 0) + WEIGHT * (Math.min(to, i + 1) - Math.max(from, i))
  }
}
