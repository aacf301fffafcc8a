import { column } from './arcs.ts'
import type { Segment } from './crossings.ts'

/** Of all segments those that may meet one of a few: all that share a band of x with one, and its range of y. */
export function segmentsBeside(
  few: readonly Segment[],
  all: readonly Segment[],
  { x, y }: Readonly<Record<'x' | 'y', Float64Array>>,
): Segment[] {
  if (few.length === 0) return []
  const xs = few.flatMap(({ from, to }) => [column(x, from), column(x, to)])
  const west = xs.reduce((a, b) => Math.min(a, b))
  const width = Math.max(1e-12, xs.reduce((a, b) => Math.max(a, b)) - west) / BANDS
  const bandOf = (at: number): number => Math.floor((at - west) / width)
  const south = new Float64Array(BANDS + 1).fill(Infinity)
  const north = new Float64Array(BANDS + 1).fill(-Infinity)
  for (const { from, to } of few) {
    const [a, b] = [bandOf(column(x, from)), bandOf(column(x, to))]
    for (let band = Math.min(a, b); band <= Math.max(a, b); band++) {
      south[band] = Math.min(column(south, band), column(y, from), column(y, to))
      north[band] = Math.max(column(north, band), column(y, from), column(y, to))
    }
  }
  return all.filter(({ from, to }) => {
    const [a, b] = [bandOf(column(x, from)), bandOf(column(x, to))]
    const [low, high] = [Math.min(column(y, from), column(y, to)), Math.max(column(y, from), column(y, to))]
    for (let band = Math.max(0, Math.min(a, b)); band <= Math.min(BANDS, Math.max(a, b)); band++) {
      if (low <= column(north, band) && high >= column(south, band)) return true
    }
    return false
  })
}

/** Bands in the range of x of the few. */
const BANDS = 1000
