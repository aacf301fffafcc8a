import type { Topology } from 'topojson-specification'
import { readArcs } from './arcs.ts'
import { openRings } from './open-rings.ts'
import { selectArcs } from './select-arcs.ts'
import type { Significance } from './significance.ts'
import { significantVertices } from './significant-vertices.ts'
import { specks } from './specks.ts'
import type { Tolerance } from './tolerance.ts'

/**
 * Thins a topology for a picture that nobody measures: a vertex stays when its significance is at least the tolerance at its place, ends of arcs
 * always stay, so what was shared stays shared. Islands too small to be seen go. Thinned lines may cross one another within the tolerance.
 *
 * @param ranks `significance(topology)`
 */
export function sketch(topology: Topology, ranks: Significance, tolerance: Tolerance): Topology {
  const arcs = readArcs(topology)
  const dropped = specks(topology, arcs, tolerance)
  const kept = significantVertices(arcs, ranks, tolerance, dropped)
  openRings(topology, arcs, ranks, kept, dropped)
  return selectArcs(topology, arcs, kept, dropped)
}
