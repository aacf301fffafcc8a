import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { readArcs } from '../../../src/compile/cut/arcs.ts'
import { crossings } from '../../../src/compile/cut/crossings.ts'
import { WATER_RANKS } from '../../../src/geo/water-zoom.ts'

const text = readFileSync(new URL('../../../geodata/water.topo.json', import.meta.url), 'utf8')
const water = JSON.parse(text) as Topology
const lakes = features<MultiPolygon>('lakes')
const rivers = features<MultiLineString>('rivers')
const polygons = lakes.flatMap(({ geometry }) => geometry.coordinates)

function features<Shape extends MultiPolygon | MultiLineString>(name: string): Feature<Shape, { rank: number }>[] {
  return feature(water, water.objects[name] as GeometryCollection<{ rank: number }>).features as Feature<Shape, { rank: number }>[]
}

const x = (point: Position | undefined): number => point?.[0] ?? Number.NaN
const y = (point: Position | undefined): number => point?.[1] ?? Number.NaN

/** The rank of the lake at a point, if there is one: even-odd rule over the rings of each polygon. */
function lakeAt(point: Position): number | undefined {
  return lakes.find(({ geometry }) => geometry.coordinates.some((rings) => rings.filter((ring) => holds(ring, point)).length % 2 === 1))
    ?.properties.rank
}

function holds(ring: readonly Position[], point: Position): boolean {
  return ring.slice(1).reduce((odd, b, i) => {
    const a = ring[i]
    if (y(a) > y(point) === y(b) > y(point)) return odd
    return odd !== x(point) < ((x(b) - x(a)) * (y(point) - y(a))) / (y(b) - y(a)) + x(a)
  }, false)
}

/** Kilometres from a point to the nearest river. */
function toRiver(point: Position): number {
  const squash = Math.cos((y(point) * Math.PI) / 180)
  let least = Infinity
  for (const line of rivers.flatMap(({ geometry }) => geometry.coordinates)) {
    for (const [i, b] of line.entries()) {
      const a = line[i - 1] ?? b
      const [dx, dy] = [(x(b) - x(a)) * squash, y(b) - y(a)]
      const share = ((x(point) - x(a)) * squash * dx + (y(point) - y(a)) * dy) / (dx * dx + dy * dy || 1)
      const t = Math.max(0, Math.min(1, share))
      least = Math.min(least, Math.hypot((x(a) - x(point)) * squash + t * dx, y(a) - y(point) + t * dy))
    }
  }
  return least * 111.2
}

/** Points well inside lakes, longitude and latitude: from general knowledge, as an atlas would show them. */
const inLakes: readonly (readonly [string, number, number])[] = [
  ['Ladoga', 31.5, 60.8],
  ['Onega', 35.5, 61.6],
  ['Peipus', 27.5, 58.7],
  ['Superior', -87, 47.7],
  ['Michigan', -87, 43.5],
  ['Victoria', 33, -1],
  ['Baikal', 108, 53.5],
  ['Balaton', 17.75, 46.83],
  ['Kyiv Reservoir', 30.5, 50.85],
  ['Kremenchuk Reservoir', 32.635, 49.275],
  ['Kamianske Reservoir', 33.7, 48.92],
  ['Dnipro Reservoir', 35.13, 48.13],
  ['Tsimlyansk Reservoir', 43, 48],
  ['Rybinsk Reservoir', 38.4, 58.4],
]

test.each(inLakes)('%s is a lake', (_, lng, lat) => {
  expect(lakeAt([lng, lat])).toBeGreaterThan(0)
})

/** Towns on rivers, longitude and latitude, from general knowledge; how far off a line may be there, kilometres. */
const atRivers: readonly (readonly [string, number, number, number])[] = [
  ['the Dnipro at Kyiv (Paton Bridge)', 30.581, 50.427, 1.5],
  ['the Dnipro at Kherson', 32.62, 46.62, 2],
  ['the Seym at Kursk', 36.17, 51.69, 2.5],
  ['the Seym at Lgov', 35.26, 51.67, 2.5],
  ['the Seym at Rylsk', 34.68, 51.56, 2.5],
  ['the Psel at Sumy', 34.79, 50.9, 2.5],
  ['the Desna at Chernihiv', 31.32, 51.48, 2],
  ['the Don at Rostov', 39.72, 47.21, 2],
  ['the Oka at Ryazan', 39.76, 54.65, 3],
  ['the Neva at St Petersburg', 30.4, 59.93, 2.5],
  ['the Danube at Budapest', 19.045, 47.5, 2],
  ['the Nile at Aswan', 32.89, 24.09, 6],
]

