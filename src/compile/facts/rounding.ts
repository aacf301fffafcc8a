/**
 * A distance as a news desk prints it, in the unit it is given in: tenths under 1; whole numbers to 50; to 5 up to 100; to 10 beyond, and to 100 from
 * 1,000 on.
 */
export function roundDistance(value: number): number {
  if (value < 0.95) return toNearest(value, 0.1)
  if (value < 50) return toNearest(value, 1)
  if (value < 100) return toNearest(value, 5)
  return toNearest(value, value < 1_000 ? 10 : 100)
}

/** An area likewise: tenths under 1, whole numbers to 100, to 10 up to 1,000, to 100 up to 100,000, to 1,000 beyond. */
export function roundArea(value: number): number {
  if (value < 0.95) return toNearest(value, 0.1)
  if (value < 100) return toNearest(value, 1)
  if (value < 1_000) return toNearest(value, 10)
  return toNearest(value, value < 100_000 ? 100 : 1_000)
}

function toNearest(value: number, step: number): number {
  return Number((Math.round(value / step) * step).toFixed(1))
}
