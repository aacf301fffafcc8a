import type { Story } from '../../../story/story.ts'

/**
 * Whether something of the built-in data shows over another base map. The built-in ground and its names are hidden then, but a story's
 * layers and places are made of the same data (OpenStreetMap, Natural Earth, GeoNames) and stay. A layer that the newsroom made
 * itself cannot be told from these in a built story: so a credit may stand that need not, and none that is owed is missing.
 */
export function showsBuiltinData({ layers, places }: Pick<Story, 'layers' | 'places'>): boolean {
  return layers.length > 0 || places.length > 0
}
