import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { simplify } from '../../geodata/derive/simplify.ts'
import { significance } from '../../src/compile/cut/significance.ts'

const root = path.join(import.meta.dirname, '../..')
const text = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const json = <Shape>(file: string): Shape => JSON.parse(text(file)) as Shape

interface Area {
  name: { en: string; ru: string; uk: string }
  label: [number, number]
  area: number
  country?: string
}
type AreaFeature = Feature<Polygon | MultiPolygon, Area>

const base = json<Topology>('geodata/base.topo.json')
const areas = (topology: Topology, object: string): AreaFeature[] =>
  feature<Area>(topology, topology.objects[object] as GeometryCollection<Area>).features as AreaFeature[]
const countries = areas(base, 'countries')
const oblasts = areas(base, 'oblasts')
const border = feature(base, base.objects['border'] as GeometryCollection).features as Feature<LineString>[]
const regions = json<FeatureCollection<Polygon | MultiPolygon, Area>>('geodata/kursk-border/regions.geojson')
const places = json<FeatureCollection<Point, Area>>('geodata/kursk-border/places.geojson')

const polygons = ({ geometry }: AreaFeature): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
const x = (point: Position | undefined): number => point?.[0] ?? Number.NaN
const y = (point: Position | undefined): number => point?.[1] ?? Number.NaN

/** Even-odd rule over all rings. */
function holds(area: AreaFeature, point: Position): boolean {
  let odd = false
  for (const ring of polygons(area).flat()) {
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]
      if (y(a) > y(point) === y(b) > y(point)) return
      if (x(point) < ((x(b) - x(a)) * (y(point) - y(a))) / (y(b) - y(a)) + x(a)) odd = !odd
    })
  }
  return odd
}

const holders = (list: AreaFeature[], point: Position): string[] => list.filter((area) => holds(area, point)).map(({ id }) => String(id))

/** Metres between two points that are near one another. */
function metres(a: Position, b: Position): number {
  return Math.hypot((x(a) - x(b)) * Math.cos((y(a) * Math.PI) / 180), y(a) - y(b)) * 111_195
}

function metresToLine(point: Position, line: Position[]): number {
  const k = Math.cos((y(point) * Math.PI) / 180)
  return Math.min(
    ...line.slice(1).map((b, i) => {
      const a = line[i] ?? b
      const [dx, dy] = [(x(b) - x(a)) * k, y(b) - y(a)]
      const share = Math.max(0, Math.min(1, ((x(point) - x(a)) * k * dx + (y(point) - y(a)) * dy) / (dx * dx + dy * dy || 1)))
      return metres(point, [x(a) + (x(b) - x(a)) * share, y(a) + (y(b) - y(a)) * share])
    }),
  )
}

/** Which areas of an object use an arc, and in which direction: "+UA", "-RU". */
function users(topology: Topology, object: string): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const geometry of (topology.objects[object] as GeometryCollection<Area>).geometries) {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : []
    for (const arc of rings.flat()) {
      const plain = arc < 0 ? ~arc : arc
      found.set(plain, [...(found.get(plain) ?? []), `${arc < 0 ? '-' : '+'}${geometry.id}`])
    }
  }
  return found
}

const levels = [0, 60, 400, 1_500, 5_000, 15_000] as const // metres; 0 is the base as it is
const ranks = significance(base)
const atLevel = new Map(levels.map((tolerance) => [tolerance, tolerance === 0 ? base : simplify(base, ranks, () => tolerance)]))
const level = (tolerance: number): Topology => atLevel.get(tolerance as (typeof levels)[number]) ?? base

/** City centres by GeoNames: longitude, latitude. */
const ukrainian: [string, number, number][] = [
  ['Simferopol', 34.10242, 44.95719],
  ['Sevastopol', 33.52218, 44.58883],
  ['Kerch', 36.46787, 45.35718],
  ['Donetsk', 37.80224, 48.023],
  ['Luhansk', 39.30553, 48.57092],
  ['Kherson', 32.6178, 46.65581],
  ['Melitopol', 35.36548, 46.84891],
]

