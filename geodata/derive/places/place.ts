import type { Names } from '../country-names.ts'

export const PLACE_KINDS = ['capital', 'city', 'town', 'village'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A place of the gazetteer, as places.json has it. */
export interface Place {
  /** The English name in lower-case ASCII with hyphens, the country or region appended where two would be the same. */
  readonly id: string
  /** Longitude, latitude in degrees: to 5 decimals in Eastern Europe, to 3 elsewhere. */
  readonly at: readonly [number, number]
  readonly name: Names
  /** ISO 3166-1 alpha-2 of the country it lies in, by the de-jure policy of the base map. */
  readonly country: string
  readonly kind: PlaceKind
  /** Inhabitants by GeoNames; absent where it has no number. */
  readonly population?: number
  /** 1 to 8: a map at zoom z has room for all places of rank z - 2 and lower. See ranked.ts. */
  readonly rank: number
}

/** A place before its id and rank are known. */
export interface Candidate extends Omit<Place, 'id' | 'rank'> {
  /** GeoNames' id; 0 where the source has none. */
  readonly geonames: number
  /** The seat of a first-level division (region, state, province). */
  readonly seat: boolean
}
