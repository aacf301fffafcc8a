import type { Position } from 'geojson'
import { isInside } from '../cut/coverage.ts'
import { chainsBetween, isSame } from './cut-line.ts'
import { hasInside, type Ring, wound } from './ring.ts'
import { jumpsOf } from './seam.ts'

/**
 * A polygon, the outer ring first, cut where it crosses the antimeridian (RFC 7946, 3.1.9) into polygons that do not; 'whole' where it does
 * not cross it. Undefined where a ring runs round a pole: which side of it is meant cannot be told.
 */
export function cutPolygon(rings: readonly Ring[]): Ring[][] | 'whole' | undefined {
  const jumps = rings.map((ring) => jumpsOf(ring, true))
  if (jumps.every(({ length }) => length === 0)) return 'whole'
  if (rings.some((ring, i) => turns(ring, jumps[i] ?? []) !== 0)) return undefined
  const isCut = (i: number): boolean => (jumps[i] ?? []).length > 0
  const pieces = join(rings.flatMap((ring, i) => (isCut(i) ? chainsOf(ring, jumps[i] ?? []) : [])))
  const [outer] = rings
  const holes = rings.filter((_, i) => i > 0 && !isCut(i))
  if (outer !== undefined && !isCut(0)) return [[wound(outer, true), ...[...holes, ...pieces].map((hole) => wound(hole, false))]]
  return withHoles(
    pieces.map((piece) => wound(piece, true)),
    holes.map((hole) => wound(hole, false)),
  )
}

/** How often a ring runs eastwards round the Earth, less how often westwards. */
function turns(ring: Ring, jumps: readonly number[]): number {
  return jumps.reduce((sum, i) => sum + ((ring[i]?.[0] ?? 0) < 0 ? 1 : -1), 0)
}

/** The pieces of a ring between its jumps. The piece that runs over the ring's first position is put together. */
function chainsOf(ring: Ring, jumps: readonly number[]): Position[][] {
  const chains = chainsBetween(ring, jumps)
  const first = chains.shift() ?? []
  const last = chains.pop() ?? []
  return [...chains, [...last, ...first.slice(1)]]
}

/**
 * Rings of chains whose ends all lie on the antimeridian. Along it, the ends of one side lie by turns where the polygon's inside begins and
 * where it ends: from south to north, the first and the second belong together, the third and the fourth, and so on. Where a ring only touches
 * it, two ends lie at one latitude: first comes the one whose chain leaves further to the south.
 */
function join(chains: readonly Position[][]): Ring[] {
  const partners = partnersOf(chains)
  const used = new Set<number>()
  return chains.flatMap((_, i) => {
    const ring: Position[] = []
    let end: number | undefined = 2 * i
    while (end !== undefined && !used.has(end >> 1)) {
      used.add(end >> 1)
      const chain: Position[] = chains[end >> 1] ?? []
      for (const position of end % 2 === 0 ? chain : chain.toReversed()) if (!isSame(ring.at(-1), position)) ring.push(position)
      end = partners.get(end ^ 1)
    }
    const [first] = ring
    if (first !== undefined && !isSame(first, ring.at(-1))) ring.push(first)
    return hasInside(ring) ? [ring] : []
  })
}

/** The ends of chains that belong together: 2 i is where chain i starts, 2 i + 1 where it ends. */
function partnersOf(chains: readonly Position[][]): ReadonlyMap<number, number> {
  const ends = chains.flatMap((chain) => [chain[0] ?? [], chain.at(-1) ?? []])
  const lat = (end: number): number => ends[end]?.[1] ?? 0
  /** Degrees of latitude to one of longitude by which the chain of an end leaves it; 0 for a chain without length. */
  const slope = (end: number): number => {
    const chain = chains[end >> 1] ?? []
    const from = ends[end] ?? []
    const next = (end % 2 === 0 ? chain : chain.toReversed()).find((position) => !isSame(position, from))
    return next === undefined ? 0 : ((next[1] ?? 0) - (from[1] ?? 0)) / Math.abs((next[0] ?? 0) - (from[0] ?? 0))
  }
  const partners = new Map<number, number>()
  for (const side of [180, -180]) {
    const along = [...ends.keys()].filter((end) => ends[end]?.[0] === side).sort((a, b) => lat(a) - lat(b) || slope(a) - slope(b))
    for (const [i, end] of along.entries()) {
      const partner = along[i ^ 1]
      if (partner !== undefined) partners.set(end, partner)
    }
  }
  return partners
}

/**
 * Steps spent on looking for the piece that a hole lies in, about a second; past them, holes go to the first piece. No real shape comes
 * near.
 */
const MOST_STEPS = 200_000_000

function withHoles(pieces: readonly Ring[], holes: readonly Ring[]): Ring[][] {
  const polygons = pieces.map((piece): Ring[] => [piece])
  const paths = holes.length === 0 || pieces.length < 2 ? [] : pieces.map((piece) => Float64Array.from(piece.flat()))
  let steps = 0
  for (const hole of holes) {
    const [x = 0, y = 0] = hole[0] ?? []
    const found = paths.findIndex((path) => {
      steps += path.length / 2
      return steps < MOST_STEPS && isInside([path], x, y)
    })
    polygons[Math.max(0, found)]?.push(hole)
  }
  return polygons
}
