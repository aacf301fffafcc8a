import type { Position } from 'geojson'
import type { GeometryCollection } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { disputedLineTable } from '../../../geodata/derive/disputed-line-table.ts'
import { base, disputed, metres, metresToLine, text, users } from './derived.ts'

interface Known {
  readonly id: string
  readonly countries: string
  /** By the CIA World Factbook; none where it gives the length of the whole border and only a stretch is meant. */
  readonly km?: number
}

const lines: readonly Known[] = [
  { id: 'kosovo-serbia', countries: 'RS,XK', km: 366 },
  { id: 'kashmir', countries: 'IN,PK', km: 740 },
  { id: 'china-pakistan', countries: 'CN,PK', km: 438 },
  { id: 'aksai-chin', countries: 'CN,IN' },
  { id: 'arunachal', countries: 'CN,IN', km: 1_126 },
  { id: 'western-sahara', countries: 'EH,MA', km: 444 },
  { id: 'golan', countries: 'IL,SY', km: 83 },
  { id: 'green-line', countries: 'IL,PS', km: 389 },
  { id: 'blue-line', countries: 'IL,LB', km: 81 },
  { id: 'korea', countries: 'KP,KR', km: 237 },
  { id: 'sudan-south-sudan', countries: 'SD,SS', km: 2_158 },
  { id: 'halaib-bir-tawil', countries: 'EG,SD' },
  { id: 'ilemi', countries: 'KE,SS' },
  { id: 'ethiopia-somalia', countries: 'ET,SO' },
  { id: 'patagonian-ice-field', countries: 'AR,CL' },
]
const geometryOf = (id: string): Position[][] => disputed.find((line) => line.id === id)?.geometry.coordinates ?? []

test('the lines that are no settled borders are these', () => {
  expect(disputed.map(({ id }) => id)).toEqual(lines.map(({ id }) => id))
})

test('README.md tells of each the id and the reason', () => {
  const readme = text('geodata/README.md')
  for (const { id, reason } of disputedLineTable) {
    expect(readme).toContain(`\`${id}\``)
    expect(readme).toContain(`| ${reason} |`)
  }
})

describe.each(lines)('$id', ({ id, countries }) => {
  const { geometries } = base.objects['disputed'] as GeometryCollection
  const line = geometries.find((each) => each.id === id)
  const arcs = line?.type === 'MultiLineString' ? line.arcs.flat() : []

  test('is made of arcs that the two countries share, each once', () => {
    const sides = users(base, 'countries')
    expect(arcs.length).toBeGreaterThan(0)
    const plain = arcs.map((arc) => (arc < 0 ? ~arc : arc))
    expect(new Set(plain).size).toBe(plain.length)
    for (const arc of plain) {
      const codes = (sides.get(arc) ?? []).map((side) => side.slice(1)).sort()
      expect(codes.join(), `arc ${arc}`).toBe(countries)
    }
  })
})

// a line thinned to 6 km is shorter than the line on the ground, by up to a quarter
test.each(lines.filter(({ km }) => km !== undefined))('$id is as long as it is known to be, less what thinning takes', ({ id, km = 0 }) => {
  const length =
    geometryOf(id).reduce((sum, path) => sum + path.slice(1).reduce((part, b, i) => part + metres(path[i] ?? b, b), 0), 0) / 1_000
  expect(length).toBeGreaterThan(0.74 * km)
  expect(length).toBeLessThan(1.05 * km)
})

/** Places by GeoNames that lie at a line, or at a border near it that is settled; km that the line may be off there. */
test.each([
  ['Panmunjom', 'korea', [126.677, 37.956], 12],
  ['Chakothi, where the road crosses', 'kashmir', [73.887, 34.118], 12],
  ['the Karakoram Pass', 'aksai-chin', [77.823, 35.513], 12],
  ['Demchok', 'aksai-chin', [79.446, 32.703], 12],
  ['Bum La, north of Tawang', 'arunachal', [91.89, 27.72], 12],
  ['Khunjerab Pass', 'china-pakistan', [75.427, 36.85], 12],
  ['Tah, south of Tarfaya', 'western-sahara', [-12.95, 27.667], 12],
  ['Rosh HaNikra', 'blue-line', [35.105, 33.093], 2],
  ['the crossing at Erez', 'green-line', [34.546, 31.559], 2],
  ['Merdare', 'kosovo-serbia', [21.249, 42.971], 3],
  ['the coast of the Red Sea at 22 N', 'halaib-bir-tawil', [36.88, 22], 12],
  ['8 N, 48 E', 'ethiopia-somalia', [48, 8], 12],
  ['Mount Fitz Roy', 'patagonian-ice-field', [-73.043, -49.271], 12],
] as const)('%s lies at it', (_, id, point, km) => {
  expect(Math.min(...geometryOf(id).map((path) => metresToLine([...point], path))) / 1_000).toBeLessThan(km)
})

test.each([
  ['Wagah, between Lahore and Amritsar', [74.573, 31.605]],
  ['Sialkot, at the older border of Punjab and Jammu', [74.53, 32.5]],
  ['Shipki La, between Himachal Pradesh and Tibet', [78.7, 31.83]],
  ['Nathu La, between Sikkim and Tibet', [88.831, 27.387]],
  ['Wadi Halfa, on the Nile', [31.35, 21.8]],
  ['Tindouf, in Algeria', [-8.147, 27.671]],
  ['Donetsk', [37.80224, 48.023]],
  ['Armiansk, between Kherson Oblast and Crimea', [33.69, 46.107]],
  ['Tskhinvali', [43.97, 42.225]],
] as const)('%s lies at none', (_, point) => {
  for (const { id, geometry } of disputed) {
    for (const path of geometry.coordinates) expect(metresToLine([...point], path) / 1_000, `${id}`).toBeGreaterThan(15)
  }
})
