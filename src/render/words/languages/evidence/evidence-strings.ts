import type { ClaimControl, ClaimPrecision, ClaimStatus, PlaceKind, SourceKind } from '../../../../story/story.ts'

/** Words for claims, their sources and their places, and for what was corrected. */
export interface EvidenceStrings {
  /** The question that a card answers. */
  readonly whoSays: string
  /** What stands beside the symbol of a claim that was taken back. */
  readonly withdrawnClaim: (by: string) => string
  /** A status in a word, and what it means. A claim that was taken back has no other status any more. */
  readonly status: Readonly<Record<ClaimStatus | 'withdrawn', string>>
  readonly meaning: Readonly<Record<ClaimStatus | 'withdrawn', string>>
  /** What of a place is in question. */
  readonly control: Readonly<Record<ClaimControl, string>>
  readonly precision: Readonly<Record<ClaimPrecision, string>>
  readonly source: Readonly<Record<SourceKind, string>>
  /** When a layer was true. */
  readonly asOf: (date: string) => string
  readonly reported: (date: string) => string
  readonly withdrawn: (date: string) => string
  /** A status that a claim had from a day on. */
  readonly earlier: (status: string, date: string) => string
  /** Names of what a card and the table tell. */
  readonly who: string
  readonly when: string
  readonly about: string
  readonly verification: string
  readonly responses: string
  readonly history: string
  /** Heading of the other claims about the place that a card tells of. */
  readonly otherClaims: (place: string) => string
  /** The key on the map, and the button in its place where there is no room for it. */
  readonly key: string
  readonly keyButton: (count: number) => string
  /** The tables under the story, and the names of their columns. */
  readonly claims: string
  readonly statement: string
  readonly whoAndWhen: string
  readonly statusColumn: string
  readonly answers: string
  readonly places: string
  readonly place: string
  readonly kind: string
  readonly coordinates: string
  readonly inText: string
  readonly passage: (number: number) => string
  readonly placeKind: Readonly<Record<PlaceKind, string>>
  readonly hemispheres: { readonly north: string; readonly south: string; readonly east: string; readonly west: string }
  /** What was put right. */
  readonly corrections: string
  readonly corrected: (date: string) => string
  readonly was: string
  readonly now: string
  /** A map that is read long after its day, in short and in full: "20 months ago" says how long. */
  readonly asItWas: (ago: string) => string
  readonly oldMap: (date: string, ago: string) => string
}
