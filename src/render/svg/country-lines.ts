import type { MultiLineString } from 'geojson'
import { feature, meshArcs } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { asCollection, type TopologyObject } from './topology-object.ts'

/** The lines between countries, each once: undisputed borders, and the lines that the object `disputed` names by their arcs. */
export function countryLines(topology: Topology): { readonly borders: MultiLineString; readonly disputed: MultiLineString } {
  const named = asCollection(topology, 'disputed').geometries.flatMap(chainsOf)
  const isNamed = new Set(named.flat().map(plain))
  const between = meshArcs(topology, asCollection(topology, 'countries'), (a, b) => a !== b).arcs
  return {
    borders: decode(
      topology,
      between.flatMap((chain) => without(chain, isNamed)),
    ),
    disputed: decode(topology, named),
  }
}

/** Arcs one after another; `~n` is arc n backwards. */
type Chain = readonly number[]

function chainsOf(object: TopologyObject): Chain[] {
  if (object.type === 'LineString') return [object.arcs]
  return object.type === 'MultiLineString' ? object.arcs : []
}

/** What is left of a chain, in pieces, when some arcs are taken out. */
function without(chain: Chain, taken: ReadonlySet<number>): Chain[] {
  const pieces: number[][] = [[]]
  for (const arc of chain) {
    if (taken.has(plain(arc))) pieces.push([])
    else pieces.at(-1)?.push(arc)
  }
  return pieces.filter(({ length }) => length > 0)
}

function plain(arc: number): number {
  return arc < 0 ? ~arc : arc
}

function decode(topology: Topology, chains: readonly Chain[]): MultiLineString {
  return feature(topology, { type: 'MultiLineString', arcs: chains.map((chain) => [...chain]) }).geometry as MultiLineString
}
