import { corrected } from './corrected.ts'
import type { GeoName, Position } from './geonames.ts'
import { handNames } from './hand-names.ts'
import { nameFinder } from './names.ts'
import type { Candidate, PlaceKind } from './place.ts'
import { suburbs } from './suburbs.ts'
import { type ZoneId, zoneAt } from './zone-at.ts'

/**
 * The places of the world that a map names, less those whose names are not known: from POPULATION_FLOORS inhabitants on and all
 * capitals, without parts and suburbs of larger places.
 */
export function candidates(all: readonly GeoName[], positions: readonly Position[]): Candidate[] {
  const byHand = handNames()
  const namesOf = nameFinder(byHand)
  const settled = all.filter(({ featureCode }) => !NO_PLACES.has(featureCode))
  const isSuburb = suburbs(settled)
  const placeAt = corrected(positions)
  return settled.flatMap((place): Candidate[] => {
    const kind = byHand.get(place.id)?.village ? 'village' : kindOf(place)
    if (kind !== 'capital' && (place.population < floorAt(place) || isSuburb(place))) return []
    const name = namesOf(place)
    if (name === undefined) return []
    const seat = place.featureCode === 'PPLA' || place.featureCode === 'PPLC'
    return [{ geonames: place.id, name, country: place.country, kind, population: place.population, seat, at: placeAt(place) }]
  })
}

/** Parts of places, and what is abandoned, destroyed, historical, religious or not one place. */
const NO_PLACES = new Set(['PPLX', 'PPLQ', 'PPLW', 'PPLH', 'PPLCH', 'PPLR', 'PPLL', 'STLMT'])

/** The least population of a place: of the first zone that holds it, and lower in Ukraine and in the Russian regions at its border. */
const POPULATION_FLOORS: Readonly<Record<ZoneId, number>> = { 'eastern-europe': 25_000, europe: 160_000, world: 350_000 }
const UKRAINE_FLOOR = 3_000
/** Bryansk, Kursk and Belgorod; Voronezh and Rostov, whose towns are larger. By GeoNames' codes. */
const BORDER_FLOORS: Readonly<Record<string, number>> = { '10': 3_000, '41': 3_000, '09': 3_000, '86': 8_000, '61': 10_000 }

function floorAt({ country, admin1, at: [lng, lat] }: GeoName): number {
  if (country === 'UA') return UKRAINE_FLOOR
  const border = country === 'RU' ? BORDER_FLOORS[admin1] : undefined
  return border ?? POPULATION_FLOORS[zoneAt(lng, lat)]
}

/** Territories have capitals too (GeoNames: PPLC); the base map means those of states, the members and observers of the United Nations. */
function kindOf({ featureCode, country, population }: GeoName): PlaceKind {
  if (featureCode === 'PPLC' && !DEPENDENT.has(country)) return 'capital'
  return population >= 100_000 ? 'city' : 'town'
}

/** Countries of ISO 3166-1 that are neither member nor observer of the United Nations and that GeoNames gives a capital. */
const DEPENDENT = new Set(
  'AI AS AW AX BL BM BQ CC CK CW CX EH FK FO GF GG GI GL GP GS GU HK IM IO JE KY MF MO MP MQ MS NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW VG VI WF XK YT'.split(
    ' ',
  ),
)
