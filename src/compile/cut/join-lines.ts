import { column } from './arcs.ts'
import type { LineChain, Linework, LooseFeature, LooseObject } from './linework.ts'

/**
 * A linework with more objects on it. Where paths of the new objects run along lines of the linework, or along each other, they
 * become one line; lines are split where paths leave them. Points count as one when they are within half a metre.
 *
 * A point is a junction when not all lines through it come from and go to the same two points: M. Bostock, "How to Infer
 * Topology" (2013), for the points of the new objects only, since the linework's own junctions are the ends of its lines.
 */
export function joinLines(ground: Linework, added: readonly LooseObject[]): Linework {
  const ids = pointIds(added)
  const junctions = findJunctions(ground, added, ids)
  const lines: Float64Array[] = []
  const starts = new Map<number, number>()

  /** Adds a line unless it stands already; either way the number to draw it by. */
  const lineFor = (path: Float64Array, keys: Float64Array): number => {
    const ahead = edge(column(keys, 0), column(keys, 1))
    const known = starts.get(ahead)
    if (known !== undefined) return known
    const number = lines.push(path) - 1
    starts.set(ahead, number)
    starts.set(edge(column(keys, keys.length - 1), column(keys, keys.length - 2)), ~number)
    return number
  }

  const replaced = ground.lines.map((path) => {
    const keys = keysOf(path, ids)
    return splitAt(keys, junctions).map(([from, to]) => {
      const part = path.subarray(from * 2, (to + 1) * 2)
      const inIds = column(keys, from) >= 0 && column(keys, from + 1) >= 0
      return inIds ? lineFor(part, keys.subarray(from, to + 1)) : lines.push(part) - 1
    })
  })
  const toChain = (loose: Float64Array): LineChain => {
    const path = turned(withoutRepeats(loose, ids), ids, junctions)
    if (path.length < 4) return []
    const keys = keysOf(path, ids)
    return splitAt(keys, junctions).map(([from, to]) => lineFor(path.slice(from * 2, (to + 1) * 2), keys.subarray(from, to + 1)))
  }
  return {
    objects: [
      ...ground.objects.map(({ name, features }) => ({
        name,
        features: features.map((feature) => ({
          ...feature,
          polygons: feature.polygons.map((rings) => rings.map((ring) => ring.flatMap((line) => inPlaceOf(replaced, line)))),
          chains: feature.chains.map((chain) => chain.flatMap((line) => inPlaceOf(replaced, line))),
        })),
      })),
      ...added.map(({ name, features }) => ({
        name,
        features: features.map((feature) => ({
          ...feature,
          polygons: feature.polygons
            .map((rings) => rings.map(toChain).filter((ring) => ring.length > 0))
            .filter((rings) => rings.length > 0),
          chains: feature.chains.map(toChain).filter((chain) => chain.length > 0),
        })),
      })),
    ],
    lines,
  }
}

type PointIds = ReadonlyMap<number, number>

/** Points on a grid of 2^26 cells a side, 0.6 m at the equator: the finest whose cells can be numbered exactly. */
const GRID = 2 ** 26

function cellOf(x: number, y: number): number {
  return Math.round(x * GRID) * GRID + Math.round(y * GRID)
}

/** A number for each point of the new objects, in order of appearance. */
function pointIds(objects: readonly LooseObject[]): PointIds {
  const ids = new Map<number, number>()
  for (const path of objects.flatMap(({ features }) => features.flatMap(pathsOf))) {
    for (let i = 0; i < path.length; i += 2) {
      const cell = cellOf(column(path, i), column(path, i + 1))
      if (!ids.has(cell)) ids.set(cell, ids.size)
    }
  }
  return ids
}

function pathsOf({ polygons, chains }: LooseFeature): Float64Array[] {
  return [...polygons.flat(), ...chains]
}

/** The number of each point of a path, -1 for points that no new object has. */
function keysOf(path: Float64Array, ids: PointIds): Float64Array {
  const keys = new Float64Array(path.length / 2)
  for (let i = 0; i < keys.length; i++) keys[i] = ids.get(cellOf(column(path, i * 2), column(path, i * 2 + 1))) ?? -1
  return keys
}

function findJunctions(ground: Linework, added: readonly LooseObject[], ids: PointIds): Uint8Array {
  const junctions = new Uint8Array(ids.size)
  const one = new Float64Array(ids.size).fill(Number.NaN)
  const other = new Float64Array(ids.size).fill(Number.NaN)
  const pass = (before: number, at: number, after: number): void => {
    if (at < 0) return
    if (Number.isNaN(column(one, at))) {
      one[at] = Math.min(before, after)
      other[at] = Math.max(before, after)
    } else if (column(one, at) !== Math.min(before, after) || column(other, at) !== Math.max(before, after)) junctions[at] = 1
  }
  for (const path of ground.lines) {
    const keys = keysOf(path, ids)
    for (let i = 1; i < keys.length - 1; i++) pass(column(keys, i - 1), column(keys, i), column(keys, i + 1))
    for (const end of [column(keys, 0), column(keys, keys.length - 1)]) if (end >= 0) junctions[end] = 1
  }
  for (const path of added.flatMap(({ features }) => features.flatMap(pathsOf))) {
    const keys = keysOf(withoutRepeats(path, ids), ids)
    const last = keys.length - 1
    if (last < 1) continue
    for (let i = 1; i < last; i++) pass(column(keys, i - 1), column(keys, i), column(keys, i + 1))
    if (column(keys, 0) === column(keys, last)) pass(column(keys, last - 1), column(keys, 0), column(keys, 1))
    else for (const end of [column(keys, 0), column(keys, last)]) junctions[end] = 1
  }
  return junctions
}

function withoutRepeats(path: Float64Array, ids: PointIds): Float64Array {
  const keys = keysOf(path, ids)
  return path.filter((_, i) => i < 2 || column(keys, i >> 1) !== column(keys, (i >> 1) - 1))
}

/** A closed path that begins at its first junction, or without one at its point of the lowest number; an open path as it is. */
function turned(path: Float64Array, ids: PointIds, junctions: Uint8Array): Float64Array {
  const keys = keysOf(path, ids)
  const last = keys.length - 1
  if (last < 2 || column(keys, 0) !== column(keys, last)) return path
  let start = keys.findIndex((key) => column(junctions, key) === 1)
  if (start < 0) start = keys.indexOf(keys.reduce((a, b) => Math.min(a, b)))
  if (start === 0 || start === last) return path
  const ring = new Float64Array(path.length)
  ring.set(path.subarray(start * 2, last * 2))
  ring.set(path.subarray(0, (start + 1) * 2), (last - start) * 2)
  return ring
}

/** First and last index of each stretch between junctions. */
function splitAt(keys: Float64Array, junctions: Uint8Array): [from: number, to: number][] {
  const stretches: [number, number][] = []
  let from = 0
  for (let i = 1; i < keys.length; i++) {
    const key = column(keys, i)
    if (i < keys.length - 1 && (key < 0 || column(junctions, key) === 0)) continue
    stretches.push([from, i])
    from = i
  }
  return stretches
}

/** Points of the new objects are far fewer than this, so that the product stays exact. */
const MOST_POINTS = 2 ** 24

function edge(from: number, to: number): number {
  return from * MOST_POINTS + to
}

function inPlaceOf(replaced: readonly (readonly number[])[], line: number): readonly number[] {
  if (line >= 0) return replaced[line] ?? []
  return [...(replaced[~line] ?? [])].reverse().map((part) => ~part)
}
