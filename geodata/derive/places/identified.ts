import type { Candidate, Place } from './place.ts'

/**
 * Gives each place its id. Where two names are the same, the place that stands first in the list has the plain one; the others have their
 * country appended, and where that is not enough, GeoNames' number too.
 */
export function identified(places: readonly (Candidate & { readonly rank: number })[]): Place[] {
  const used = new Set<string>()
  return places.map(({ geonames, seat: _, ...place }) => {
    const plain = slug(place.name.en)
    const abroad = `${plain}-${place.country.toLowerCase()}`
    const id = [plain, abroad, `${abroad}-${geonames}`].find((each) => !used.has(each))
    if (id === undefined) throw new Error(`Two places have the id "${plain}" and GeoNames' number ${geonames}: one of them is there twice.`)
    used.add(id)
    const { at, name, country, kind, population, rank } = place
    return { id, at, name, country, kind, ...(population === undefined ? {} : { population }), rank }
  })
}

/** Lower-case ASCII letters and digits with single hyphens. */
function slug(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}|[’']/gu, '')
    .replaceAll(/[^\x20-\x7e]/g, (letter) => LETTERS[letter] ?? '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** What does not fall apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = { Ł: 'L', ł: 'l', Ø: 'O', ø: 'o', Đ: 'D', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', Æ: 'Ae' }
