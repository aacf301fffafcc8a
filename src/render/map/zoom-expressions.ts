import type { ExpressionSpecification } from 'maplibre-gl'
import { REGION_LINES } from '../svg/region-lines.ts'
import { RIVERS_GO, riverWidth, SHOWN_RANKS, WATER_BENDS, waterOpacity } from '../svg/water-by-zoom.ts'

/** `regionLineOpacity` as MapLibre's expression. */
export const REGION_LINE_OPACITY: ExpressionSpecification = [
  'interpolate',
  ['linear'],
  ['zoom'],
  REGION_LINES.hidden,
  0,
  REGION_LINES.full,
  1,
]

/** `waterOpacity` of a feature's rank. */
export const WATER_OPACITY: ExpressionSpecification = byRank(waterOpacity)

/** `riverOpacity`. */
export const RIVER_OPACITY: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], RIVERS_GO.full, 1, RIVERS_GO.gone, 0]

/** `riverWidth` of a feature's rank. */
export const RIVER_WIDTH: ExpressionSpecification = byRank(riverWidth)

/**
 * A function of rank and zoom that bends at `WATER_BENDS` alone. A style may ask for the zoom in nothing but a scale, so there is a stop at each bend,
 * with the function's own values for each rank.
 */
function byRank(at: (rank: number, zoom: number) => number): ExpressionSpecification {
  const stops = WATER_BENDS.flatMap((zoom) => [
    zoom,
    ['match', ['get', 'rank'], ...SHOWN_RANKS.flatMap((rank) => [rank, at(rank, zoom)]), 0],
  ])
  return ['interpolate', ['linear'], ['zoom'], ...stops] as ExpressionSpecification
}
