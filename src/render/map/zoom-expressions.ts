import type { ExpressionSpecification } from 'maplibre-gl'
import { MAX_ZOOM, MIN_ZOOM } from '../../geo/constrain.ts'
import { WATER } from '../../scene/water-ranks.ts'
import { REGION_LINES } from '../svg/region-lines.ts'

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
export const WATER_OPACITY: ExpressionSpecification = byWholeZooms((zoom) => clamped(sinceShown(zoom), 1))

/** `riverWidth` of a feature's rank. */
export const RIVER_WIDTH: ExpressionSpecification = byWholeZooms((zoom) =>
  clamped(['*', WATER.riverGrowth, sinceShown(zoom)], WATER.widestRiver),
)

/** Zooms that a feature of its rank has been showing at a zoom; negative where it does not show. */
function sinceShown(zoom: number): ExpressionSpecification {
  return ['-', zoom - WATER.lag, ['get', 'rank']]
}

function clamped(value: ExpressionSpecification, high: number): ExpressionSpecification {
  return ['max', 0, ['min', high, value]]
}

/**
 * A function of zoom and feature. A style may ask for the zoom in an interpolation only, so there is a stop at each whole zoom: exact for what is
 * straight between them, as everything here is for whole ranks.
 */
function byWholeZooms(at: (zoom: number) => ExpressionSpecification): ExpressionSpecification {
  const stops = Array.from({ length: MAX_ZOOM - MIN_ZOOM + 1 }, (_, i) => MIN_ZOOM + i)
  return ['interpolate', ['linear'], ['zoom'], ...stops.flatMap((zoom) => [zoom, at(zoom)])] as ExpressionSpecification
}
