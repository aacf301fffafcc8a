/**
 * The zoom from which water of a rank is shown; the rank of the largest is 1. Below it a lake is a few pixels and a river one of too many. What has a
 * rank without a zoom is never shown.
 */
export function waterZoom(rank: number): number {
  return ZOOMS[rank - 1] ?? Infinity
}

const ZOOMS = [0, 5, 5.75, 7, 8.5] as const

/** Ranks that there are. */
export const WATER_RANKS = ZOOMS.length
