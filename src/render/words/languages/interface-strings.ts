import type { BoundaryPolicy, ClaimStatus, MapCredit } from '../../../story/story.ts'
import type { EvidenceStrings } from './evidence/evidence-strings.ts'

/** Every word of the interface, for one language. Text of the story itself is not here. */
export interface Strings {
  /** The map's accessible name. */
  readonly map: (title: string) => string
  /** What the built-in base map calls itself. */
  readonly baseMap: string
  readonly mapOfStep: (step: number, total: number) => string
  readonly asOf: (date: string) => string
  readonly claim: Readonly<Record<ClaimStatus, (by: string) => string>>
  readonly boundaries: Readonly<Record<BoundaryPolicy, string>>
  readonly noFrontLine: string
  readonly noOccupation: string
  readonly neither: string
  readonly published: (date: string) => string
  readonly updated: (date: string) => string
  readonly sources: string
  /** The heading over the footnotes, one of them, and the way back from it to where it is referred to (for the nth time). */
  readonly notes: string
  readonly note: (number: number) => string
  readonly backToText: (number: number, time: number) => string
  /** Name of a table of the text that has no other. */
  readonly table: (number: number) => string
  readonly aboutMap: string
  readonly credits: Readonly<Record<MapCredit, string>>
  readonly howMade: string
  readonly derived: (date: string) => string
  readonly recognised: Readonly<Record<BoundaryPolicy, string>>
  readonly mapUnavailable: string
  /** "The map shows Kursk, Sudzha and Sumy." */
  readonly shows: (names: string) => string
  readonly showsNoPlace: string
  readonly marked: (claims: string) => string
  /** The button that closes what lies over the page. */
  readonly close: string
  /** Exploring the map: the reader moves it. */
  readonly explore: {
    readonly open: string
    readonly back: string
    /** The map's name while it has the keyboard. */
    readonly map: string
    readonly zoomIn: string
    readonly zoomOut: string
    /** The button that shows the buttons which move the map, and these. */
    readonly move: string
    readonly north: string
    readonly west: string
    readonly east: string
    readonly south: string
    /** The group of views to go to, and the one that every story has. */
    readonly views: string
    readonly wholeStory: string
    readonly scale: (length: string) => string
    readonly loading: string
    readonly incomplete: string
    /** Said when a place in the text was followed to the map. */
    readonly showsPlace: (name: string) => string
    readonly overview: string
    readonly hideOverview: string
  }
  /** Places on the map. */
  readonly place: {
    readonly onMap: string
    /** Over the steps that speak of a place. */
    readonly inStory: string
  }
  /** Going through the story by hand; a passage is a step. */
  readonly travel: {
    readonly passages: string
    readonly previous: string
    readonly next: string
    readonly place: (step: number, total: number) => string
    readonly all: string
    readonly chapters: string
    readonly copy: string
    readonly copied: string
    /** Under it stands the address. */
    readonly notCopied: string
  }
  /** A base map of the newsroom's own in the place of the built-in one. */
  readonly ownBase: {
    readonly show: (name: string) => string
    readonly contacts: (host: string) => string
    readonly loading: (name: string) => string
    readonly back: string
    readonly failed: string
    readonly borders: (name: string) => string
    /** In the place of a name. */
    readonly unnamed: string
  }
  readonly evidence: EvidenceStrings
}
