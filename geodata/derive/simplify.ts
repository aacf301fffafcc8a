import type { Topology } from 'topojson-specification'
import { readArcs } from '../../src/compile/cut/arcs.ts'
import { openRings } from '../../src/compile/cut/open-rings.ts'
import { selectArcs } from '../../src/compile/cut/select-arcs.ts'
import type { Significance } from '../../src/compile/cut/significance.ts'
import { significantVertices } from '../../src/compile/cut/significant-vertices.ts'
import { specks } from '../../src/compile/cut/specks.ts'
import type { Tolerance } from '../../src/compile/cut/tolerance.ts'
import { uncross } from './uncross.ts'

/**
 * Thins a topology to the detail needed at each place. A vertex stays when its significance is at least the tolerance where it
 * lies; ends of arcs always stay, so what was shared stays shared and no gap can open between neighbours, nor between
 * a detailed zone and a coarse one. Where thinned lines would cross or fall on one another, the most significant vertices
 * between come back until they do not; where the input crosses itself, the least significant vertex of the two goes. A ring
 * that thinning would close or turn inside out gets vertices back until it has its inside.
 *
 * Islands and lakes (rings of one closed arc that no neighbour shares) smaller than four squares of the tolerance are dropped, but
 * never the largest part of a feature. Arcs that nothing uses any more are dropped. Objects, ids, properties, the
 * transform and the order of features stay. Pure; the input is not changed.
 *
 * @param ranks `significance(topology)`: computed once, used for any number of tolerances.
 * @throws RangeError when `ranks` were not computed from this topology.
 */
export function simplify(topology: Topology, ranks: Significance, tolerance: Tolerance): Topology {
  if (ranks.length !== topology.arcs.length) {
    throw new RangeError(
      `simplify: significance of ${ranks.length} arcs for a topology of ${topology.arcs.length}. ` +
        'They must belong together: pass significance(topology) of the same topology.',
    )
  }
  const arcs = readArcs(topology)
  const dropped = specks(topology, arcs, tolerance)
  const kept = significantVertices(arcs, ranks, tolerance, dropped)
  openRings(topology, arcs, ranks, kept, dropped)
  uncross(arcs, ranks, kept, dropped)
  return selectArcs(topology, arcs, kept, dropped)
}
