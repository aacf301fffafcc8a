import { describe, expect, test } from 'vitest'
import { areaOf } from '../../../src/compile/facts/area.ts'
import { bearingBetween, distanceBetween } from '../../../src/compile/facts/distance.ts'
import type { Operand } from '../../../src/compile/facts/operand.ts'
import { printArea, printBearing, printDistance } from '../../../src/compile/facts/print.ts'
import type { StoryGeometry } from '../../../src/compile/geojson/parse-geometry.ts'
import type { LngLat } from '../../../src/story/units.ts'
import { collection, compileMini, compileText, frontMatter, point } from '../../support/mini-story.ts'

const EARTH = 6371.0088 // km, mean radius (IUGG)
const RADIANS = Math.PI / 180

/** Written apart from turf: R. W. Sinnott, "Virtues of the Haversine", 1984. */
function haversine([lng0, lat0]: LngLat, [lng1, lat1]: LngLat): number {
  const h =
    Math.sin(((lat1 - lat0) * RADIANS) / 2) ** 2 +
    Math.cos(lat0 * RADIANS) * Math.cos(lat1 * RADIANS) * Math.sin(((lng1 - lng0) * RADIANS) / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(h))
}

const KURSK: LngLat = [36.18457, 51.72689]
const SUDZHA: LngLat = [35.271, 51.191]
const MOSCOW: LngLat = [37.61781, 55.75204]

const place = (at: LngLat): Operand => ({ kind: 'point', at })
const shape = (geometry: StoryGeometry): Operand => ({
  kind: 'shape',
  features: [{ id: 'x', hasId: true, name: undefined, kind: undefined, aliases: [], geometry, path: [] }],
})
const plain = (text: string): string => text.replaceAll('\u00A0', ' ')

describe('distance', () => {
  test('Moscow to Kursk is the 457 km of the gazetteers', () => {
    expect(distanceBetween(place(MOSCOW), place(KURSK))).toBeCloseTo(457.4, 0)
  })

  test.each<[LngLat, LngLat]>([
    [MOSCOW, SUDZHA],
    [
      [-179.5, 10],
      [179.5, 10],
    ],
    [
      [0, 89],
      [180, 89],
    ],
    [
      [0, 0],
      [0, 0],
    ],
  ])('between %j and %j is the haversine’s', (a, b) => {
    expect(distanceBetween(place(a), place(b))).toBeCloseTo(haversine(a, b), 6)
  })

  test.each<[string, LngLat, LngLat[]]>([
    [
      'a line beside it',
      SUDZHA,
      [
        [34.9, 51.0],
        [35.6, 51.1],
      ],
    ],
    [
      'a line whose end is nearest',
      KURSK,
      [
        [34.9, 51.0],
        [35.6, 51.1],
      ],
    ],
    [
      'a long line, which is straight in degrees and no great circle',
      [0, 58],
      [
        [-30, 50],
        [30, 50],
      ],
    ],
    [
      'a line across the antimeridian',
      [179.9, 0.5],
      [
        [179, 0],
        [180, 0.2],
        [181, 0],
      ],
    ],
    [
      'the same line written from the west',
      [-179.9, 0.5],
      [
        [179, 0],
        [180, 0.2],
      ],
    ],
  ])('to %s is that to the nearest of its points', (_name, at, line) => {
    const points = line.slice(1).flatMap((end, i) => {
      const start = line[i] ?? end
      return Array.from(
        { length: 2_001 },
        (_, k): LngLat => [start[0] + ((end[0] - start[0]) * k) / 2_000, start[1] + ((end[1] - start[1]) * k) / 2_000],
      )
    })
    const nearest = Math.min(...points.map((p) => haversine(at, p)))
    expect(distanceBetween(place(at), shape({ type: 'LineString', coordinates: line.map(([x, y]) => [x, y]) }))).toBeCloseTo(nearest, 1)
  })

  test('to a polygon is that to its edge, from within too', () => {
    const square = shape({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0, 2],
          [0, 0],
        ],
      ],
    })
    expect(distanceBetween(place([0.5, 1]), square)).toBeCloseTo(haversine([0.5, 1], [0, 1]), 1)
    expect(distanceBetween(square, place([3, 1]))).toBeCloseTo(haversine([3, 1], [2, 1]), 1)
  })

  test('between two shapes there is none', () => {
    const line = shape({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    })
    expect(distanceBetween(line, line)).toBeUndefined()
  })

  test.each([
    [0, '0 km (0 miles)'],
    [0.44, '0.4 km (0.3 miles)'],
    [1, '1 km (0.6 miles)'],
    [1.7, '2 km (1 mile)'],
    [9.4, '9 km (6 miles)'],
    [34.4, '34 km (21 miles)'],
    [87, '85 km (55 miles)'],
    [457.4, '460 km (280 miles)'],
    [1234, '1,200 km (770 miles)'],
  ])('%d km is printed %s', (km, text) => {
    expect(plain(printDistance(km, 'en', 'metric'))).toBe(text)
  })

  test.each([
    ['uk', '9 км', '9 кв. км', 'південний захід'],
    ['ru', '9 км', '9 кв. км', 'юго-запад'],
  ])('in %s is without miles, unless they are asked for', (lang, distance, area, bearing) => {
    expect(plain(printDistance(9.4, lang, 'metric'))).toBe(distance)
    expect(plain(printArea(9, lang, 'metric'))).toBe(area)
    expect(printBearing(225, lang)).toBe(bearing)
    expect(plain(printDistance(9.4, lang, 'imperial'))).toContain(`(${distance})`)
  })

  test('imperial units stand first where the story asks for them', () => {
    expect(plain(printDistance(9.4, 'en', 'imperial'))).toBe('6 miles (9 km)')
  })

  test('a number and its unit stay on one line', () => {
    expect(printDistance(9.4, 'en', 'metric')).toBe('9\u00A0km (6\u00A0miles)')
  })
})

