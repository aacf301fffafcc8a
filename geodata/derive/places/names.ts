import type { Names } from '../country-names.ts'
import type { GeoName } from './geonames.ts'
import type { HandNames } from './hand-names.ts'
import { romaniseRussian, romaniseUkrainian } from './romanise.ts'
import { translations } from './translations.ts'

/**
 * The names of a place, or undefined where one of the three is not known: then it is left out. Names by hand come before those of
 * Debian's package, which was read through. English names in Ukraine follow from the Ukrainian one, in Russia from
 * the Russian one, elsewhere they are GeoNames'.
 */
export function nameFinder(byHand: ReadonlyMap<number, HandNames>): (place: GeoName) => Names | undefined {
  const [en, ru, uk] = [translations('en'), translations('ru'), translations('uk')]
  return ({ id, name, country }) => {
    const hand = byHand.get(id)
    const russian = hand?.ru ?? cyrillic(ru.get(id))
    const ukrainian = hand?.uk ?? cyrillic(uk.get(id))
    if (russian === undefined || ukrainian === undefined) return undefined
    return { en: hand?.en ?? english(country, ukrainian, russian) ?? plain(en.get(id) ?? name), ru: russian, uk: ukrainian }
  }
}

/** The English name that follows from the local one. */
export function english(country: string, ukrainian: string, russian: string): string | undefined {
  if (country === 'UA') return romaniseUkrainian(ukrainian)
  return country === 'RU' ? romaniseRussian(russian) : undefined
}

/** Debian's names of the two languages hold some in Latin letters. */
function cyrillic(name: string | undefined): string | undefined {
  return name !== undefined && /^[\p{Script=Cyrillic}’' -]+$/u.test(name) ? name.replaceAll("'", '’') : undefined
}

/** Without the primes of romanised names and with typographic apostrophes. */
function plain(name: string): string {
  return name.replaceAll(/[`ʹ′]/g, '').replaceAll(/['‘]/g, '’')
}
