import type { Topology } from 'topojson-specification'
import { project } from '../../geo/mercator.ts'
import { column, readArcs } from './arcs.ts'

/** The arcs of a topology as paths: world units, x and y by turns. */
export function arcPaths(topology: Topology): Float64Array[] {
  const arcs = readArcs(topology)
  const path = new Float64Array(arcs.x.length * 2)
  for (let i = 0; i < arcs.x.length; i++) {
    const [x, y] = project([arcs.lng(column(arcs.x, i)), arcs.lat(column(arcs.y, i))])
    path[i * 2] = x
    path[i * 2 + 1] = y
  }
  return topology.arcs.map((_, a) => path.subarray(column(arcs.start, a) * 2, column(arcs.start, a + 1) * 2))
}
