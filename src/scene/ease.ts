import { clamp } from '../geo/mercator.ts'

/** 0 to 1 with a soft start and a soft end: 3t² − 2t³. */
export function ease(t: number): number {
  const x = clamp(t, 0, 1)
  return x * x * (3 - 2 * x)
}

/** How far `t` has come from `start` to `end`, eased; 0 before, 1 after. */
export function easeBetween(start: number, end: number, t: number): number {
  return ease((t - start) / (end - start))
}

/** Linear; exactly `a` at 0 and `b` at 1. */
export function mix(a: number, b: number, t: number): number {
  if (t <= 0) return a
  return t >= 1 ? b : a + (b - a) * t
}
