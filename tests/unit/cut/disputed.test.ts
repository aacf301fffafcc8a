import type { FeatureCollection, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiLineString, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { cutBase } from '../../../src/compile/cut/cut-base.ts'
import { type Seen, seenBy } from '../../../src/compile/cut/seen.ts'
import { project, worldSize } from '../../../src/geo/mercator.ts'
import { BASE, FRAMINGS, framing, LAYERS, STEPS, step } from './kursk-story.ts'

const KASHMIR = framing({ west: 73, east: 79, south: 32, north: 36.5 }, 8)
const SAHARA = framing({ west: -17.2, east: -8, south: 20.5, north: 28.5 }, 7)

/** A story with a layer of its own, a line straight through the Line of Control: layers split the lines of the base. */
const ROUTE: FeatureCollection = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: alongTheLine() } }],
}

describe.each([
  ['without layers', []],
  ['with a layer on the line', [{ id: 'front', data: ROUTE }]],
])('a story at Kashmir %s', (_, layers) => {
  const { first } = cutBase(BASE, layers, seenBy([step(0, 0)], [KASHMIR]))

  test('has the disputed lines that it shows, and no others', () => {
    expect(lines(first).map(({ id }) => id)).toEqual(['kashmir', 'china-pakistan', 'aksai-chin'])
  })

  test('draws them on the very arcs that the two countries share', () => {
    for (const line of lines(first)) {
      const pair = { kashmir: ['IN', 'PK'], 'china-pakistan': ['CN', 'PK'], 'aksai-chin': ['CN', 'IN'] }[String(line.id)]
      expect(line.arcs.flat().length).toBeGreaterThan(0)
      for (const arc of line.arcs.flat()) expect(countriesOn(first, arc), `arc ${arc} of ${line.id}`).toEqual(pair)
    }
  })

  test('draws them where the base has them', () => {
    const seen = seenBy([step(0, 0)], [KASHMIR]).all
    for (const { id, geometry } of drawn(first)) {
      const whole = drawn(BASE.land).find((one) => one.id === id)?.geometry.coordinates ?? []
      for (const point of geometry.coordinates.flat()) {
        for (const view of seen.filter((one) => isIn(one, point)))
          expect(pixelsToLine(view, point, whole), `${id} at ${point}`).toBeLessThan(0.5)
      }
    }
  })
})

test('a story at Western Sahara has its line with Morocco, and not those with Algeria and Mauritania', () => {
  const { first } = cutBase(BASE, [], seenBy([step(0, 0)], [SAHARA]))
  expect(lines(first).map(({ id }) => id)).toEqual(['western-sahara'])
  const arcs = lines(first).flatMap((line) => line.arcs.flat())
  expect(arcs.map((arc) => countriesOn(first, arc).join())).toEqual(arcs.map(() => 'EH,MA'))
})

test('the Kursk story, which flies as far as Arabia, has no line of Kashmir; what it has lies on borders', () => {
  const { first, rest } = cutBase(BASE, LAYERS, seenBy(STEPS, FRAMINGS))
  expect(lines(first)).toEqual([])
  for (const { id, arcs } of lines(rest)) {
    for (const arc of arcs.flat()) expect(countriesOn(rest, arc), `${id}`).toHaveLength(2)
  }
})

function lines(topology: Topology): MultiLineString[] {
  const { geometries } = topology.objects['disputed'] as GeometryCollection
  return geometries.map((line) => {
    if (line.type === 'LineString') return { ...line, type: 'MultiLineString', arcs: [line.arcs] }
    if (line.type === 'MultiLineString') return line
    throw new Error(`lines expected, found a ${line.type}`)
  })
}

function drawn(topology: Topology): { id: string; geometry: { coordinates: Position[][] } }[] {
  return lines(topology).map((line) => ({ id: String(line.id), geometry: feature(topology, line).geometry }))
}

/** The countries that use an arc, by their codes. */
function countriesOn(topology: Topology, arc: number): string[] {
  const plain = arc < 0 ? ~arc : arc
  const { geometries } = topology.objects['countries'] as GeometryCollection
  return geometries
    .filter((one) => {
      const rings = one.type === 'Polygon' ? one.arcs : one.type === 'MultiPolygon' ? one.arcs.flat() : []
      return rings.flat().some((each) => (each < 0 ? ~each : each) === plain)
    })
    .map(({ id }) => String(id))
    .sort()
}

/** The vertices of the base's Line of Control, a few of them, in their order: a layer that runs along a border as editors draw one. */
function alongTheLine(): Position[] {
  const line = drawn(BASE.land).find(({ id }) => id === 'kashmir')
  return (line?.geometry.coordinates[0] ?? []).slice(3, 9)
}

function pixel({ camera }: Seen, [lng = 0, lat = 0]: Position): [number, number] {
  const [x, y] = project([lng, lat])
  const [cx, cy] = project(camera.center)
  return [(x - cx) * worldSize(camera.zoom), (y - cy) * worldSize(camera.zoom)]
}

function isIn(view: Seen, point: Position): boolean {
  const [x, y] = pixel(view, point)
  return Math.abs(x) <= view.width / 2 && Math.abs(y) <= view.height / 2
}

function pixelsToLine(view: Seen, point: Position, paths: readonly Position[][]): number {
  const [x, y] = pixel(view, point)
  let least = Infinity
  for (const path of paths) {
    path.slice(1).forEach((to, i) => {
      const [ax, ay] = pixel(view, path[i] ?? to)
      const [bx, by] = pixel(view, to)
      const [dx, dy] = [bx - ax, by - ay]
      const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
      least = Math.min(least, Math.hypot(ax + share * dx - x, ay + share * dy - y))
    })
  }
  return least
}
