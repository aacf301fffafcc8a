import { REGIONS_FROM } from '../scene/labels/area-settings.ts'
import type { MapCredit } from '../story/story.ts'
import type { Seen } from './cut/seen.ts'

export interface CreditedData {
  /** Places of the gazetteer, or of a built-in places file. */
  readonly hasBuiltInPlaces: boolean
  /** Layers from `@geodata/`: their outlines are the base map's. */
  readonly hasBuiltInLayers: boolean
  /** Regions of a country in the cut; they are drawn close in alone. */
  readonly hasRegions: boolean
  readonly views: readonly Seen[]
}

/**
 * The sources of the built-in data that any map of a story shows, in the order in which they are credited. What a single map shows of them,
 * render/words/map-credits tells.
 */
export function storyCredits({ hasBuiltInPlaces, hasBuiltInLayers, hasRegions, views }: CreditedData): MapCredit[] {
  const drawsRegions = hasRegions && views.some(({ camera }) => camera.zoom > REGIONS_FROM)
  return [
    'openstreetmap',
    ...(hasBuiltInPlaces ? (['geonames'] as const) : []),
    ...(hasBuiltInLayers || drawsRegions ? (['natural-earth'] as const) : []),
  ]
}