describe('area', () => {
  test('of a field of degrees is the sphere’s: R² · Δλ · (sin φ₂ − sin φ₁)', () => {
    const [west, south, east, north] = [34, 50, 38, 52]
    const ring = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ]
    const expected = EARTH ** 2 * (east - west) * RADIANS * (Math.sin(north * RADIANS) - Math.sin(south * RADIANS))
    const area = areaOf(shape({ type: 'Polygon', coordinates: [ring] })) ?? 0
    expect(Math.abs(area / expected - 1)).toBeLessThan(0.003)
  })

  test.each([
    [29_760, '29,800 sq km (11,500 sq miles)'],
    [420, '420 sq km (160 sq miles)'],
    [7.4, '7 sq km (3 sq miles)'],
    [603_700, '604,000 sq km (233,000 sq miles)'],
  ])('%d km² is printed %s', (km, text) => {
    expect(plain(printArea(km, 'en', 'metric'))).toBe(text)
  })
})

describe('bearing', () => {
  test('from Moscow to Kursk is that of the formula', () => {
    const [l0, p0, l1, p1] = [MOSCOW[0] * RADIANS, MOSCOW[1] * RADIANS, KURSK[0] * RADIANS, KURSK[1] * RADIANS]
    const expected =
      Math.atan2(Math.sin(l1 - l0) * Math.cos(p1), Math.cos(p0) * Math.sin(p1) - Math.sin(p0) * Math.cos(p1) * Math.cos(l1 - l0)) / RADIANS
    expect(bearingBetween(place(MOSCOW), place(KURSK))).toBeCloseTo(expected, 6)
  })

  test.each([
    [0, 'north'],
    [22, 'north'],
    [23, 'north-east'],
    [90, 'east'],
    [180, 'south'],
    [-180, 'south'],
    [-135, 'south-west'],
    [-1, 'north'],
  ])('%d degrees is %s', (degrees, word) => {
    expect(printBearing(degrees, 'en')).toBe(word)
  })

  test('to a line is that to its nearest point; from a line, or to where one is, there is none', () => {
    const line = shape({
      type: 'LineString',
      coordinates: [
        [-5, 1],
        [5, 1],
      ],
    })
    expect(bearingBetween(place([0, 0]), line)).toBeCloseTo(0, 0)
    expect(bearingBetween(line, place([0, 0]))).toBeUndefined()
    expect(bearingBetween(place([0, 0]), place([0, 0]))).toBeUndefined()
  })
})

describe('expressions', () => {
  const textOf = async (markdown: string, keys: Record<string, string> = {}): Promise<string> =>
    plain(JSON.stringify((await compileText(markdown, keys)).result?.article))

  test('stand anywhere in the text, in links and headings, over a line end, and not in code', async () => {
    const article = await textOf(
      '## {{ bearing springfield shelbyville }}\n\nIt is [{{distance springfield\nshelbyville}}](place:springfield), *{{ distance springfield rivers#nil }}*, {{ area lakes }}, `{{ x }}`.\n',
    )
    expect(article).toContain('"value":"east"')
    expect(article).toContain('110 km (70 miles)')
    expect(article).toContain('55 km (35 miles)')
    expect(article).toContain('12,400 sq km (4,800 sq miles)') // R² · 1° · (sin 3° − sin 2°) = 12,352
    expect(article).toContain('{{ x }}')
  })

  test('are in the units of the story', async () => {
    expect(await textOf('It is {{ distance springfield shelbyville }}.', { units: 'imperial' })).toContain('70 miles (110 km)')
  })

  test('of Moscow and Kursk come out as a desk would print them', async () => {
    const places = collection(
      point('moscow', MOSCOW[0], MOSCOW[1], 'Moscow'),
      point('kursk', KURSK[0], KURSK[1], 'Kursk'),
      point('springfield', 0, 0, 'S'),
    )
    const story = `${frontMatter()}\nIt is {{ distance moscow kursk }} to the {{ bearing moscow kursk }}.`
    const { result } = await compileMini(story, { '/stories/mini/places.geojson': places })
    expect(plain(JSON.stringify(result?.article))).toContain('It is 460 km (280 miles) to the south.')
  })

  test('that are wrong are told of each at the word that is wrong', async () => {
    const { problems } = await compileText('A {{ distance a\nb }} and {{ distance a b }}.')
    expect(problems.filter(({ code }) => code === 'unknown-place').map(({ line, column }) => [line, column])).toEqual([
      [16, 15],
      [17, 1],
      [17, 22],
      [17, 24],
    ])
  })
})
