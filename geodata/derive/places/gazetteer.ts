import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { containment } from '../point-in-polygon.ts'
import { borderRegion } from './border-region.ts'
import { candidates } from './candidates.ts'
import { checkCountry } from './country-check.ts'
import { geoNames, positions } from './geonames.ts'
import { identified } from './identified.ts'
import type { Candidate, Place } from './place.ts'
import { ranked } from './ranked.ts'
import { type ZoneId, zoneAt } from './zone-at.ts'

/**
 * All places of the base map, by rank and id, given its countries and its regions (ISO 3166-2).
 * @throws Error when a place does not lie in its country as the base map draws it.
 */
export function gazetteer(countries: readonly Area[], regions: readonly Area[]): Place[] {
  const [all, newer] = [geoNames(), positions()]
  const byHand = borderRegion(all, newer)
  const taken = new Set(byHand.map(({ geonames }) => geonames))
  const others = candidates(all, newer).filter(({ geonames }) => !taken.has(geonames))
  const known = ranked([...byHand, ...others]).filter(isSeen)
  const byHandFirst = [...known.filter(({ geonames }) => taken.has(geonames)), ...known.filter(({ geonames }) => !taken.has(geonames))]
  const places = identified(byHandFirst, finder(regions))
  checkCountry(places, countries)
  return places.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
}

type Area = Feature<Polygon | MultiPolygon>

/** Which area holds a point, by its id. */
function finder(areas: readonly Area[]): (at: readonly [number, number]) => string | undefined {
  const tests = areas.map(({ id, geometry }) => [String(id), containment(geometry)] as const)
  return (at) => tests.find(([, holds]) => holds([...at]))?.[0]
}

/** The last rank of a zone: the map is too coarse there for the zooms at which further ones would be named. */
const LAST_RANKS: Readonly<Record<ZoneId, number>> = { 'eastern-europe': 8, europe: 5, world: 3 }

function isSeen({ at: [lng, lat], kind, rank }: Candidate & { readonly rank: number }): boolean {
  return kind === 'capital' || rank <= LAST_RANKS[zoneAt(lng, lat)]
}

/** The text of places.json: an array, one place a line. */
export function placesText(places: readonly Place[]): string {
  return `[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`
}
