import area from '@turf/area'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { cutBase } from '../../../src/compile/cut/cut-base.ts'
import type { Seen } from '../../../src/compile/cut/seen.ts'
import { areas, base, countries, holders, oblasts } from './derived.ts'
import { level, levels } from './levels.ts'

/** City centres by GeoNames: longitude, latitude; and the region of Ukraine that holds them. */
const ukrainian: [string, number, number, string][] = [
  ['Simferopol', 34.10242, 44.95719, 'UA-43'],
  ['Sevastopol', 33.52218, 44.58883, 'UA-40'],
  ['Kerch', 36.46787, 45.35718, 'UA-43'],
  ['Donetsk', 37.80224, 48.023, 'UA-14'],
  ['Luhansk', 39.30553, 48.57092, 'UA-09'],
  ['Kherson', 32.6178, 46.65581, 'UA-65'],
  ['Melitopol', 35.36548, 46.84891, 'UA-23'],
]

describe('boundaries recognised by the UN General Assembly', () => {
  test.each(levels)('hold simplified to %i m: each city lies in Ukraine and in no other country', (tolerance) => {
    const shapes = areas(level(tolerance), 'countries')
    for (const [name, lng, lat] of ukrainian) expect(holders(shapes, [lng, lat]), name).toEqual(['UA'])
  })

  // all of Ukraine on one screen up to zoom 5; closer, a view of each city
  test.each([2, 3, 4, 5, 6, 8, 10])('hold in the cut of a story at zoom %i, for countries and for regions', (zoom) => {
    const cut = cutAt(zoom <= 5 ? [[32, 48.5]] : ukrainian.map(([, lng, lat]) => [lng, lat]), zoom)
    for (const [name, lng, lat, region] of ukrainian) {
      expect(holders(areas(cut, 'countries'), [lng, lat]), name).toEqual(['UA'])
      expect(holders(areas(cut, 'oblasts'), [lng, lat]), name).toEqual([region])
    }
  })
})

const NO_WATER: Topology = { type: 'Topology', objects: {}, arcs: [] }

function cutAt(centers: readonly (readonly [number, number])[], zoom: number): Topology {
  const seen = centers.map((center): Seen => ({ camera: { center, zoom }, width: 1_440, height: 900 }))
  return cutBase({ land: base, water: NO_WATER }, [], { first: seen, all: seen }).rest
}

test('the claims that the General Assembly calls invalid stand with the regions that they are on', () => {
  const claims = oblasts.flatMap(({ id, properties: { claimedBy } }) => (claimedBy === undefined ? [] : [`${id} ${claimedBy}`]))
  expect(claims.sort()).toEqual(['UA-09 RU', 'UA-14 RU', 'UA-23 RU', 'UA-40 RU', 'UA-43 RU', 'UA-65 RU'])
})

// coordinates by GeoNames
test.each([
  ['Slavutych', 30.7569, 51.5206, 'UA-32'],
  ['Chernihiv', 31.28487, 51.50551, 'UA-74'],
  ['Ripky', 31.0833, 51.8, 'UA-74'],
  ['Mykhailo-Kotsiubynske', 31.0846, 51.4556, 'UA-74'],
  ['Bila Tserkva', 30.11, 49.80939, 'UA-32'],
  ['Chornobyl', 30.2256, 51.2723, 'UA-32'],
])('%s lies in one region, its own', (_, lng, lat, id) => {
  expect(holders(oblasts, [lng, lat])).toEqual([id])
})

test('the exclave of Slavutych is as large as the town: 20.82 km2', () => {
  const kyiv = oblasts.find(({ id }) => id === 'UA-32')
  const parts = kyiv?.geometry.type === 'MultiPolygon' ? kyiv.geometry.coordinates : []
  const exclave = parts.filter(([ring = []]) => ring.every(([lng = 0, lat = 0]) => lng > 30.6 && lng < 30.9 && lat > 51.45 && lat < 51.6))
  expect(exclave).toHaveLength(1)
  expect(area({ type: 'MultiPolygon', coordinates: exclave }) / 1e6).toBeCloseTo(20.82, 0)
})

/** The 193 members of the United Nations and its two observer states. */
const members =
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG CD CR CI HR CU CY CZ ' +
  'DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW ' +
  'KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH ' +
  'PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB ' +
  'US UY UZ VU VE VN YE ZM ZW VA PS'

test('every member and observer of the United Nations is there', () => {
  const codes = new Set(countries.map(({ id }) => id))
  expect(members.split(' ')).toHaveLength(195)
  expect(members.split(' ').filter((code) => !codes.has(code))).toEqual([])
})

test.each([
  ['Laayoune', -13.2, 27.15, 'EH'],
  ['the Golan Heights', 35.8, 33, 'SY'],
  ['East Jerusalem', 35.235, 31.79, 'PS'],
  ['Gaza', 34.45, 31.5, 'PS'],
  ['Kyrenia', 33.3, 35.3, 'CY'],
  ['Sukhumi', 41.02, 43, 'GE'],
  ['Tskhinvali', 43.97, 42.22, 'GE'],
  ['Tiraspol', 29.63, 46.84, 'MD'],
  ['Hargeisa', 44.06, 9.56, 'SO'],
  ['Maseru', 27.6, -29.45, 'LS'],
  ['Sokh', 71.1, 39.97, 'UZ'],
  ['Bir Tawil', 33.7, 21.87, 'SD'],
  ['Abyei', 28.4, 9.6, 'SD'],
  ['the Ilemi triangle', 35.2, 4.85, 'SS'],
  ['Büsingen', 8.69, 47.698, 'DE'],
  ['Llívia', 1.98, 42.465, 'ES'],
  ['Vorukh', 70.57, 39.85, 'TJ'],
  ['Barkhudarli', 45.21, 40.995, 'AZ'],
  ['Isla Apipé', -56.86, -27.51, 'AR'],
  ['Artsvashen', 45.51, 40.64, 'AM'],
  ['Cayenne', -52.3, 4.85, 'GF'],
])('%s lies in one country, as README.md says', (_, lng, lat, code) => {
  expect(holders(countries, [lng, lat])).toEqual([code])
})
