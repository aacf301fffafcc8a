import { gridIndex } from '../grid-index.ts'
import type { Candidate } from './place.ts'

/** The lowest weight of each rank, and so what may stand at which zoom: rank 1 from zoom 3, each further rank one zoom later. */
const FLOORS = [3_000_000, 1_200_000, 400_000, 150_000, 50_000, 15_000, 4_000] as const

/** The least distance of two points of a rank, in pixels of the map at the zoom that the rank begins at: room for a name. */
const SPACING = 72
/** The whole world is 512 pixels wide at zoom 0. */
const TILE = 512
const FIRST_ZOOM = 3

/**
 * Gives each place its rank, 1 to 8, as an atlas chooses: in the order of their weight, places take the first rank whose floor
 * they reach and where no place of that rank or a lower one stands within SPACING. So two points of rank r or lower
 * are never nearer than 72 pixels at zoom r + 2, whatever the density of towns; rank 8 is everything else.
 */
export function ranked<Placed extends Candidate>(places: readonly Placed[]): (Placed & { readonly rank: number })[] {
  const byWeight = [...places].sort((a, b) => weight(b) - weight(a) || a.name.en.localeCompare(b.name.en, 'en'))
  const spots = byWeight.map(({ at }) => mercator(at))
  const index = gridIndex(
    spots.map(([x, y]) => [x, y, x, y]),
    CELL,
  )
  const ranks: number[] = []
  FLOORS.forEach((floor, step) => {
    const gap = SPACING / (TILE * 2 ** (FIRST_ZOOM + step))
    byWeight.forEach((place, id) => {
      if (ranks[id] !== undefined || weight(place) < floor) return
      const [x, y] = spots[id] ?? [0, 0]
      const taken = index
        .near(x - gap, y - gap, x + gap, y + gap)
        .some((other) => ranks[other] !== undefined && Math.hypot((spots[other]?.[0] ?? 0) - x, (spots[other]?.[1] ?? 0) - y) < gap)
      if (!taken) ranks[id] = step + 1
    })
  })
  return byWeight.map((place, id) => ({ ...place, rank: ranks[id] ?? FLOORS.length + 1 }))
}

/** Share of the world's width. */
const CELL = 1 / 512

/** A capital counts as four times its population, the seat of a region as twice: they stand for more than themselves. */
export function weight({ kind, seat, population = 0 }: Candidate): number {
  return population * (kind === 'capital' ? 4 : seat ? 2 : 1)
}

/** Web Mercator, as shares of the world's width. */
function mercator([lng, lat]: readonly [number, number]): [x: number, y: number] {
  return [lng / 360 + 0.5, 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)]
}
