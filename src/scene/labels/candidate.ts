import type { BasePlace, Claim, LabelText } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { LabelKind } from '../scene.ts'

/** Something that wants a name on the map. Candidates come to the labeller in the order of their importance. */
export type Candidate = PointCandidate | BasePlaceCandidate | AreaCandidate

/** A place: its name beside its dot, and under the name the claims about it. */
export interface PointCandidate {
  readonly shape: 'point'
  readonly id: string
  readonly kind: Extract<LabelKind, 'subject' | 'place'>
  readonly label: LabelText
  readonly at: LngLat
  readonly claims: readonly ClaimLine[]
}

export type ClaimLine = Pick<Claim, 'id' | 'status' | 'form' | 'label'>

/** A place of the base map: a name and a small dot, both or neither. */
export interface BasePlaceCandidate extends BasePlace {
  readonly shape: 'base-place'
}

/** A country or region: its name in the middle of the first of its spots that is free. */
export interface AreaCandidate {
  readonly shape: 'area'
  readonly id: string
  readonly kind: Extract<LabelKind, 'country' | 'region' | 'story-region'>
  readonly label: LabelText
  readonly at: readonly LngLat[]
  /** Mercator world units: the free circle's diameter about each of `at`. */
  readonly room: readonly number[]
}
