import type { Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { decodeGround } from '../../../src/render/svg/decode-ground.ts'

/**
 * Two countries side by side that share the line x = 1 in three arcs, the middle one disputed; a lake with an island; a river that is an area, then
 * two lines.
 */
const TOPOLOGY = {
  type: 'Topology',
  arcs: [
    line([1, 0], [1, 1]),
    line([1, 1], [1, 2]),
    line([1, 2], [1, 3]),
    line([1, 3], [0, 3], [0, 0], [1, 0]),
    line([1, 0], [2, 0], [2, 3], [1, 3]),
    line([0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8], [0.2, 0.2]),
    line([0.4, 0.4], [0.4, 0.6], [0.6, 0.6], [0.6, 0.4], [0.4, 0.4]),
    line([1.2, 1], [1.3, 1], [1.3, 2], [1.2, 1]),
    line([1.3, 2], [1.5, 2.5]),
    line([1.5, 2.5], [1.5, 2.8]),
  ],
  objects: {
    countries: collection({ type: 'Polygon', id: 'A', arcs: [[0, 1, 2, 3]] }, { type: 'Polygon', id: 'B', arcs: [[4, ~2, ~1, ~0]] }),
    disputed: collection({ type: 'MultiLineString', id: 'middle', arcs: [[~1]] }),
    lakes: collection({ type: 'Polygon', properties: { rank: 2, name: { en: 'Lake' } }, arcs: [[5], [6]] }),
    rivers: collection(
      { type: 'Polygon', properties: { rank: 1 }, arcs: [[7]] },
      { type: 'LineString', properties: { rank: 3 }, arcs: [8, 9] },
      { type: 'LineString', arcs: [9] },
    ),
  },
} as unknown as Topology

const without = (...names: string[]): Topology => {
  const objects = Object.fromEntries(Object.entries(TOPOLOGY.objects).filter(([name]) => !names.includes(name)))
  return { ...TOPOLOGY, objects }
}

describe('decodeGround', () => {
  test('a disputed stretch is not drawn as a border, and what is left of the border is whole', () => {
    const { borders, disputed } = decodeGround(TOPOLOGY)
    expect(spans(borders.coordinates)).toEqual(['1,0 1,1', '1,2 1,3'])
    expect(spans(disputed.coordinates)).toEqual(['1,1 1,2'])
  })

  test('where nothing is disputed the border is one line', () => {
    const { borders, disputed } = decodeGround(without('disputed'))
    expect(spans(borders.coordinates)).toEqual(['1,0 1,3'])
    expect(disputed.coordinates).toEqual([])
  })

  test('a border that is disputed from end to end is no border', () => {
    const objects = { ...TOPOLOGY.objects, disputed: { type: 'LineString', arcs: [0, 1, 2] } } as unknown as Topology['objects']
    const { borders, disputed } = decodeGround({ ...TOPOLOGY, objects })
    expect(borders.coordinates).toEqual([])
    expect(spans(disputed.coordinates)).toEqual(['1,0 1,3'])
  })

  test('lakes keep their islands, rivers come as areas and lines, all with their rank and nothing else', () => {
    const { lakes, rivers } = decodeGround(TOPOLOGY)
    expect(lakes.features.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([['Polygon', { rank: 2 }]])
    expect(lakes.features[0]?.geometry.type === 'Polygon' && lakes.features[0].geometry.coordinates).toHaveLength(2)
    expect(rivers.features.map(({ geometry, properties }) => [geometry.type, properties.rank])).toEqual([
      ['Polygon', 1],
      ['LineString', 3],
      ['LineString', 1],
    ])
  })

  test('objects that a cut does not hold come out empty', () => {
    const ground = decodeGround(without('countries', 'disputed', 'lakes', 'rivers'))
    expect([ground.lakes.features, ground.rivers.features, ground.borders.coordinates, ground.regionLines.coordinates]).toEqual([
      [],
      [],
      [],
      [],
    ])
    expect(ground.land.coordinates).toEqual([])
    expect(ground.layers.size).toBe(0)
  })
})

/** Ends of lines, the lesser first, sorted. */
function spans(lines: readonly Position[][]): string[] {
  return lines.map((points) => [points[0], points.at(-1)].map(String).sort().join(' ')).sort()
}

function line(...points: [number, number][]): [number, number][] {
  return points
}

function collection(...geometries: unknown[]): unknown {
  return { type: 'GeometryCollection', geometries }
}
