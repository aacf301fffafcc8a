import type { GeometryCollection, Topology } from 'topojson-specification'

/** A geometry of a topology with its id and properties. */
export type TopologyObject = GeometryCollection['geometries'][number]

/** An object of a topology as a collection; an empty one where the topology has no object of this name. */
export function asCollection(topology: Topology, name: string): GeometryCollection {
  const object = topology.objects[name] as TopologyObject | undefined
  if (object === undefined) return { type: 'GeometryCollection', geometries: [] }
  return object.type === 'GeometryCollection' ? object : { type: 'GeometryCollection', geometries: [object] }
}
