import { clamp } from '../../geo/mercator.ts'
import { WATER_RANKS, waterZoom } from '../../geo/water-zoom.ts'

/** Pixels. How wide a river drawn as a line is one zoom after it began to show: the least that reads as a line. */
const SLENDER = 0.6

/** Pixels by which it widens with each zoom from there. */
const GROWTH = 0.18

/** Pixels. The widest line that stands for a river: a wider river is an area. */
const WIDEST = 2.4

/** Opacity (0 to 1) of a lake or a river's area of a rank at a zoom: it comes within one zoom, so that nothing pops. */
export function waterOpacity(rank: number, zoom: number): number {
  return clamp(zoom - waterZoom(rank), 0, 1)
}

/** Pixels: how wide a river of a rank is drawn as a line at a zoom; 0 where it does not show. */
export function riverWidth(rank: number, zoom: number): number {
  const shownFor = zoom - waterZoom(rank)
  if (shownFor < 1) return Math.max(0, shownFor * SLENDER)
  return Math.min(SLENDER + (shownFor - 1) * GROWTH, WIDEST)
}

/**
 * Zooms between which rivers drawn as lines go: they are right to a kilometre or two (geodata/README.md), and closer in a line would say that
 * it knows better.
 */
export const RIVERS_GO = { full: 10, gone: 11 } as const

/** Opacity (0 to 1) of rivers drawn as lines at a zoom, whatever their rank. */
export function riverOpacity(zoom: number): number {
  return clamp((RIVERS_GO.gone - zoom) / (RIVERS_GO.gone - RIVERS_GO.full), 0, 1)
}

/** The ranks that are shown at all, the largest first. */
export const SHOWN_RANKS: readonly number[] = Array.from({ length: WATER_RANKS }, (_, i) => i + 1)

/** Zooms at which `waterOpacity` or `riverWidth` of some rank bends, ascending: between them both are straight. */
export const WATER_BENDS: readonly number[] = [
  ...new Set(SHOWN_RANKS.map(waterZoom).flatMap((from) => [from, from + 1, from + 1 + (WIDEST - SLENDER) / GROWTH])),
].sort((a, b) => a - b)
