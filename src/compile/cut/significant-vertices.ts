import { type Arcs, column } from './arcs.ts'
import type { Significance } from './significance.ts'
import type { Tolerance } from './tolerance.ts'

/** One flag per vertex: 1 where it is significant enough for its place. Vertices of dropped arcs are not. */
export function significantVertices(arcs: Arcs, ranks: Significance, tolerance: Tolerance, dropped: Uint8Array): Uint8Array {
  const kept = new Uint8Array(arcs.x.length)
  ranks.forEach((values, a) => {
    if (dropped[a] === 1) return
    const first = column(arcs.start, a)
    values.forEach((value, i) => {
      const at = first + i
      if (value === Infinity) kept[at] = 1
      else kept[at] = value >= tolerance(arcs.lng(column(arcs.x, at)), arcs.lat(column(arcs.y, at))) ? 1 : 0
    })
  })
  return kept
}
