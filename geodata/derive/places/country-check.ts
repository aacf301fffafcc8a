import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { containment } from '../point-in-polygon.ts'
import { baseTolerance } from '../zones.ts'
import type { Place } from './place.ts'

/**
 * Holds every place against the base map: it must lie in its country, or so near that the map's simplification explains it (twice its
 * tolerance, and at least 1 km: the coast).
 * @throws Error that lists the places that contradict the map.
 */
export function checkCountry(places: readonly Place[], countries: readonly Feature<Polygon | MultiPolygon>[]): void {
  const holds = new Map(countries.map(({ id, geometry }) => [String(id), containment(geometry)]))
  const holders = (at: readonly [number, number]): string[] => [...holds].filter(([, inside]) => inside([...at])).map(([code]) => code)
  const wrong = places.filter(({ at, country }) => {
    if (ATOLLS.has(country)) return holders(at).some((code) => code !== country)
    const inside = holds.get(country)
    return inside === undefined || !around(at, reachAt(at)).some(inside)
  })
  if (wrong.length === 0) return
  const list = wrong.map(
    ({ id, at, country }) => `${id} (${country}) at ${at.join(', ')}, which is in ${holders(at).join(', ') || 'the sea'}`,
  )
  throw new Error(
    `${wrong.length} places do not lie in their country as the base map draws it:\n  ${list.join('\n  ')}\nCorrect the country or leave the place out in candidates.ts.`,
  )
}

/** Kiribati, the Maldives, the Marshall Islands, Tuvalu: the map leaves out most of their islets, so their capitals stand in the sea. */
const ATOLLS = new Set(['KI', 'MV', 'MH', 'TV'])

const LEAST = 1_000 // metres
const METRES_PER_DEGREE = 111_195
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8)

const reachAt = ([lng, lat]: readonly [number, number]): number => Math.max(LEAST, 2 * baseTolerance(lng, lat))

/** A point and points about it, up to `reach` metres away. */
function around([lng, lat]: readonly [number, number], reach: number): [number, number][] {
  const [dy, dx] = [reach / METRES_PER_DEGREE, reach / METRES_PER_DEGREE / Math.cos((lat * Math.PI) / 180)]
  const ring = [1 / 3, 2 / 3, 1].flatMap((share) =>
    DIRECTIONS.map((angle): [number, number] => [lng + Math.cos(angle) * dx * share, lat + Math.sin(angle) * dy * share]),
  )
  return [[lng, lat], ...ring]
}
