import type { FeatureCollection } from 'geojson'
import type { FilterSpecification, GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { BoundaryPolicy } from '../../story/story.ts'
import type { Palette } from '../svg/palette.ts'
import { STROKES, type Stroke } from '../svg/strokes.ts'
import { interfaceLang, stringsFor } from '../words/strings.ts'
import { type StrokeLayer, strokeLayer } from './stroke-layer.ts'
import { REGION_LINE_OPACITY, RIVER_OPACITY, RIVER_WIDTH, WATER_OPACITY } from './zoom-expressions.ts'

export interface BaseStyleOptions {
  readonly palette: Palette
  /** BCP 47: the language in which the style speaks of itself. */
  readonly lang: string
  readonly policy: BoundaryPolicy
}

/** Sources of the base map, from the bottom up. */
export const BASE_SOURCES = ['land', 'lakes', 'rivers', 'region-lines', 'borders', 'disputed'] as const

export type BaseSource = (typeof BASE_SOURCES)[number]

/** The layer under which tinted areas belong: over the land, under its water and lines. */
export const FIRST_OVER_TINTS = 'river-lines'

/** Pixels at zoom 0 to which MapLibre may simplify GeoJSON further; larger values show at the border. */
export const TOLERANCE = 0.375

/**
 * The style of the built-in base map: its layers on GeoJSON sources that are still empty. It has no symbols, glyphs or sprites (names stand on the
 * sheet), so language and policy are in what it says of itself: its name, its metadata and the attribution of its sources, in plain text.
 */
export function baseStyle({ palette, lang, policy }: BaseStyleOptions): StyleSpecification {
  const words = stringsFor(lang)
  const source = (name: BaseSource): GeoJSONSourceSpecification => {
    const credits = name === 'region-lines' ? [words.credits.openstreetmap, words.credits['natural-earth']] : [words.credits.openstreetmap]
    return { type: 'geojson', data: EMPTY, tolerance: TOLERANCE, attribution: credits.join(' · ') }
  }
  return {
    version: 8,
    name: `${words.baseMap}. ${words.boundaries[policy]}`,
    metadata: { 'dateline:lang': interfaceLang(lang), 'dateline:boundary-policy': policy },
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(BASE_SOURCES.map((name) => [name, source(name)])),
    layers: baseLayers(palette),
  }
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** Fill layers would close lines to areas, and line layers draw areas' edges: each asks for its own. */
const AREAS: FilterSpecification = ['==', ['geometry-type'], 'Polygon']
const LINES: FilterSpecification = ['==', ['geometry-type'], 'LineString']

/** From the bottom up. Edges lie under all water, so that no line crosses the mouth of a river; borders over it, so that a river hides none. */
function baseLayers(palette: Palette): LayerSpecification[] {
  const stroke = (id: string, source: BaseSource, style: Stroke, more: Paint = {}): StrokeLayer => {
    const layer = strokeLayer(id, source, style, palette)
    return { ...layer, paint: { ...layer.paint, ...more } }
  }
  const shown = { 'line-opacity': WATER_OPACITY }
  const water = { 'fill-color': palette.water, 'fill-opacity': WATER_OPACITY }
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': palette.water } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': palette.land } },
    stroke('coast', 'land', STROKES.coast),
    { ...stroke('river-lines', 'rivers', STROKES.shore, { 'line-width': RIVER_WIDTH, 'line-opacity': RIVER_OPACITY }), filter: LINES },
    { ...stroke('river-banks', 'rivers', STROKES.shore, shown), filter: AREAS },
    stroke('lake-shores', 'lakes', STROKES.shore, shown),
    { id: 'rivers', type: 'fill', source: 'rivers', filter: AREAS, paint: water },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: water },
    stroke('region-lines', 'region-lines', STROKES.regionLine, { 'line-opacity': REGION_LINE_OPACITY }),
    stroke('border-casing', 'borders', STROKES.borderCasing),
    stroke('disputed-casing', 'disputed', STROKES.borderCasing),
    stroke('borders', 'borders', STROKES.border),
    stroke('disputed', 'disputed', STROKES.disputed),
  ]
}

type Paint = Partial<StrokeLayer['paint']>
