import { mergeArcs } from 'topojson-client'
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification'
import { type Arcs, column, readArcs } from '../../src/compile/cut/arcs.ts'
import type { Part } from './slivers.ts'
import { twiceArea } from './winding.ts'

/**
 * The parts of a mosaic, and new ones for the holes between them: ground that two sources, or two neighbours in one source, leave to
 * nobody, and that a map would show as a lake. Each hole goes to the neighbour with which it shares the longest edge. Larger holes are
 * seas.
 *
 * @param limit square grid steps from which on a hole is a sea
 */
export function withFilledHoles<Owner>(topology: Topology, parts: readonly Part<Owner>[], limit: number): Part<Owner>[] {
  const arcs = readArcs(topology)
  const owners = new Map<number, Owner>()
  for (const { arcs: rings, owner } of parts) for (const arc of rings.flat()) owners.set(plain(arc), owner)
  const polygons: Polygon[] = parts.map((part) => ({ type: 'Polygon', arcs: part.arcs }))
  const land = mergeArcs(topology, polygons) as MultiPolygon
  const holes = land.arcs.flatMap((rings) => rings.slice(1)).filter((ring) => Math.abs(twiceArea(ring, arcs)) / 2 < limit)
  return [
    ...parts,
    ...holes.flatMap((ring) => {
      const edges = new Map<Owner, number>()
      for (const arc of ring) {
        const owner = owners.get(plain(arc)) // an edge of a hole has one
        if (owner !== undefined) edges.set(owner, (edges.get(owner) ?? 0) + arcLength(plain(arc), arcs))
      }
      const [longest] = [...edges].sort((a, b) => b[1] - a[1])
      return longest === undefined ? [] : [{ arcs: [ring.map((arc) => ~arc).reverse()], owner: longest[0] }]
    }),
  ]
}

function plain(arc: number): number {
  return arc < 0 ? ~arc : arc
}

function arcLength(arc: number, { x, y, start }: Arcs): number {
  let sum = 0
  for (let i = column(start, arc) + 1; i < column(start, arc + 1); i += 1) {
    sum += Math.hypot(column(x, i) - column(x, i - 1), column(y, i) - column(y, i - 1))
  }
  return sum
}
