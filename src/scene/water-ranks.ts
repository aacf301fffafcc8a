import { clamp } from '../geo/mercator.ts'
import type { Zoom } from '../story/units.ts'

/**
 * Inland water comes by rank (1 is the largest): rank r begins to show at zoom r + `lag`, and nothing pops: areas fade in, lines grow.
 * The cut leaves out what is never seen by these numbers, and both renderers draw by them.
 */
export const WATER = {
  /** Zooms between a rank and the zoom at which it begins to show. */
  lag: 1,
  /** Pixels by which a river drawn as a line widens with each zoom. */
  riverGrowth: 0.3,
  /** Pixels. The widest line that stands for a river: a wider river is an area. */
  widestRiver: 2.4,
} as const

/** The zoom from which water of a rank shows. */
export function waterFrom(rank: number): Zoom {
  return (rank + WATER.lag) as Zoom
}

/** Opacity (0 to 1) of a lake or a river's area of a rank at a zoom: it comes within one zoom. */
export function waterOpacity(rank: number, zoom: number): number {
  return clamp(zoom - waterFrom(rank), 0, 1)
}

/** Pixels: how wide a river of a rank is drawn as a line at a zoom; 0 where it does not show. */
export function riverWidth(rank: number, zoom: number): number {
  return clamp((zoom - waterFrom(rank)) * WATER.riverGrowth, 0, WATER.widestRiver)
}
