import type { Feature, FeatureCollection, MultiLineString, MultiPolygon } from 'geojson'
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification, VectorSourceSpecification } from 'maplibre-gl'
import { isLine } from '../../story/layer-shape.ts'
import type { Layer, Story } from '../../story/story.ts'
import type { GroundData } from '../svg/decode-ground.ts'
import type { Palette } from '../svg/palette.ts'
import { type BaseSource, baseStyle, FIRST_OVER_TINTS, TOLERANCE } from './base-style.ts'
import { layerSource, sourceOf, storyLayers } from './story-layers.ts'
import { tileSource } from './story-tiles.ts'

/** What of a story its ground is made of. */
export type GroundStory = Pick<Story, 'lang' | 'boundaryPolicy' | 'layers'>

/**
 * The live map's style: the base map with the story's layers at their height, and its data. Without any symbol layer, glyph or sprite. A pure
 * function. Story layers start hidden; the scene gives them their opacity. No paint property is animated: the scene is.
 */
export function groundStyle(ground: GroundData, story: GroundStory, palette: Palette): StyleSpecification {
  const base = emptyBase(story, palette)
  const sources = { ...base.sources, ...Object.fromEntries(story.layers.map((layer) => [sourceOf(layer), storySource(layer)])) }
  for (const [name, data] of groundSources(ground, story.layers)) {
    const source = sources[name]
    if (source?.type === 'geojson') sources[name] = { ...source, data }
  }
  return { ...base, sources, layers: groundLayers(story, palette) }
}

/** The layers of the live map's style, from the bottom up. */
export function groundLayers(story: GroundStory, palette: Palette): LayerSpecification[] {
  const base = emptyBase(story, palette).layers
  const { tints, lines } = storyLayers(story.layers, palette)
  const height = base.findIndex(({ id }) => id === FIRST_OVER_TINTS)
  return [...base.slice(0, height), ...tints, ...base.slice(height), ...lines]
}

/** The data of a style's GeoJSON sources, by name: what is set anew when more of the base has loaded. */
export function groundSources(ground: GroundData, layers: readonly Layer[]): ReadonlyMap<string, FeatureCollection> {
  const base: Record<BaseSource, FeatureCollection> = {
    land: one(ground.land),
    lakes: ground.lakes,
    rivers: ground.rivers,
    'region-lines': one(ground.regionLines),
    borders: one(ground.borders),
    disputed: one(ground.disputed),
  }
  return new Map([
    ...Object.entries(base),
    ...layers
      .filter(({ tiles }) => tiles === undefined)
      .map(({ id }): [string, FeatureCollection] => [layerSource(id), numbered(ground.layers.get(id) ?? EMPTY)]),
  ])
}

function emptyBase({ lang, boundaryPolicy }: GroundStory, palette: Palette): StyleSpecification {
  return baseStyle({ palette, lang, policy: boundaryPolicy })
}

/** Routes and boundaries are drawn in part: by shares of their length. */
function storySource({ style, tiles }: Layer): GeoJSONSourceSpecification | VectorSourceSpecification {
  if (tiles !== undefined) return tileSource(tiles)
  return { type: 'geojson', data: EMPTY, tolerance: TOLERANCE, ...(isLine(style) ? { lineMetrics: true } : {}) }
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
