import type { Topology } from 'topojson-specification'
import { type Arcs, column } from './arcs.ts'
import { highest, type Significance } from './significance.ts'
import { polygonsOf } from './specks.ts'

/**
 * Sees to it that every ring keeps an inside and runs round the same way as before: the most significant vertices of its arcs come
 * back into `kept` (1 per vertex that stays) until it does.
 */
export function openRings(topology: Topology, arcs: Arcs, ranks: Significance, kept: Uint8Array, dropped: Uint8Array): void {
  const whole = ranks.map((_, arc) => sweep(arcs, arc))
  const thinned = ranks.map((_, arc) => sweep(arcs, arc, kept))
  for (const ring of Object.values(topology.objects).flatMap(polygonsOf).flat()) {
    const members = ring.map((arc) => (arc < 0 ? ~arc : arc))
    if (members.some((arc) => dropped[arc] === 1)) continue
    while (turn(ring, thinned) !== turn(ring, whole)) {
      const arc = bringBack(arcs, ranks, kept, members)
      if (arc === undefined) break
      thinned[arc] = sweep(arcs, arc, kept)
    }
  }
}

/** 1 where a ring runs counter-clockwise, -1 where clockwise, 0 where it has no inside. */
function turn(ring: readonly number[], sweeps: readonly number[]): number {
  return Math.sign(ring.reduce((sum, arc) => sum + (arc < 0 ? -(sweeps[~arc] ?? 0) : (sweeps[arc] ?? 0)), 0))
}

/** Twice the area that an arc, or what is kept of it, sweeps as seen from the origin. */
function sweep({ x, y, start }: Arcs, arc: number, kept?: Uint8Array): number {
  const first = column(start, arc)
  let [sum, px, py] = [0, column(x, first), column(y, first)]
  for (let i = first + 1; i < column(start, arc + 1); i += 1) {
    if (kept !== undefined && kept[i] !== 1) continue
    const [qx, qy] = [column(x, i), column(y, i)]
    sum += px * qy - qx * py
    ;[px, py] = [qx, qy]
  }
  return sum
}

/** Brings back the most significant missing vertex of some arcs, and says of which; undefined where none is missing. */
function bringBack(arcs: Arcs, ranks: Significance, kept: Uint8Array, members: readonly number[]): number | undefined {
  let [best, at, value] = [-1, -1, -1]
  for (const arc of members) {
    const first = column(arcs.start, arc)
    const values = ranks[arc] ?? new Float64Array()
    const missing = values.map((rank, i) => (kept[first + i] === 1 ? Infinity : rank))
    const next = highest(missing, 1, missing.length - 1)
    if (next >= 0 && column(missing, next) > value) [best, at, value] = [arc, first + next, column(missing, next)]
  }
  if (at < 0) return undefined
  kept[at] = 1
  return best
}
