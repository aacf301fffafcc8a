import type { Piece } from './pieces.ts'

/**
 * Whether a piece of a lake is water no more: the Kakhovka reservoir, whose dam was destroyed on 6 June 2023. The source, of 2017, has it whole.
 */
export function isDrained([ring = []]: Piece): boolean {
  const [west, south, east, north] = KAKHOVKA
  return ring.length >= FEWEST && ring.every(([lng = 0, lat = 0]) => lng >= west && lng <= east && lat >= south && lat <= north)
}

/** Degrees: from the dam at Nova Kakhovka to the mouth of the gorge below Zaporizhzhia. */
const KAKHOVKA = [33.36, 46.75, 35.36, 47.73] as const

/** Vertices: the reservoir is two large pieces; the ponds about it, which remain, have a dozen. */
const FEWEST = 40
