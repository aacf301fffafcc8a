import type { GeoJsonProperties, Position } from 'geojson'
import type { GeometryObject, Topology } from 'topojson-specification'

/**
 * The topology with arcs split at some of their vertices, so that a part of one can be referred to. Nothing that it draws changes: the first
 * part keeps the number of the arc, the others follow behind all arcs, and every reference to the arc becomes one to its parts.
 *
 * @param at by arc, the vertices to split at, rising; ends of the arc do not count
 * @returns the topology, and by split arc the numbers of its parts in order
 */
export function splitArcs(
  topology: Topology,
  at: ReadonlyMap<number, readonly number[]>,
): { topology: Topology; parts: Map<number, number[]> } {
  const arcs = [...topology.arcs]
  const parts = new Map<number, number[]>()
  for (const [arc, vertices] of at) {
    const whole = topology.arcs[arc] ?? []
    const inner = vertices.filter((vertex) => vertex > 0 && vertex < whole.length - 1)
    if (inner.length === 0) continue
    const pieces = [0, ...inner].map((from, i) => startingAt(whole, from).slice(0, (inner[i] ?? whole.length - 1) - from + 1))
    const [first = []] = pieces
    arcs[arc] = first
    parts.set(arc, [arc, ...pieces.slice(1).map((piece) => arcs.push(piece) - 1)])
  }
  const objects = Object.fromEntries(Object.entries(topology.objects).map(([name, object]) => [name, renumbered(object, parts)]))
  return { topology: { ...topology, objects, arcs }, parts }
}

/** The rest of an arc of deltas from a vertex on, which is first and absolute. */
function startingAt(arc: readonly Position[], vertex: number): Position[] {
  const [x, y] = arc.slice(0, vertex + 1).reduce<[number, number]>(([sumX, sumY], [dx = 0, dy = 0]) => [sumX + dx, sumY + dy], [0, 0])
  return [[x, y], ...arc.slice(vertex + 1)]
}

function renumbered(
  object: GeometryObject<GeoJsonProperties>,
  parts: ReadonlyMap<number, readonly number[]>,
): GeometryObject<GeoJsonProperties> {
  const chain = (arcs: readonly number[]): number[] =>
    arcs.flatMap((arc) => {
      const split = parts.get(arc < 0 ? ~arc : arc)
      if (split === undefined) return [arc]
      return arc < 0 ? split.map((part) => ~part).reverse() : [...split]
    })
  if (object.type === 'GeometryCollection') return { ...object, geometries: object.geometries.map((each) => renumbered(each, parts)) }
  if (object.type === 'LineString') return { ...object, arcs: chain(object.arcs) }
  if (object.type === 'Polygon' || object.type === 'MultiLineString') return { ...object, arcs: object.arcs.map(chain) }
  return object.type === 'MultiPolygon' ? { ...object, arcs: object.arcs.map((rings) => rings.map(chain)) } : object
}
