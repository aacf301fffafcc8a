import type { LngLat } from '../../story/units.ts'
import type { StoryFeature } from './parse-features.ts'
import { linesOf } from './positions.ts'

/** Degrees of longitude of a strip. A gap that is wider lies between two strips, and is known to the last digit. */
const STRIP = 0.5

/**
 * Positions that have the bounds of all positions of features (`boundsOf`), 1,500 or so at most: in each strip of longitudes the
 * westernmost and the easternmost, and of all the southernmost and the northernmost.
 */
export function extentOf(features: readonly StoryFeature[]): LngLat[] {
  const strips = new Map<number, { west: LngLat; east: LngLat }>()
  let [south, north]: [LngLat | undefined, LngLat | undefined] = [undefined, undefined]
  for (const position of features.flatMap(({ geometry }) => linesOf(geometry)).flat()) {
    const [lng, lat] = position
    const key = Math.floor(lng / STRIP)
    const strip = strips.get(key)
    if (strip === undefined) strips.set(key, { west: position, east: position })
    else if (lng < strip.west[0]) strip.west = position
    else if (lng > strip.east[0]) strip.east = position
    if (south === undefined || lat < south[1]) south = position
    if (north === undefined || lat > north[1]) north = position
  }
  const edges = [...strips.values()].flatMap(({ west, east }) => [west, east])
  return south === undefined || north === undefined ? edges : [...edges, south, north]
}