describe.each(levels)('boundaries recognised by the UN General Assembly, simplified to %i m', (tolerance) => {
  const shapes = areas(level(tolerance), 'countries')

  test.each(ukrainian)('%s lies in Ukraine and in no other country', (_, lng, lat) => {
    expect(holders(shapes, [lng, lat])).toEqual(['UA'])
  })

  test('no country is lost', () => {
    expect(shapes.map(({ id }) => id)).toEqual(countries.map(({ id }) => id))
    expect(shapes.filter((shape) => polygons(shape).flat().length === 0)).toEqual([])
  })

  test('neighbours share one line: an arc has at most two sides, of different countries', () => {
    for (const object of ['countries', 'oblasts']) {
      for (const [arc, [first = '', second = '', ...more]] of users(level(tolerance), object)) {
        expect(more, `arc ${arc} of ${object}`).toEqual([])
        if (second !== '') expect([first.charAt(0), second.charAt(0)].sort().join(''), `arc ${arc}: ${first} ${second}`).toBe('+-')
        expect(first.slice(1), `arc ${arc} of ${object}`).not.toBe(second.slice(1))
      }
    }
  })

  test('the regions of Ukraine are Ukraine, edge for edge', () => {
    const ukraine = [...users(level(tolerance), 'countries')].filter(([, ids]) => ids.some((id) => id.endsWith('UA'))).map(([arc]) => arc)
    const outline = [...users(level(tolerance), 'oblasts')]
      .filter(([, ids]) => ids.filter((id) => id.slice(1).startsWith('UA-')).length === 1)
      .map(([arc]) => arc)
    expect(outline.sort()).toEqual(ukraine.sort())
  })

  test('rings are closed, have an inside, and are wound as RFC 7946 has it', () => {
    for (const object of ['countries', 'oblasts']) {
      for (const area of areas(level(tolerance), object)) {
        for (const rings of polygons(area)) {
          rings.forEach((ring, i) => {
            expect(ring[0], `${area.id}`).toEqual(ring.at(-1))
            expect(Math.sign(signedArea(ring)), `${area.id} ring ${i} at ${ring[0]}`).toBe(i === 0 ? 1 : -1)
          })
        }
      }
    }
  })
})

function signedArea(ring: Position[]): number {
  const [ox, oy] = [x(ring[0]), y(ring[0])]
  return ring.slice(1).reduce((sum, b, i) => sum + (x(ring[i]) - ox) * (y(b) - oy) - (x(b) - ox) * (y(ring[i]) - oy), 0)
}

test('what may be seen from space lies in one country only', () => {
  for (let lng = -179.5; lng < 180; lng += 11.37) {
    for (let lat = -55; lat < 75; lat += 6.71) expect(holders(countries, [lng, lat]).length, `${lng} ${lat}`).toBeLessThanOrEqual(1)
  }
})

test('no line crosses another in the eastern zone', () => {
  const segments = decodedArcs()
    .flatMap((line) => line.slice(1).map((b, i) => [line[i] ?? b, b] as const))
    .filter(([a]) => inEast(a))
  const cells = new Map<string, (readonly [Position, Position])[]>()
  const found: string[] = []
  for (const segment of segments) {
    const [a, b] = segment
    for (let i = Math.floor(Math.min(x(a), x(b)) * 20); i <= Math.floor(Math.max(x(a), x(b)) * 20); i++) {
      for (let j = Math.floor(Math.min(y(a), y(b)) * 20); j <= Math.floor(Math.max(y(a), y(b)) * 20); j++) {
        const cell = cells.get(`${i},${j}`) ?? []
        for (const other of cell) if (properlyCross(segment, other)) found.push(`${segment} and ${other}`)
        cells.set(`${i},${j}`, [...cell, segment])
      }
    }
  }
  expect(segments.length).toBeGreaterThan(20_000)
  expect(found).toEqual([])
})

/** Arcs in whole steps of the grid, so that the test for crossing is exact. */
function decodedArcs(): Position[][] {
  const [step = 1] = base.transform?.scale ?? []
  return base.arcs.map((arc) => {
    let [px, py] = [0, 0]
    return arc.map((delta) => {
      px += x(delta)
      py += y(delta)
      return [px * step, py * step]
    })
  })
}

const inEast = (point: Position): boolean => x(point) > 21 && x(point) < 46 && y(point) > 44 && y(point) < 59

