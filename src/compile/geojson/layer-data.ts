import type { FeatureCollection } from 'geojson'
import type { LayerStyle } from '../../story/story.ts'
import type { Tell } from '../problems/problem.ts'
import type { LoadedFeatures } from './load-features.ts'
import { nameIn } from './name-in.ts'
import type { StoryFeature } from './parse-features.ts'

const GEOMETRIES: Readonly<Record<LayerStyle, { readonly types: readonly string[]; readonly words: string }>> = {
  region: { types: ['Polygon', 'MultiPolygon'], words: 'polygons' },
  area: { types: ['Polygon', 'MultiPolygon'], words: 'polygons' },
  boundary: { types: ['LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'], words: 'lines or polygons' },
  route: { types: ['LineString', 'MultiLineString'], words: 'lines' },
  point: { types: ['Point', 'MultiPoint'], words: 'points' },
}

/** The types of geometry that a style draws, and the words for them. */
export function drawnBy(style: LayerStyle): { readonly types: readonly string[]; readonly words: string } {
  return GEOMETRIES[style]
}

/** Tells of features whose geometry a layer's style cannot draw. */
export function tellUndrawable(style: LayerStyle, { features, json }: LoadedFeatures, tell: Tell): void {
  const { types, words } = drawnBy(style)
  const odd = features.find(({ geometry }) => !types.includes(geometry.type))
  if (odd === undefined) return
  tell('style-mismatch', json.at([...odd.path, 'geometry']), `the style '${style}' draws ${words}, and this is a ${odd.geometry.type}`)
}

/** A layer's features as the base cut and the labels take them: with the file's ids, and the name in the story's language. */
export function layerData(features: readonly StoryFeature[], lang: string): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map(({ id, name, geometry }) => {
      const text = nameIn(name, lang)
      return { type: 'Feature', id, geometry, properties: text === undefined ? {} : { name: text } }
    }),
  }
}
