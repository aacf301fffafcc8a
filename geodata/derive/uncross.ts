import { type Arcs, column } from '../../src/compile/cut/arcs.ts'
import { crossings, type Segment } from '../../src/compile/cut/crossings.ts'
import { highest, type Significance } from '../../src/compile/cut/significance.ts'

const MAX_ROUNDS = 40 // each round changes at least one vertex per crossing; real coasts need fewer than twelve

/**
 * Changes `kept` (1 per vertex that stays) until no two segments cross: the most significant vertices between the ends of the
 * crossing segments come back. Where none lies between, the input crosses itself, and the least significant end goes instead.
 */
export function uncross(arcs: Arcs, ranks: Significance, kept: Uint8Array, dropped: Uint8Array): void {
  const banned = new Uint8Array(kept.length)
  let changed: Spots | undefined
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const all = segments(arcs, kept, dropped)
    const near: Spots | undefined = changed
    const pairs = crossings(arcs, near === undefined ? all : all.filter((segment) => near.touch(segment)))
    if (pairs.length === 0) return
    changed = spots(arcs)
    for (const pair of pairs) {
      const refined = pair.filter((segment) => refine(arcs, ranks, kept, banned, segment))
      for (const segment of refined) changed?.mark(segment)
      if (refined.length > 0) continue
      coarsen(arcs, ranks, kept, banned, pair)
      changed = undefined
    }
  }
}

function segments(arcs: Arcs, kept: Uint8Array, dropped: Uint8Array): Segment[] {
  const list: Segment[] = []
  for (let arc = 0; arc + 1 < arcs.start.length; arc += 1) {
    if (dropped[arc] === 1) continue
    let from = column(arcs.start, arc)
    for (let to = from + 1; to < column(arcs.start, arc + 1); to += 1) {
      if (kept[to] !== 1) continue
      list.push({ arc, from, to })
      from = to
    }
  }
  return list
}

/** Brings back the most significant vertex inside a segment; false where there is none. */
function refine(arcs: Arcs, ranks: Significance, kept: Uint8Array, banned: Uint8Array, { arc, from, to }: Segment): boolean {
  const first = column(arcs.start, arc)
  const values = ranks[arc]
  const next = values === undefined ? -1 : highest(values, from - first + 1, to - first)
  if (next < 0 || banned[first + next] === 1) return false
  kept[first + next] = 1
  return true
}

/** Takes away the least significant of the ends of two segments, but no end of an arc and nothing that holds a ring open. */
function coarsen(arcs: Arcs, ranks: Significance, kept: Uint8Array, banned: Uint8Array, pair: readonly Segment[]): void {
  let least = -1
  let value = Infinity
  for (const { arc, from, to } of pair) {
    for (const at of [from, to]) {
      const rank = ranks[arc]?.[at - column(arcs.start, arc)] ?? Infinity
      if (rank < value) [least, value] = [at, rank]
    }
  }
  if (least < 0) return
  kept[least] = 0
  banned[least] = 1
}

/** Which parts of the map have changed, in cells of a 1024th of its extent. */
interface Spots {
  mark(segment: Segment): void
  touch(segment: Segment): boolean
}

function spots({ x, y }: Arcs): Spots {
  const size = 1_024
  const [minX, maxX] = extent(x)
  const [minY, maxY] = extent(y)
  const cells = new Uint8Array(size * size)
  const cellX = (value: number) => Math.min(size - 1, Math.floor(((value - minX) / (maxX - minX || 1)) * size))
  const cellY = (value: number) => Math.min(size - 1, Math.floor(((value - minY) / (maxY - minY || 1)) * size))
  const some = ({ from, to }: Segment, each: (cell: number) => boolean): boolean => {
    let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
    for (let i = from; i <= to; i += 1) {
      west = Math.min(west, column(x, i))
      east = Math.max(east, column(x, i))
      south = Math.min(south, column(y, i))
      north = Math.max(north, column(y, i))
    }
    for (let i = cellX(west); i <= cellX(east); i += 1) {
      for (let j = cellY(south); j <= cellY(north); j += 1) if (each(j * size + i)) return true
    }
    return false
  }
  return {
    mark: (segment) => {
      some(segment, (cell) => {
        cells[cell] = 1
        return false
      })
    },
    touch: (segment) => some(segment, (cell) => cells[cell] === 1),
  }
}

function extent(values: Float64Array): [number, number] {
  return values.reduce<[number, number]>(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [Infinity, -Infinity])
}