function properlyCross([a, b]: readonly [Position, Position], [c, d]: readonly [Position, Position]): boolean {
  const side = (p: Position, q: Position, r: Position) =>
    Math.sign(Math.round(((x(q) - x(p)) * (y(r) - y(p)) - (y(q) - y(p)) * (x(r) - x(p))) * 1.6e9 * 4) / 4)
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

describe('the Russia-Ukraine border', () => {
  const line = border.flatMap(({ geometry }) => geometry.coordinates)

  test('is the very line that a Russian and a Ukrainian region share, all of it and nothing else', () => {
    const drawn = (base.objects['border'] as GeometryCollection).geometries.flatMap((geometry) =>
      geometry.type === 'LineString' ? geometry.arcs : [],
    )
    const shared = [...users(base, 'countries')]
      .filter(
        ([, ids]) =>
          ids
            .map((id) => id.slice(1))
            .sort()
            .join() === 'RU,UA',
      )
      .map(([arc]) => arc)
    expect(drawn.map((arc) => (arc < 0 ? ~arc : arc)).sort()).toEqual(shared.sort())
    const byOblast = users(base, 'oblasts')
    for (const arc of shared)
      expect(
        byOblast
          .get(arc)
          ?.map((id) => id.slice(1, 3))
          .sort(),
      ).toEqual(['RU', 'UA'])
  })

  test('runs without a gap from Belarus to the Sea of Azov', () => {
    expect(border.map(({ id }) => id)).toEqual(['west', 'kursk-sumy', 'east'])
    for (const [i, { geometry }] of border.slice(1).entries())
      expect(geometry.coordinates[0]).toEqual(border[i]?.geometry.coordinates.at(-1))
    expect(metres(line[0] ?? [], [31.783, 52.108])).toBeLessThan(2_000) // the Three Sisters monument, by OpenStreetMap
    expect(y(line.at(-1))).toBeGreaterThan(47.05)
    expect(y(line.at(-1))).toBeLessThan(47.2)
  })

  test('lies within 50 m of where geo-tz changes from Kyiv to Moscow time', () => {
    const { points } = json<{ points: Position[] }>('tests/fixtures/border-points-geo-tz.json')
    expect(points.length).toBeGreaterThan(40)
    for (const point of points) expect(metresToLine(point, line), `at ${point}`).toBeLessThan(50)
  })

  test('parts Kursk region from Sumy region on its middle stretch', () => {
    const stretch = border[1]?.geometry.coordinates ?? []
    for (const id of ['kursk', 'sumy']) {
      const region = regions.features.find((each) => each.id === id)
      const vertices = new Set(region === undefined ? [] : polygons(region).flat(2).map(String))
      expect(stretch.filter((point) => !vertices.has(String(point)))).toEqual([])
    }
  })
})

describe('the layers of the Kursk story', () => {
  test('have the coordinates that the base map decodes to', () => {
    expect(regions.features.map(({ id }) => id)).toEqual(['kursk', 'sumy'])
    expect(regions.features.map(({ geometry }) => geometry)).toEqual(
      ['RU-KRS', 'UA-59'].map((id) => oblasts.find((oblast) => oblast.id === id)?.geometry),
    )
    expect(json<FeatureCollection>('geodata/kursk-border/border.geojson').features).toEqual(border)
  })

  test.each([
    ['kursk', 'kursk'],
    ['sudzha', 'kursk'],
    ['sumy', 'sumy'],
  ])('%s lies in %s region', (place, region) => {
    const point = places.features.find(({ id }) => id === place)?.geometry.coordinates ?? []
    expect(regions.features.filter((each) => holds(each, point)).map(({ id }) => id)).toEqual([region])
  })

  test('have the coordinates of the gazetteer', () => {
    expect(places.features.map(({ id, geometry }) => [id, ...geometry.coordinates])).toEqual([
      ['kursk', 36.18457, 51.72689],
      ['sudzha', 35.271, 51.191],
      ['sumy', 34.79906, 50.91741],
      ['moscow', 37.61781, 55.75204],
    ])
  })
})

describe('names', () => {
  const all = [...countries, ...oblasts, ...regions.features, ...places.features, ...border] as Feature<Point, Area>[]

  test('stand in English, Russian and Ukrainian everywhere', () => {
    for (const { id, properties } of all) {
      expect(properties.name.en, `${id}`).toMatch(/^\p{Script=Latin}/u)
      expect(properties.name.ru, `${id}`).toMatch(/^\p{Script=Cyrillic}/u)
      expect(properties.name.uk, `${id}`).toMatch(/^\p{Script=Cyrillic}/u)
    }
  })

  test('of regions carry no soft signs or apostrophes in English', () => {
    for (const { properties } of oblasts) expect(properties.name.en).toMatch(/^[A-Za-z -]+$/)
  })

  test('follow the country that a region lies in', () => {
    const name = (id: string) => oblasts.find((oblast) => oblast.id === id)?.properties.name.en
    expect(['UA-63', 'UA-51', 'UA-30', 'UA-43', 'UA-40', 'RU-ORL', 'RU-KRS'].map(name)).toEqual([
      'Kharkiv Oblast',
      'Odesa Oblast',
      'Kyiv',
      'Autonomous Republic of Crimea',
      'Sevastopol',
      'Oryol Oblast',
      'Kursk Oblast',
    ])
    for (const { id, properties } of oblasts) expect(properties.country).toBe(String(id).slice(0, 2))
  })

  test('stand inside what they name', () => {
    for (const area of [...countries, ...oblasts]) {
      if (area.properties.area > 1_000) expect(holds(area, area.properties.label), `${area.id} at ${area.properties.label}`).toBe(true)
    }
  })
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

test('sources.json tells the true size of every file', () => {
  const { outputs } = json<{ outputs: Record<string, { bytes: { raw: number; gzip: number; brotli: number } }> }>('geodata/sources.json')
  expect(Object.keys(outputs).sort()).toEqual([
    'base.topo.json',
    'kursk-border/border.geojson',
    'kursk-border/places.geojson',
    'kursk-border/regions.geojson',
    'water.topo.json',
  ])
  for (const [file, { bytes }] of Object.entries(outputs)) {
    const content = text(`geodata/${file}`)
    expect(Buffer.byteLength(content), file).toBe(bytes.raw)
    // compressors differ a little between versions of Node
    expect(Math.abs(gzipSync(content, { level: 9 }).length / bytes.gzip - 1), file).toBeLessThan(0.02)
    expect(Math.abs(brotliCompressSync(content).length / bytes.brotli - 1), file).toBeLessThan(0.02)
  }
})
