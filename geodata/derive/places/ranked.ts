import { gridIndex } from '../grid-index.ts'
import type { Candidate } from './place.ts'

/** The least weight of each rank but the last. */
const FLOORS = [3_000_000, 1_000_000, 300_000, 100_000, 30_000, 6_000, 2_000] as const

/** Rank 1 is for zoom 3 on, each further rank for one zoom more. */
const FIRST_ZOOM = 3
/** The least distance of two points on the map, in pixels: room for a name. */
const SPACING = 64
/** The whole world is 512 pixels wide at zoom 0. */
const TILE = 512

/**
 * Gives each place its rank, 1 to 8, as an atlas chooses: the first whose floor its weight reaches, and at whose zoom no heavier place stands
 * within SPACING. So of neighbours the heavier always comes first, and two points of rank r or less are never nearer than 64 pixels at zoom
 * r + 2, however dense the towns; rank 8 is all the rest. The heaviest come first in the list; of equals the one whose name does.
 */
export function ranked<Placed extends Candidate>(places: readonly Placed[]): (Placed & { readonly rank: number })[] {
  const byWeight = [...places].sort((a, b) => weight(b) - weight(a) || (a.name.en < b.name.en ? -1 : 1))
  const isolation = isolations(byWeight.map(({ at }) => mercator(at)))
  return byWeight.map((place, i) => {
    const first = FLOORS.findIndex((floor, step) => weight(place) >= floor && (isolation[i] ?? 0) >= gapAt(step))
    return { ...place, rank: first === -1 ? FLOORS.length + 1 : first + 1 }
  })
}

/** A capital counts as four times its population, the seat of a region as twice: they stand for more than themselves. */
function weight({ kind, seat, population = 0 }: Candidate): number {
  return population * (kind === 'capital' ? 4 : seat ? 2 : 1)
}

/** SPACING as a share of the world's width, at the zoom of a rank counted from 0. */
const gapAt = (step: number): number => SPACING / (TILE * 2 ** (FIRST_ZOOM + step))

/** How far each spot is from the nearest that stands before it in the list, as a share of the world's width; Infinity beyond the widest gap. */
function isolations(spots: readonly (readonly [x: number, y: number])[]): number[] {
  const reach = gapAt(0)
  const index = gridIndex(
    spots.map(([x, y]) => [x, y, x, y]),
    reach,
  )
  return spots.map(([x, y], i) => {
    const distances = index
      .near(x - reach, y - reach, x + reach, y + reach)
      .filter((other) => other < i)
      .map((other) => Math.hypot((spots[other]?.[0] ?? Infinity) - x, (spots[other]?.[1] ?? Infinity) - y))
      .filter((distance) => distance < reach)
    return Math.min(...distances)
  })
}

/** Web Mercator, as shares of the world's width. */
function mercator([lng, lat]: readonly [number, number]): [x: number, y: number] {
  return [lng / 360 + 0.5, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)]
}