test.each(atRivers)('%s is on the map', (_, lng, lat, kilometres) => {
  expect(toRiver([lng, lat])).toBeLessThan(kilometres)
})

test.each([
  ['Kursk', 36.18457, 51.72689],
  ['Sudzha', 35.271, 51.191],
  ['Sumy', 34.79906, 50.91741],
  ['Moscow', 37.61781, 55.75204],
  ['Kyiv', 30.5238, 50.45466],
  ['Zaporizhzhia', 35.11, 47.85],
  ['the bed of the Kakhovka Reservoir, dry since June 2023', 34.3, 47.5],
])('%s is on dry land', (_, lng, lat) => {
  expect(lakeAt([lng, lat])).toBeUndefined()
})

test('the Caspian and the Black Sea are left to the coast of the base map', () => {
  expect(lakeAt([50, 42])).toBeUndefined()
  expect(lakeAt([34, 43])).toBeUndefined()
})

test('a river runs where the Kakhovka Reservoir was', () => {
  expect(toRiver([34.4, 47.53])).toBeLessThan(8)
})

describe.each([['lakes', lakes] as const, ['rivers', rivers] as const])('%s', (_, all) => {
  test('have one feature for each rank, told by its rank alone', () => {
    expect(all.map(({ properties }) => properties)).toEqual(Array.from({ length: WATER_RANKS }, (_, i) => ({ rank: i + 1 })))
  })
})

test('rings are closed, have an inside, and are wound as RFC 7946 has it', () => {
  expect(polygons.length).toBeGreaterThan(1_000)
  for (const rings of polygons) {
    for (const [i, ring] of rings.entries()) {
      expect(ring[0]).toEqual(ring.at(-1))
      expect(Math.sign(signedArea(ring)), `ring ${i} at ${ring[0]}`).toBe(i === 0 ? 1 : -1)
    }
  }
})

function signedArea(ring: readonly Position[]): number {
  const [ox, oy] = [x(ring[0]), y(ring[0])]
  return ring.slice(1).reduce((sum, b, i) => sum + (x(ring[i]) - ox) * (y(b) - oy) - (x(b) - ox) * (y(ring[i]) - oy), 0)
}

test('no shore crosses another', () => {
  const arcs = readArcs(water)
  const shores = new Set((water.objects['lakes'] as GeometryCollection).geometries.flatMap(arcsOf).map((arc) => (arc < 0 ? ~arc : arc)))
  const segments = [...shores].flatMap((arc) => {
    const [first, end] = [arcs.start[arc] ?? 0, arcs.start[arc + 1] ?? 0]
    return Array.from({ length: Math.max(0, end - first - 1) }, (_, i) => ({ arc, from: first + i, to: first + i + 1 }))
  })
  expect(segments.length).toBeGreaterThan(20_000)
  expect(crossings(arcs, segments)).toEqual([])
})

function arcsOf(geometry: unknown): number[] {
  return typeof geometry === 'object' && geometry !== null && 'arcs' in geometry ? ([geometry.arcs].flat(4) as number[]) : []
}

test('no river has a corner that a reader would see', () => {
  const sharp = rivers.flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((line) => line.filter((point, i) => inEast(point) && turn(line[i - 1], point, line[i + 1]) > 120)),
  )
  const all = rivers.flatMap(({ geometry }) => geometry.coordinates.flat().filter(inEast))
  expect(sharp.length / all.length).toBeLessThan(0.002)
})

const inEast = (point: Position): boolean => x(point) > 21 && x(point) < 46 && y(point) > 44 && y(point) < 59

/** Degrees by which a line turns at its middle point. */
function turn(a: Position | undefined, b: Position, c: Position | undefined): number {
  if (a === undefined || c === undefined) return 0
  const squash = Math.cos((y(b) * Math.PI) / 180)
  const before = Math.atan2(y(b) - y(a), (x(b) - x(a)) * squash)
  const after = Math.atan2(y(c) - y(b), (x(c) - x(b)) * squash)
  const off = Math.abs(after - before)
  return (Math.min(off, 2 * Math.PI - off) * 180) / Math.PI
}

test('the file stays within its budget', () => {
  expect(text.length / 1_000).toBeLessThan(700)
  expect(gzipSync(text, { level: 9 }).length / 1_000).toBeLessThan(250)
})
