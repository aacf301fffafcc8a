import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { isArea, isLine } from '../../story/layer-shape.ts'
import type { Layer } from '../../story/story.ts'
import type { Palette } from '../svg/palette.ts'
import { POINT, STROKES, type Stroke } from '../svg/strokes.ts'
import { strokeLayer } from './stroke-layer.ts'

/** The style layers of a story's own layers. They start hidden; the scene gives them their opacity (`scenePaints`). */
export interface StoryLayers {
  /** Tints of regions and areas, which lie on the land. */
  readonly tints: readonly LayerSpecification[]
  /** Lines and points, and the outlines of what is highlighted, over everything else. */
  readonly lines: readonly LayerSpecification[]
}

export function storyLayers(layers: readonly Layer[], palette: Palette): StoryLayers {
  const areas = layers.filter(({ style }) => isArea(style))
  return {
    tints: areas.flatMap((layer) => tint(layer, palette)),
    lines: [
      ...layers.filter((layer) => !isArea(layer.style)).flatMap((layer) => linesOf(layer, palette)),
      ...layers.filter(({ tiles }) => tiles === undefined).map((layer) => outline(layer, palette)),
    ],
  }
}

/** Name of the source of a story's layer. */
export function layerSource(id: string): string {
  return `layer:${id}`
}

/** Name of the source that a story's layer is drawn from: layers from one file of tiles share it. */
export function sourceOf({ id, tiles }: Layer): string {
  return tiles === undefined ? layerSource(id) : `tiles:${tiles.file}`
}

function tint(layer: Layer, palette: Palette): LayerSpecification[] {
  const { id, style } = layer
  const fill: LayerSpecification = {
    id: `${id}:area`,
    type: 'fill',
    source: layerSource(id),
    paint: { 'fill-color': palette.region, 'fill-opacity': 0 },
    ...fromTiles(layer),
  }
  return style === 'area' ? [fill, hidden(`${id}:edge`, layer, STROKES.areaEdge, palette)] : [fill]
}

function linesOf(layer: Layer, palette: Palette): LayerSpecification[] {
  const { id, style } = layer
  if (style === 'route') return [hidden(`${id}:line`, layer, STROKES.route, palette)]
  if (style === 'boundary') {
    return [hidden(`${id}:casing`, layer, STROKES.boundaryCasing, palette), hidden(`${id}:line`, layer, STROKES.boundary, palette)]
  }
  return [
    {
      id: `${id}:point`,
      type: 'circle',
      source: layerSource(id),
      paint: {
        'circle-color': palette[POINT.color],
        'circle-radius': POINT.radius - POINT.edge.width / 2, // MapLibre draws the edge outside
        'circle-opacity': 0,
        'circle-stroke-color': palette[POINT.edge.color],
        'circle-stroke-width': POINT.edge.width,
        'circle-stroke-opacity': 0,
      },
      ...fromTiles(layer),
    },
  ]
}

/** What a layer's features are highlighted by, each as strongly as the scene says: an outline, or for lines a heavier line. */
function outline(layer: Layer, palette: Palette): LayerSpecification {
  const id = `${layer.id}:outline`
  const source = layerSource(layer.id)
  const opacity: ExpressionSpecification = ['coalesce', ['feature-state', 'strength'], 0]
  if (layer.style !== 'point') {
    const line = strokeLayer(id, source, isLine(layer.style) ? STROKES.lit : STROKES.outline, palette)
    return { ...line, paint: { ...line.paint, 'line-opacity': opacity } }
  }
  const { color, width } = STROKES.outline
  return {
    id,
    type: 'circle',
    source,
    paint: {
      'circle-opacity': 0,
      'circle-radius': POINT.radius - width / 2, // MapLibre draws the edge outside
      'circle-stroke-color': palette[color],
      'circle-stroke-width': width,
      'circle-stroke-opacity': opacity,
    },
  }
}

function hidden(id: string, layer: Layer, stroke: Stroke, palette: Palette): LayerSpecification {
  return { ...strokeLayer(id, layerSource(layer.id), { ...stroke, opacity: 0 }, palette), ...fromTiles(layer) }
}

/**
 * What a style layer on tiles says besides: which layer of the tiles it draws, and which kind of shapes. The compiler knows their kind
 * only where the tiles say it, and MapLibre would draw lines as areas, and a point at each corner of an area.
 */
function fromTiles(layer: Layer): { source?: string; 'source-layer'?: string; filter?: FilterSpecification } {
  const { style, tiles } = layer
  if (tiles === undefined) return {}
  const kind = { region: 'Polygon', area: 'Polygon', route: 'LineString', point: 'Point', boundary: undefined }[style]
  const filter: FilterSpecification = kind === undefined ? ['!=', ['geometry-type'], 'Point'] : ['==', ['geometry-type'], kind]
  return { source: sourceOf(layer), 'source-layer': tiles.sourceLayer, filter }
}
