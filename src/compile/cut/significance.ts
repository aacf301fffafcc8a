import type { Topology } from 'topojson-specification'
import { type Arcs, column, isClosed, readArcs } from './arcs.ts'

/** For each arc, how much each of its vertices matters, in metres on the ground. */
export type Significance = readonly Float64Array[]

const EARTH_RADIUS = 6_378_137 // metres, WGS 84 equator: the radius of Web Mercator
const MAX_LATITUDE = 89.9 // degrees; the poles lie at infinity in Mercator

/**
 * How much each vertex matters: its distance, in metres on the ground at its latitude, from the line that Douglas and
 * Peucker (1973) would draw without it, and never more than that of the vertex whose split brought it up. So the vertices
 * with at least a given significance are those that their algorithm keeps at that tolerance, whatever the tolerance.
 *
 * Distances are taken in Web Mercator, where maps show them, and scaled by the cosine of the latitude. End points of arcs
 * are infinitely significant, and so are two more points of a closed arc: the one farthest from its start, and the one
 * farthest from the line between these two. A ring can shrink to a triangle, not to nothing.
 */
export function significance(topology: Topology): Significance {
  const arcs = readArcs(topology)
  const { x, y, latitudeScale } = project(arcs)
  return topology.arcs.map((arc, a) => {
    const first = column(arcs.start, a)
    const values = new Float64Array(arc.length)
    const split = splitter(x, y, latitudeScale, first, values)
    if (arc.length === 0) return values
    values[0] = Infinity
    values[arc.length - 1] = Infinity
    if (!isClosed(arcs, a) || arc.length < 4) {
      split(0, arc.length - 1, Infinity)
      return values
    }
    const far = farthestFrom(x, y, first, first, arc.length)
    values[far] = Infinity
    split(0, far, Infinity)
    split(far, arc.length - 1, Infinity)
    const third = highest(values, 1, arc.length - 1)
    if (third > 0) values[third] = Infinity
    return values
  })
}

/** The index in `from < i < to` of the highest finite value, or -1 where there is none. */
export function highest(values: Float64Array, from: number, to: number): number {
  let best = -1
  let value = -1
  for (let i = from; i < to; i += 1) {
    const candidate = column(values, i)
    if (candidate > value && candidate < Infinity) {
      value = candidate
      best = i
    }
  }
  return best
}

/** Web Mercator metres, and the ground metres of one of them. */
function project(arcs: Arcs): { x: Float64Array; y: Float64Array; latitudeScale: Float64Array } {
  const x = new Float64Array(arcs.x.length)
  const y = new Float64Array(arcs.x.length)
  const latitudeScale = new Float64Array(arcs.x.length)
  const radians = Math.PI / 180
  for (let i = 0; i < x.length; i += 1) {
    const lat = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, arcs.lat(column(arcs.y, i)))) * radians
    x[i] = arcs.lng(column(arcs.x, i)) * radians * EARTH_RADIUS
    y[i] = Math.asinh(Math.tan(lat)) * EARTH_RADIUS
    latitudeScale[i] = Math.cos(lat)
  }
  return { x, y, latitudeScale }
}

/** Ranks the vertices between two others, over a stack: recursion would be as deep as the longest coast. */
function splitter(x: Float64Array, y: Float64Array, scale: Float64Array, first: number, values: Float64Array) {
  return (begin: number, end: number, most: number): void => {
    const stack: [number, number, number][] = [[begin, end, most]]
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      const [from, to, limit] = item
      let best = -1
      let bestSquare = -1
      const ax = column(x, first + from)
      const ay = column(y, first + from)
      const dx = column(x, first + to) - ax
      const dy = column(y, first + to) - ay
      const length = dx * dx + dy * dy
      for (let i = from + 1; i < to; i += 1) {
        let px = column(x, first + i) - ax
        let py = column(y, first + i) - ay
        if (length > 0) {
          const t = Math.max(0, Math.min(1, (px * dx + py * dy) / length))
          px -= t * dx
          py -= t * dy
        }
        const square = px * px + py * py
        if (square > bestSquare) {
          bestSquare = square
          best = i
        }
      }
      if (best < 0) continue
      const value = Math.min(limit, Math.sqrt(bestSquare) * column(scale, first + best))
      values[best] = value
      stack.push([from, best, value], [best, to, value])
    }
  }
}

function farthestFrom(x: Float64Array, y: Float64Array, origin: number, first: number, count: number): number {
  let best = 1
  let bestSquare = -1
  for (let i = 1; i < count - 1; i += 1) {
    const dx = column(x, first + i) - column(x, origin)
    const dy = column(y, first + i) - column(y, origin)
    if (dx * dx + dy * dy > bestSquare) {
      bestSquare = dx * dx + dy * dy
      best = i
    }
  }
  return best
}
