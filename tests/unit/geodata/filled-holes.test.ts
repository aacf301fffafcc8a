import type { Feature, FeatureCollection, Polygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, Polygon as PolygonArcs, Topology } from 'topojson-specification'
import { expect, test } from 'vitest'
import { withFilledHoles } from '../../../geodata/derive/filled-holes.ts'
import type { Part } from '../../../geodata/derive/slivers.ts'
import { twiceArea } from '../../../geodata/derive/winding.ts'
import { readArcs } from '../../../src/compile/cut/arcs.ts'

/** Two countries around a square of 20 steps that is nobody's: the western one has three of its sides. */
const WEST: Position[] = [
  [0, 0],
  [50, 0],
  [50, 40],
  [30, 40],
  [30, 60],
  [50, 60],
  [50, 100],
  [0, 100],
  [0, 0],
]
const EAST: Position[] = [
  [50, 0],
  [100, 0],
  [100, 100],
  [50, 100],
  [50, 60],
  [50, 40],
  [50, 0],
]

const faces: FeatureCollection = { type: 'FeatureCollection', features: [face('west', WEST), face('east', EAST)] }
const raw: Topology = topology({ faces })
const parts = (raw.objects['faces'] as GeometryCollection).geometries.map(
  (geometry): Part<string> => ({ arcs: (geometry as PolygonArcs).arcs, owner: String(geometry.id) }),
)

test('a hole between two countries goes to the one with the longest edge on it', () => {
  const filled = withFilledHoles(raw, parts, 401)
  expect(filled.slice(0, 2)).toEqual(parts)
  expect(filled.slice(2).map(({ owner }) => owner)).toEqual(['west'])
  const arcs = readArcs(raw)
  const areaOf = (list: readonly Part<string>[]) =>
    list.reduce((sum, part) => sum + part.arcs.reduce((whole, ring) => whole + Math.abs(twiceArea(ring, arcs)), 0) / 2, 0)
  expect(areaOf(filled)).toBe(100 * 100)
})

test('a hole as large as a sea stays', () => {
  expect(withFilledHoles(raw, parts, 400)).toEqual(parts)
})

function face(id: string, ring: Position[]): Feature<Polygon> {
  return { type: 'Feature', id, properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }
}
