import type { Position } from 'geojson'

/**
 * Index of the position before which a line jumps from one side of the antimeridian to the other: from 179 to -179 degrees, say. An edge
 * longer than 180 degrees goes the short way round; one of 360, between the two names of the antimeridian, does where the line comes to it
 * or goes on from it as if there were no seam, and otherwise runs along a parallel round the Earth. Of a ring, the last position is the
 * first.
 */
export function jumpsOf(line: readonly Position[], isRing: boolean): number[] {
  const jumps: number[] = []
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [lngAt(line, i - 1), lngAt(line, i)]
    const length = Math.abs(b - a)
    if (length <= 180) continue
    if (length < 360 || isBeside(a, before(line, i, isRing)) || isBeside(b, after(line, i, isRing))) jumps.push(i)
  }
  return jumps
}

/** Latitude at which the edge from a to b, which jumps, meets the antimeridian. */
export function latAtSeam(a: Position, b: Position): number {
  const [aLng = 0, aLat = 0] = a
  const [bLng = 0, bLat = 0] = b
  const toSeam = 180 - Math.abs(aLng)
  const whole = toSeam + 180 - Math.abs(bLng)
  return whole === 0 ? aLat : toSeam === whole ? bLat : aLat + ((bLat - aLat) * toSeam) / whole
}

/** The antimeridian's longitude on the side on which a longitude lies: 180 or -180. */
export function seamBeside(lng: number): number {
  return lng > 0 ? 180 : -180
}

function before(line: readonly Position[], i: number, isRing: boolean): Position | undefined {
  return line[i - 2] ?? (isRing ? line.at(-2) : undefined)
}

function after(line: readonly Position[], i: number, isRing: boolean): Position | undefined {
  return line[i + 1] ?? (isRing ? line[1] : undefined)
}

/** Whether a neighbour of a position on the antimeridian lies on the same side of it, in its quarter of the Earth. */
function isBeside(seam: number, neighbour: Position | undefined): boolean {
  const lng = neighbour?.[0] ?? 0
  return Math.sign(lng) === Math.sign(seam) && Math.abs(lng) > 90 && Math.abs(lng) < 180
}

function lngAt(line: readonly Position[], i: number): number {
  return line[i]?.[0] ?? 0
}
