import type { Candidate, Place } from './place.ts'
import { zoneAt } from './zone-at.ts'

/**
 * Gives each place its id. Where two names are the same, the place that stands first in the list has the plain one; the others have their
 * country appended (donetsk-ru), or their region when the first is of the same country (mykolaiv-ua-46). `regionAt` gives the ISO 3166-2
 * code of the region that holds a point.
 * @throws Error where that is not enough.
 */
export function identified(
  places: readonly (Candidate & { readonly rank: number })[],
  regionAt: (at: readonly [number, number]) => string | undefined,
): Place[] {
  const used = new Map<string, string>()
  return places.map(({ at, name, country, kind, population, rank }) => {
    const plain = slug(name.en)
    const holder = used.get(plain)
    const suffix = holder === country ? regionAt(at) : country
    const id = holder === undefined ? plain : `${plain}-${suffix?.toLowerCase()}`
    if (used.has(id) || id.endsWith('-undefined')) {
      throw new Error(`Two places would have the id "${id}" (${at.join(', ')}): leave one out, or give it another English name.`)
    }
    used.set(id, country)
    return { id, at: rounded(at), name, country, kind, ...(population === undefined ? {} : { population }), rank }
  })
}

/** To 5 decimals (1 m) where the base map is fine, to 3 (100 m) elsewhere: it is drawn to 1 km there at best. */
function rounded([lng, lat]: readonly [number, number]): [number, number] {
  const scale = zoneAt(lng, lat) === 'eastern-europe' ? 1e5 : 1e3
  return [Math.round(lng * scale) / scale, Math.round(lat * scale) / scale]
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
