import type { Feature, FeatureCollection, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { chainPath } from '../../../src/compile/cut/chain-path.ts'
import { type Linework, linework } from '../../../src/compile/cut/linework.ts'
import { unproject } from '../../../src/geo/mercator.ts'

/** Two countries side by side, the line between them from (10, 0) to (10, 10) with vertices at every degree. */
const MIDDLE: Position[] = Array.from({ length: 11 }, (_, i) => [10, i])
const WEST: Position[] = [[0, 0], ...MIDDLE, [0, 10], [0, 0]]
const EAST: Position[] = [...MIDDLE, [20, 10], [20, 0], [10, 0]]
const BASE = topology({ countries: collection(polygon('A', WEST), polygon('B', EAST)), oblasts: collection() }) as Topology

test('a layer line along a border is the border, split where the line begins and ends', () => {
  const drawn = linework(BASE, [{ id: 'front', data: collection(line(MIDDLE.slice(3, 8))) }])
  const [chain = []] = chainsOf(drawn, 'layer:front')
  expect(coordinates(drawn, chain)).toEqual(MIDDLE.slice(3, 8))
  expect(linesOf(drawn, 'countries')).toEqual(expect.arrayContaining(chain.map(plain)))
  expect(drawn.lines.length).toBe(linework(BASE, []).lines.length + 2)
})

test('it is so in the other direction, too', () => {
  const drawn = linework(BASE, [{ id: 'front', data: collection(line(MIDDLE.slice(3, 8).reverse())) }])
  const [chain = []] = chainsOf(drawn, 'layer:front')
  expect(coordinates(drawn, chain)).toEqual(MIDDLE.slice(3, 8).reverse())
  expect(linesOf(drawn, 'countries')).toEqual(expect.arrayContaining(chain.map(plain)))
})

test('a layer line that leaves a border shares it up to there', () => {
  const path: Position[] = [...MIDDLE.slice(0, 5), [12, 5], [13, 6]]
  const drawn = linework(BASE, [{ id: 'front', data: collection(line(path)) }])
  const [chain = []] = chainsOf(drawn, 'layer:front')
  expect(coordinates(drawn, chain)).toEqual(path)
  const shared = chain.filter((one) => linesOf(drawn, 'countries').includes(plain(one)))
  expect(shared.flatMap((one) => coordinates(drawn, [one]))).toEqual(MIDDLE.slice(0, 5))
})

test('a layer polygon that is a country has its very lines, wherever its ring begins', () => {
  for (const turn of [0, 4, 9]) {
    const open = WEST.slice(0, -1)
    const ring = [...open.slice(turn), ...open.slice(0, turn)]
    const drawn = linework(BASE, [{ id: 'area', data: collection(polygon('a', [...ring, ring[0] ?? []])) }])
    expect(drawn.lines.length).toBe(linework(BASE, []).lines.length)
  }
})

test('two layers share lines that are not in the base', () => {
  const path: Position[] = [
    [2, 2],
    [3, 3],
    [4, 2],
    [5, 3],
  ]
  const drawn = linework(BASE, [
    { id: 'one', data: collection(line(path)) },
    { id: 'two', data: collection(line(path.slice(1).reverse())) },
  ])
  const lines = linesOf(drawn, 'layer:one')
  expect(linesOf(drawn, 'layer:two').every((one) => lines.includes(one))).toBe(true)
  expect(lines.length).toBe(2)
})

test('countries keep their shapes', () => {
  const drawn = linework(BASE, [{ id: 'front', data: collection(line(MIDDLE.slice(3, 8))) }])
  const [ring = []] = drawn.objects[0]?.features[0]?.polygons[0] ?? []
  const edges = (path: Position[]) =>
    path
      .slice(1)
      .map((at, i) => [String(path[i]), String(at)].sort().join(' to '))
      .sort()
  expect(edges(coordinates(drawn, ring))).toEqual(edges(WEST))
})

function collection(...features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features }
}

function polygon(id: string, ring: Position[]): Feature {
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
}

function line(coordinates: Position[]): Feature {
  return { type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates } }
}

function chainsOf(drawn: Linework, name: string): (readonly number[])[] {
  return drawn.objects.filter((object) => object.name === name).flatMap(({ features }) => features.flatMap(({ chains }) => chains))
}

function linesOf(drawn: Linework, name: string): number[] {
  const features = drawn.objects.filter((object) => object.name === name).flatMap((object) => object.features)
  return [...new Set(features.flatMap(({ polygons, chains }) => [...polygons.flat(2), ...chains.flat()]).map(plain))]
}

function plain(number: number): number {
  return number < 0 ? ~number : number
}

/** Degrees, rounded, without the points that stand twice where lines meet. */
function coordinates(drawn: Linework, chain: readonly number[]): Position[] {
  const path = chainPath(chain, drawn.lines)
  const points = Array.from({ length: path.length / 2 }, (_, i) =>
    unproject([path[i * 2] ?? 0, path[i * 2 + 1] ?? 0]).map((v) => Math.round(v * 1e6) / 1e6 + 0),
  )
  return points.filter((at, i) => String(at) !== String(points[i - 1]))
}
