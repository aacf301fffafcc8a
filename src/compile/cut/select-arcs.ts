import type { GeoJsonProperties } from 'geojson'
import type { GeometryObject, Positions, Topology } from 'topojson-specification'
import { type Arcs, column } from './arcs.ts'

/** The topology with only the vertices that are `kept`, without the arcs that are `dropped` or that nothing uses. */
export function selectArcs(topology: Topology, arcs: Arcs, kept: Uint8Array, dropped: Uint8Array): Topology {
  const objects = Object.fromEntries(Object.entries(topology.objects).map(([name, object]) => [name, withoutDropped(object, dropped)]))
  const used = new Uint8Array(topology.arcs.length)
  for (const object of Object.values(objects))
    mapArcs(object, (arc) => {
      used[arc < 0 ? ~arc : arc] = 1
      return arc
    })
  const renumbered = new Int32Array(topology.arcs.length)
  const out: Positions[][] = []
  used.forEach((flag, arc) => {
    if (flag === 0) return
    renumbered[arc] = out.length
    out.push(thinned(arcs, arc, kept, topology.transform !== undefined))
  })
  const renumber = (arc: number) => (arc < 0 ? ~column(renumbered, ~arc) : column(renumbered, arc))
  return {
    ...topology,
    objects: Object.fromEntries(Object.entries(objects).map(([name, object]) => [name, mapArcs(object, renumber)])),
    arcs: out,
  }
}

function thinned(arcs: Arcs, arc: number, kept: Uint8Array, delta: boolean): Positions[] {
  const line: Positions[] = []
  let px = 0
  let py = 0
  for (let i = column(arcs.start, arc); i < column(arcs.start, arc + 1); i += 1) {
    if (kept[i] !== 1) continue
    const x = column(arcs.x, i)
    const y = column(arcs.y, i)
    line.push([x - px, y - py])
    if (delta) {
      px = x
      py = y
    }
  }
  return line
}

function withoutDropped(object: GeometryObject<GeoJsonProperties>, dropped: Uint8Array): GeometryObject<GeoJsonProperties> {
  const stays = (ring: number[]) => ring.length !== 1 || dropped[(ring[0] ?? 0) < 0 ? ~(ring[0] ?? 0) : (ring[0] ?? 0)] !== 1
  const polygon = (rings: number[][]) => (stays(rings[0] ?? []) ? rings.filter(stays) : [])
  if (object.type === 'GeometryCollection') {
    return { ...object, geometries: object.geometries.map((geometry) => withoutDropped(geometry, dropped)) }
  }
  if (object.type === 'Polygon') return { ...object, arcs: polygon(object.arcs) }
  if (object.type !== 'MultiPolygon') return object
  return { ...object, arcs: object.arcs.map(polygon).filter((rings) => rings.length > 0) }
}

function mapArcs(object: GeometryObject<GeoJsonProperties>, each: (arc: number) => number): GeometryObject<GeoJsonProperties> {
  switch (object.type) {
    case 'GeometryCollection':
      return { ...object, geometries: object.geometries.map((geometry) => mapArcs(geometry, each)) }
    case 'LineString':
      return { ...object, arcs: object.arcs.map(each) }
    case 'MultiLineString':
    case 'Polygon':
      return { ...object, arcs: object.arcs.map((ring) => ring.map(each)) }
    case 'MultiPolygon':
      return { ...object, arcs: object.arcs.map((rings) => rings.map((ring) => ring.map(each))) }
    default:
      return object
  }
}
