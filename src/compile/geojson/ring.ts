import type { Position } from 'geojson'
import { isSame } from './cut-line.ts'

/** Its last position repeats the first. */
export type Ring = Position[]

/** Whether a closed ring has an inside: three different positions at least. */
export function hasInside(ring: Ring): boolean {
  const [first] = ring
  const second = ring.find((position) => !isSame(position, first))
  return second !== undefined && ring.some((position) => !isSame(position, first) && !isSame(position, second))
}

/** A ring that runs as RFC 7946 (3.1.6) has it, counterclockwise outside and clockwise around a hole; the very ring if it does. */
export function wound(ring: Ring, isOuter: boolean): Ring {
  const area = signedArea(ring)
  return area === 0 || area > 0 === isOuter ? ring : ring.toReversed()
}

/** Square degrees; positive where a closed ring runs counterclockwise. */
function signedArea(ring: Ring): number {
  const [x0 = 0, y0 = 0] = ring[0] ?? []
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
  }
  return sum / 2
}
