import type { Camera } from '../geo/camera.ts'
import type { ClaimForm, ClaimStatus } from '../story/story.ts'
import type { LngLat, Position } from '../story/units.ts'

/**
 * The full state of the map for one reading position. Renderers (MapLibre, SVG, words) draw it and know nothing else: a scene
 * holds no history, no time and no running animation.
 */
export interface Scene {
  readonly position: Position
  readonly camera: Camera
  /** Every layer of the story, from the bottom up, those that do not show included. */
  readonly layers: readonly SceneLayer[]
  /** The places and features that the text speaks of. */
  readonly highlights: readonly SceneHighlight[]
  readonly points: readonly ScenePoint[]
  readonly labels: readonly SceneLabel[]
  /** 0 to 1: how far the map is hidden by the fade of a cut. The camera jumps only at 1. */
  readonly veil: number
}

export interface SceneLayer {
  readonly id: string
  /** 0 to 1. */
  readonly opacity: number
  /** Share (0 to 1) of a line's length that is drawn. */
  readonly drawn: number
}

export interface SceneHighlight {
  /** A place's id, or `layer#feature`. */
  readonly ref: string
  /** 0 to 1. */
  readonly strength: number
}

/** The dot of a place. */
export interface ScenePoint {
  readonly id: string
  readonly at: LngLat
  readonly opacity: number
  /** 0 for a place beside the story, 1 for the subject. */
  readonly strength: number
}

/** One line of text on the map, perhaps with a claim's symbol before it. */
export interface SceneLabel {
  /** Stable while the label keeps its subject and its side: equal keys at two positions are one label. */
  readonly key: string
  readonly kind: LabelKind
  readonly text: string
  readonly at: LngLat
  /** CSS pixels from the projected `at` to the start, middle or end (see `align`) of the text's baseline. */
  readonly offset: readonly [dx: number, dy: number]
  readonly align: 'start' | 'middle' | 'end'
  /** CSS pixels. */
  readonly size: number
  /** CSS pixels that the text fills: its `textLength`. */
  readonly length: number
  readonly opacity: number
  /** The text's language (BCP 47), where it is not the story's. */
  readonly lang?: string
  /** Radius in CSS pixels of the dot at `at` that belongs to the name of a place of the base map. */
  readonly dot?: number
  /** The claim whose symbol stands before the text. */
  readonly symbol?: { readonly claim: string; readonly status: ClaimStatus; readonly form: ClaimForm }
}

export type LabelKind = 'subject' | 'place' | 'claim' | 'story-region' | 'country' | 'region' | 'city' | 'town' | 'village' | 'local'
