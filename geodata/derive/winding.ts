import type { GeoJsonProperties } from 'geojson'
import type { GeometryObject, Topology } from 'topojson-specification'
import { type Arcs, column, readArcs } from '../../src/compile/cut/arcs.ts'

/** The topology with outer rings counter-clockwise and holes clockwise (RFC 7946), once decoded to longitude and latitude. */
export function wound(topology: Topology): Topology {
  const arcs = readArcs(topology)
  return { ...topology, objects: Object.fromEntries(Object.entries(topology.objects).map(([name, object]) => [name, wind(object, arcs)])) }
}

function wind(object: GeometryObject<GeoJsonProperties>, arcs: Arcs): GeometryObject<GeoJsonProperties> {
  const polygon = (rings: number[][]) => rings.map((ring, i) => (twiceArea(ring, arcs) > 0 === (i === 0) ? ring : reversed(ring)))
  if (object.type === 'GeometryCollection') return { ...object, geometries: object.geometries.map((each) => wind(each, arcs)) }
  if (object.type === 'Polygon') return { ...object, arcs: polygon(object.arcs) }
  return object.type === 'MultiPolygon' ? { ...object, arcs: object.arcs.map(polygon) } : object
}

function reversed(ring: readonly number[]): number[] {
  return ring.map((arc) => ~arc).reverse()
}

/** Twice the signed area of a ring in its own units: positive when it runs counter-clockwise. */
export function twiceArea(ring: readonly number[], arcs: Arcs): number {
  return ring.reduce((sum, arc) => sum + (arc < 0 ? -arcSum(~arc, arcs) : arcSum(arc, arcs)), 0)
}

function arcSum(arc: number, { x, y, start }: Arcs): number {
  let sum = 0
  for (let i = column(start, arc) + 1; i < column(start, arc + 1); i += 1) {
    sum += column(x, i - 1) * column(y, i) - column(x, i) * column(y, i - 1)
  }
  return sum
}
