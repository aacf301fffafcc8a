import type { Grid } from './raster.ts'

/**
 * Spreads every cell over its neighbours, in place: each value becomes the mean of the cells up to two away, the near ones weighing more (1 2 3 2 1,
 * along rows and then along columns; a standard deviation of 1.15 cells). Beyond the grid all is 0.
 */
export function blur({ width, height }: Grid, cells: Uint8ClampedArray): void {
  for (let row = 0; row < height; row++) blurLine(cells, row * width, 1, width)
  for (let column = 0; column < width; column++) blurLine(cells, column, width, height)
}

function blurLine(cells: Uint8ClampedArray, start: number, step: number, count: number): void {
  let [a, b] = [0, 0] // the two cells before, as they were
  for (let i = 0; i < count; i++) {
    const at = start + i * step
    const c = cells[at] ?? 0
    const d = i + 1 < count ? (cells[at + step] ?? 0) : 0
    const e = i + 2 < count ? (cells[at + 2 * step] ?? 0) : 0
    if (a + b + c + d + e > 0) cells[at] = (a + 2 * b + 3 * c + 2 * d + e) / 9
    ;[a, b] = [b, c]
  }
}
