import type { Position } from 'geojson'
import { type GridIndex, gridIndex } from './grid-index.ts'

/** A point that a boundary line must pass, so that an inner line can end on it: after vertex `index`, at `share` of the way to the next. */
export interface Node {
  readonly line: number
  readonly index: number
  readonly share: number
  readonly point: Position
}

/**
 * Cuts lines at a boundary and makes their loose ends reach it. Returns the pieces inside, and the points of the boundary at
 * which pieces end. A loose end (shared with no other line) that stops short of the boundary goes on to the nearest point of
 * it; one that has crossed it is cut off there. All in degrees.
 */
export function nodeLines(
  lines: readonly Position[][],
  boundary: readonly Position[][],
  inside: (point: Position) => boolean,
): { pieces: Position[][]; nodes: Node[] } {
  const segments = boundary.flatMap((points, line) =>
    points.slice(1).map((end, index) => ({ line, index, a: points[index] ?? end, b: end })),
  )
  const index = gridIndex(
    segments.map(({ a, b }) => box(a, b)),
    CELL,
  )
  const ends = new Map<string, number>()
  for (const line of lines) for (const end of [line[0], line.at(-1)]) ends.set(String(end), (ends.get(String(end)) ?? 0) + 1)
  const loose = (point: Position | undefined) => ends.get(String(point)) === 1
  const nodes: Node[] = []
  const pieces: Position[][] = []
  for (const line of lines) {
    const parts = split(line, segments, index, nodes)
    parts.forEach((part, i) => {
      const middle = part[Math.floor((part.length - 1) / 2)]
      const after = part[Math.floor((part.length - 1) / 2) + 1]
      if (middle === undefined || after === undefined || !inside(between(middle, after, 0.5))) return
      const looseStart = i === 0 && loose(part[0])
      const looseEnd = i === parts.length - 1 && loose(part.at(-1))
      if ((looseStart || looseEnd) && parts.length > 1 && length(part) < STRAY) return
      const first = looseStart ? reach(part[0], segments, index, nodes) : []
      const last = looseEnd ? reach(part.at(-1), segments, index, nodes) : []
      pieces.push([...first, ...part, ...last])
    })
  }
  return { pieces, nodes }
}

const CELL = 0.05 // degrees
const STRAY = 0.08 // degrees: what has left the country and comes back for less is the noise of a coarse source
const REACH = [0.05, 0.2, 1, 5] // degrees: how far to look for the boundary, nearest first

interface Piece {
  readonly line: number
  readonly index: number
  readonly a: Position
  readonly b: Position
}

/** A line cut wherever it crosses the boundary. */
function split(line: Position[], segments: readonly Piece[], index: GridIndex, nodes: Node[]): Position[][] {
  const parts: Position[][] = []
  let part: Position[] = line.slice(0, 1)
  line.slice(1).forEach((b, i) => {
    const a = line[i] ?? b
    const hits = index
      .near(...box(a, b))
      .flatMap((id) => hit(a, b, segments[id]))
      .sort((p, q) => p.along - q.along)
    for (const { node } of hits) {
      nodes.push(node)
      parts.push([...part, node.point])
      part = [node.point]
    }
    part.push(b)
  })
  return [...parts, part]
}

function hit(a: Position, b: Position, segment: Piece | undefined): { along: number; node: Node }[] {
  if (segment === undefined) return []
  const { a: c, b: d, line, index } = segment
  const [rx, ry, sx, sy, qx, qy] = [x(b) - x(a), y(b) - y(a), x(d) - x(c), y(d) - y(c), x(c) - x(a), y(c) - y(a)]
  const determinant = rx * sy - ry * sx
  if (determinant === 0) return []
  const along = (qx * sy - qy * sx) / determinant
  const share = (qx * ry - qy * rx) / determinant
  if (along <= 0 || along >= 1 || share < 0 || share >= 1) return []
  return [{ along, node: { line, index, share, point: between(c, d, share) } }]
}

/** The nearest point of the boundary, as the way to it. */
function reach(from: Position | undefined, segments: readonly Piece[], index: GridIndex, nodes: Node[]): Position[] {
  if (from === undefined) return []
  const shrink = Math.cos((y(from) * Math.PI) / 180)
  for (const radius of REACH) {
    let best: Node | undefined
    let bestSquare = radius * radius
    for (const id of index.near(x(from) - radius / shrink, y(from) - radius, x(from) + radius / shrink, y(from) + radius)) {
      const segment = segments[id]
      if (segment === undefined) continue
      const { a, b, line, index: at } = segment
      const [dx, dy, px, py] = [(x(b) - x(a)) * shrink, y(b) - y(a), (x(from) - x(a)) * shrink, y(from) - y(a)]
      const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)))
      const square = (px - share * dx) ** 2 + (py - share * dy) ** 2
      if (square < bestSquare) {
        bestSquare = square
        best = { line, index: at, share, point: between(a, b, share) }
      }
    }
    if (best !== undefined) {
      nodes.push(best)
      return [best.point]
    }
  }
  throw new Error(
    `An oblast line ends at ${String(from)}, more than ${REACH.at(-1)} degrees from the country's edge: are both of the same country?`,
  )
}

function box(a: Position, b: Position): [number, number, number, number] {
  return [Math.min(x(a), x(b)), Math.min(y(a), y(b)), Math.max(x(a), x(b)), Math.max(y(a), y(b))]
}

function between(a: Position, b: Position, share: number): Position {
  if (share === 0) return a
  return share === 1 ? b : [x(a) + (x(b) - x(a)) * share, y(a) + (y(b) - y(a)) * share]
}

function length(points: readonly Position[]): number {
  return points.slice(1).reduce((sum, b, i) => sum + Math.hypot(x(b) - x(points[i] ?? b), y(b) - y(points[i] ?? b)), 0)
}

function x(point: Position): number {
  return point[0] ?? Number.NaN
}

function y(point: Position): number {
  return point[1] ?? Number.NaN
}
