import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson'
import type {
  ExpressionSpecification,
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl'
import type { Layer } from '../../story/story.ts'
import type { GroundData } from '../svg/decode-ground.ts'
import type { Palette } from '../svg/palette.ts'
import { REGION_LINES } from '../svg/region-lines.ts'
import { colorsOf } from './colors.ts'

/** Pixels at zoom 0 to which MapLibre may simplify GeoJSON further; larger values show at the border. */
const TOLERANCE = 0.375

/** `regionLineOpacity` as MapLibre's expression. */
const REGION_LINE_OPACITY: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], REGION_LINES.hidden, 0, REGION_LINES.full, 1]

/** The GeoJSON sources of a style, by name: what is set anew when more of the base has loaded. */
export function groundSources(ground: GroundData, layers: readonly Layer[]): ReadonlyMap<string, FeatureCollection> {
  return new Map([
    ['land', one(ground.land)],
    ['borders', one(ground.borders)],
    ['region-lines', one(ground.regionLines)],
    ...layers.map(({ id }): [string, FeatureCollection] => [layerSource(id), numbered(ground.layers.get(id) ?? EMPTY)]),
  ])
}

/**
 * The live map's style: the ground alone, without any symbol layer, glyph or sprite. A pure function of the data, the story's layers and
 * the palette. Story layers start hidden; the scene gives them their opacity. No paint property is animated: the scene is.
 */
export function groundStyle(ground: GroundData, layers: readonly Layer[], palette: Palette): StyleSpecification {
  const sources = [...groundSources(ground, layers)].map(([name, data]): [string, SourceSpecification] => [
    name,
    source(name, data, layers),
  ])
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: Object.fromEntries(sources),
    layers: groundLayers(layers, palette),
  }
}

/** Name of the source of a story's layer. */
export function layerSource(id: string): string {
  return `layer:${id}`
}

function groundLayers(layers: readonly Layer[], palette: Palette): LayerSpecification[] {
  const areas = layers.filter(({ style }) => style === 'region' || style === 'area')
  const others = layers.filter((layer) => !areas.includes(layer))
  const round = { 'line-join': 'round', 'line-cap': 'round' } as const
  const specs: LayerSpecification[] = [
    { id: 'water', type: 'background' },
    { id: 'land', type: 'fill', source: 'land' },
    ...areas.map(
      ({ id }): LayerSpecification => ({ id: `${id}:area`, type: 'fill', source: layerSource(id), paint: { 'fill-opacity': 0 } }),
    ),
    {
      id: 'region-lines',
      type: 'line',
      source: 'region-lines',
      layout: round,
      paint: { 'line-width': 0.9, 'line-opacity': REGION_LINE_OPACITY },
    },
    { id: 'coast', type: 'line', source: 'land', layout: round, paint: { 'line-width': 0.8 } },
    { id: 'borders', type: 'line', source: 'borders', layout: round, paint: { 'line-width': 1.1 } },
    ...others.flatMap(lineLayers),
    ...areas.map(
      ({ id }): LayerSpecification => ({
        id: `${id}:outline`,
        type: 'line',
        source: layerSource(id),
        layout: round,
        paint: { 'line-width': 2, 'line-opacity': ['coalesce', ['feature-state', 'strength'], 0] },
      }),
    ),
  ]
  const colors = colorsOf(layers, palette)
  return specs.map((spec) => ({ ...spec, paint: { ...spec.paint, ...colors.get(spec.id) } }) as LayerSpecification)
}

function lineLayers({ id, style }: Layer): LayerSpecification[] {
  const source = layerSource(id)
  if (style === 'point') return [{ id: `${id}:point`, type: 'circle', source, paint: { 'circle-radius': 4, 'circle-opacity': 0 } }]
  const layout = { 'line-join': 'round', 'line-cap': 'round' } as const
  const line: LayerSpecification = {
    id: `${id}:line`,
    type: 'line',
    source,
    layout,
    paint: { 'line-width': style === 'route' ? 3 : 1.9, 'line-opacity': 0 },
  }
  const casing: LayerSpecification = { id: `${id}:casing`, type: 'line', source, layout, paint: { 'line-width': 5, 'line-opacity': 0 } }
  return style === 'boundary' ? [casing, line] : [line]
}

function source(name: string, data: FeatureCollection, layers: readonly Layer[]): GeoJSONSourceSpecification {
  const isRoute = layers.some(({ id, style }) => layerSource(id) === name && style === 'route')
  return { type: 'geojson', data, tolerance: TOLERANCE, ...(isRoute ? { lineMetrics: true } : {}) }
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] }

/** MapLibre drops features with some property names and wants numeric ids: give it neither properties nor other ids. */
function numbered(collection: FeatureCollection): FeatureCollection {
  const features = collection.features.map(({ geometry }, i): Feature => ({ type: 'Feature', id: i + 1, geometry, properties: {} }))
  return { type: 'FeatureCollection', features }
}

function one(geometry: MultiLineString | MultiPolygon): FeatureCollection {
  return { type: 'FeatureCollection', features: [{ type: 'Feature', id: 1, geometry, properties: {} }] }
}
