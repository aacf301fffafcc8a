import { column } from './arcs.ts'
import type { Box } from './tolerance-field.ts'

/** The box around a path (x, y, x, y, ...). Of an empty path it is inside out. */
export function boxOf(path: Float64Array): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < path.length; i += 2) {
    const x = column(path, i)
    const y = column(path, i + 1)
    if (x < minX) minX = x
    if (x > maxX) maxX = x
    if (y < minY) minY = y
    if (y > maxY) maxY = y
  }
  return { minX, minY, maxX, maxY }
}
