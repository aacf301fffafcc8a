import type { PlaceKind } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'

/** A place of the base map, as `geodata/places.json` has it: a list of these, the most important first. */
export interface GazetteerPlace {
  readonly id: string
  readonly at: LngLat
  /** By language: en, ru, uk. */
  readonly name: Readonly<Record<string, string>>
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly kind: PlaceKind
  /** 1 (named first, on maps of the world) to 8 (villages). */
  readonly rank: number
}
