import type { Topology } from 'topojson-specification'
import { column, readArcs } from '../../src/compile/cut/arcs.ts'
import { twiceArea } from './winding.ts'

/** A polygon by its rings of arc numbers, and whose it is. */
export interface Part<Owner> {
  readonly arcs: number[][]
  readonly owner: Owner
}

/**
 * Gives the slivers among the parts of a mosaic (what rounding and two sources for one line leave behind) to the neighbour with which
 * they share the longest edge. A sliver that has none is left out, unless it is an island: those stay.
 *
 * @param limit square grid steps under which a part that touches a neighbour is a sliver
 */
export function withoutSlivers<Owner>(topology: Topology, parts: readonly Part<Owner>[], limit: number): Part<Owner>[] {
  const arcs = readArcs(topology)
  const users = new Map<number, number[]>()
  parts.forEach((part, i) => {
    for (const arc of part.arcs.flat()) users.set(arc, [...(users.get(arc) ?? []), i])
  })
  const areas = parts.map(({ arcs: rings }) => rings.reduce((sum, ring) => sum + twiceArea(ring, arcs), 0))
  return parts.flatMap((part, i) => {
    const edges = part.arcs.flat()
    const alone = edges.every((arc) => (users.get(arc)?.length ?? 0) === 1 && users.get(~arc) === undefined)
    if (alone || Math.abs(areas[i] ?? 0) / 2 >= limit) return [part]
    const shared = new Map<number, number>()
    for (const arc of edges) {
      for (const other of users.get(~arc) ?? []) {
        if (Math.abs(areas[other] ?? 0) / 2 >= limit) shared.set(other, (shared.get(other) ?? 0) + arcLength(arc < 0 ? ~arc : arc))
      }
    }
    const [longest] = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const heir = longest === undefined ? undefined : parts[longest[0]]
    return heir === undefined ? [] : [{ ...part, owner: heir.owner }]
  })

  function arcLength(arc: number): number {
    let sum = 0
    for (let i = column(arcs.start, arc) + 1; i < column(arcs.start, arc + 1); i += 1) {
      sum += Math.hypot(column(arcs.x, i) - column(arcs.x, i - 1), column(arcs.y, i) - column(arcs.y, i - 1))
    }
    return sum
  }
}
