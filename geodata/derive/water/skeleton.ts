import type { Grid } from './raster.ts'

/**
 * Thins areas of set cells (1) to lines one cell wide along their middle, in place: Zhang and Suen (1984). Connected areas stay connected. The outermost
 * cells of the grid must be empty.
 */
export function skeleton({ width }: Grid, cells: Uint8ClampedArray): void {
  const around = [width, width + 1, 1, 1 - width, -width, -width - 1, -1, width - 1] // clockwise from north
  let set: number[] = []
  for (let i = 0; i < cells.length; i++) if (cells[i] === 1) set.push(i)
  for (let removed = true; removed; ) {
    removed = false
    for (const [first, second] of CORNERS) {
      const gone = set.filter((cell) => isRemovable(cells, around, cell, first, second))
      for (const cell of gone) cells[cell] = 0
      if (gone.length === 0) continue
      removed = true
      set = set.filter((cell) => cells[cell] === 1)
    }
  }
}

/** The neighbours of which one must be empty, in the two passes by turns: north, east or south and east, south or west; then the other corner. */
const CORNERS = [
  [
    [0, 2, 4],
    [2, 4, 6],
  ],
  [
    [0, 2, 6],
    [0, 4, 6],
  ],
] as const

function isRemovable(
  cells: Uint8ClampedArray,
  around: readonly number[],
  cell: number,
  first: readonly number[],
  second: readonly number[],
): boolean {
  let [count, bits, rises] = [0, 0, 0]
  let before = cells[cell + (around[7] ?? 0)] ?? 0
  for (let k = 0; k < 8; k++) {
    const here = cells[cell + (around[k] ?? 0)] ?? 0
    count += here
    bits |= here << k
    if (before === 0 && here === 1) rises++
    before = here
  }
  if (count < 2 || count > 6 || rises !== 1) return false
  return first.some((k) => (bits & (1 << k)) === 0) && second.some((k) => (bits & (1 << k)) === 0)
}
