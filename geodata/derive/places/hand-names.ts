import type { Names } from '../country-names.ts'
import { readTable } from './table.ts'

/** What the tables of names say of a place; a name that they leave to the packages is absent. */
export interface HandNames extends Partial<Names> {
  /** It never was a town or an urban-type settlement, though its size may be that of one. */
  readonly village: boolean
}

/**
 * The names that were written by hand, by GeoNames id. The tables hold what the packages lack, and what reading them through put
 * right: - leaves a name to the packages.
 * @throws Error where two rows are of one place.
 */
export function handNames(): Map<number, HandNames> {
  const names = new Map<number, HandNames>()
  for (const { geonames, en, uk, ru, kind } of TABLES.flatMap((file) => readTable(file, ['geonames', 'en', 'uk', 'ru', 'kind']))) {
    const id = Number(geonames)
    if (names.has(id)) {
      throw new Error(`The tables of names in geodata/derive/places have GeoNames id ${geonames} twice. Keep one of the rows.`)
    }
    const given = Object.entries({ en, uk, ru }).filter(([, name]) => name !== '-')
    names.set(id, { ...Object.fromEntries(given), village: kind === 'village' })
  }
  return names
}

const TABLES = ['names-ukraine.tsv', 'names-russia.tsv', 'names-world.tsv']
