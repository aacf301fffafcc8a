import type { LngLat, Zoom } from './units.ts'

/**
 * A compiled story: what the viewer reads as `story.json`. Everything that can be known when the story is compiled stands
 * here as a result (boxes, text widths, which layers show at which step), so that the viewer neither parses nor measures.
 */
export interface Story {
  readonly schema: 'dateline/1'
  readonly slug: string
  /** BCP 47, e.g. `en`. */
  readonly lang: string
  readonly title: string
  /** IANA name. Printed times are in it. */
  readonly timeZone: string
  /** ISO date on which the map's facts were true. */
  readonly asOf: string
  readonly chapters: readonly Chapter[]
  readonly steps: readonly Step[]
  /** What steps ask the map to frame; steps refer to it by index, so that steps that hold share one framing. */
  readonly framings: readonly Framing[]
  readonly places: readonly Place[]
  /** From the bottom up. */
  readonly layers: readonly Layer[]
  readonly claims: readonly Claim[]
  /** Names of countries, regions and other areas of the base map and of the story's layers, most important first. */
  readonly areaLabels: readonly AreaLabel[]
  /** Cities, towns and villages of the base map that the story's views may name, most important first. */
  readonly basePlaces: readonly BasePlace[]
  /** File names of the base cut, relative to story.json. */
  readonly base: { readonly first: string; readonly rest: string }
  /** What is drawn below the story's own layers. */
  readonly basemap: Basemap
  /** Where readers may go by themselves, besides the whole story. */
  readonly presets: readonly Preset[]
  /** File name, relative to story.json, of the `WiderMap` for readers who explore. */
  readonly wider: string
  /** The pictures that the overview map can show, the deepest first; the whole story is among them, the world is the last. */
  readonly overviews: readonly OverviewPicture[]
  /** The boundary policy printed on every map. */
  readonly boundaryPolicy: BoundaryPolicy
  /** Boxes of the ground in view on which another state lays a claim that the policy rejects: its occupation is not shown. */
  readonly claimedGround: readonly Bounds[]
  /** Sources of the built-in data that the story's maps show, in the order in which they are credited. */
  readonly credits: readonly MapCredit[]
}

export type BoundaryPolicy = 'de-jure'

export type MapCredit = 'openstreetmap' | 'geonames' | 'natural-earth'

/** The built-in base map, or a newsroom's own, which the live map shows in its place when it can be had. */
export type Basemap = { readonly kind: 'builtin' } | OwnBasemap

export interface OwnBasemap {
  /** A PMTiles file in the Protomaps schema, or a MapLibre style. */
  readonly kind: 'pmtiles' | 'style'
  /** https (http on the reader's own computer), or, for a file of the story, relative to story.json. */
  readonly url: string
  /** The host, with its port, that the reader's browser would talk to; missing where the file lies beside story.json. */
  readonly host?: string
  /** What to call the map; the host says enough where it is missing. */
  readonly name?: string
  /** Plain text of the credit line; where it is missing, the map's sources say it. */
  readonly attribution?: string
}

export interface Chapter {
  readonly title: string
  /** Index of the chapter's first step. */
  readonly firstStep: number
}

export interface Step {
  /** Stable, unique in the story, kebab-case. */
  readonly id: string
  /** Index into `Story.chapters`, or -1 before the first heading. */
  readonly chapter: number
  /** Index into `Story.framings`. */
  readonly framing: number
  /** How the map comes to this step from the one before. */
  readonly motion: 'travel' | 'cut'
  /** Width class of the gap before this step, 0 to 7: long flights get more room to be read by. */
  readonly gap: number
  /** Opacity (0 to 1) of each layer that shows, by layer id; a layer that is not named does not show. */
  readonly layers: Readonly<Record<string, number>>
  /** Share (0 to 1) of each line layer drawn by the end of this step, by layer id; 1 where it is not named. */
  readonly drawn: Readonly<Record<string, number>>
  /** Ids of places, and `layer#feature` references, that this step is about. */
  readonly highlights: readonly string[]
  /** Ids of the claims whose symbols stand on the map. */
  readonly claims: readonly string[]
  /** What the map shows, in words, by the author; '' where the words are made from the scene. */
  readonly alt: string
  /** File name of the static map, relative to story.json. */
  readonly map: string
  /** Index into `Story.overviews`; without one there is no overview map. */
  readonly overview?: number
}

/** A picture of the overview map (`OVERVIEW` large), and the camera that it is drawn under. */
export interface OverviewPicture {
  readonly center: LngLat
  readonly zoom: Zoom
  /** File name of what it draws, relative to story.json. */
  readonly file: string
}

/** A view that readers may go to by themselves. */
export interface Preset {
  readonly label: string
  readonly framing: Framing
}

/** What must be visible. The camera is computed from it for each viewport. */
export interface Framing {
  readonly wide: FramingTarget
  /** What the author's `mobile:` asks for instead on narrow maps. */
  readonly narrow?: FramingTarget
}

export type FramingTarget = FramingBounds | FramingCamera

export interface FramingBounds {
  readonly kind: 'bounds'
  readonly bounds: Bounds
  /** Share (0 to 0.45) of the free area left empty on each side. */
  readonly padding: number
  readonly minZoom: Zoom
  readonly maxZoom: Zoom
}

export interface FramingCamera {
  readonly kind: 'camera'
  readonly center: LngLat
  readonly zoom: Zoom
}

/** Degrees. `west <= east` always: a box across the antimeridian has an east past 180. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** A name as the labeller sets it. */
export interface LabelText {
  readonly text: string
  /** Width of the text in em at weight 400, without letter spacing (Noto Sans metrics). */
  readonly width: number
  /** The name in the language of the place itself, where the story asks for it and it differs. */
  readonly local?: { readonly text: string; readonly width: number; readonly lang: string }
}

export interface Place {
  readonly id: string
  readonly at: LngLat
  readonly label: LabelText
  readonly kind: PlaceKind
  /** Its names in other languages (BCP 47) than the story's, where it has any. */
  readonly names?: Readonly<Record<string, string>>
}

/** A city, town or village of the base map. */
export interface BasePlace {
  readonly id: string
  readonly at: LngLat
  readonly label: LabelText
  readonly kind: Exclude<PlaceKind, 'capital'>
  /** The zoom from which it is named. */
  readonly from: Zoom
}

export type PlaceKind = 'capital' | 'city' | 'town' | 'village'

export interface Layer {
  readonly id: string
  readonly style: LayerStyle
  readonly label: string
  /** Who says so, as printed; how sure it is; ISO, when it was true. Where the story says it. */
  readonly by?: string
  readonly status?: ClaimStatus
  readonly asOf?: string
  /** Ids of the layer's features in file order; a feature's number on the map is its index here plus 1. Empty where the layer comes as tiles. */
  readonly features: readonly string[]
  /** Where the layer comes as vector tiles: it is too large for the base cut. */
  readonly tiles?: LayerTiles
}

export interface LayerTiles {
  /** A PMTiles file, relative to story.json. */
  readonly file: string
  /** The layer of the tiles that is drawn. */
  readonly sourceLayer: string
  readonly bounds: Bounds
  /** Zooms of the least and the most detailed tiles. Below the least the layer does not show. */
  readonly minZoom: Zoom
  readonly maxZoom: Zoom
  /** Who made them, in plain text, where the file says so. */
  readonly attribution?: string
}

export type LayerStyle = 'region' | 'boundary' | 'route' | 'area' | 'point'

export interface Claim {
  readonly id: string
  /** Id of the place that the claim is about. */
  readonly about: string
  readonly status: ClaimStatus
  /** Who makes it, as printed: "Russia's Defence Ministry". */
  readonly by: string
  /** What its speaker is, and where it can be read, if it can. */
  readonly source: { readonly kind: SourceKind; readonly url?: string }
  /** What stands beside its symbol on the map: "Claim: Russia's Defence Ministry". */
  readonly label: LabelText
  /** What its symbol shows beside the status. */
  readonly form: ClaimForm
  /** What is said, a sentence without a full stop. */
  readonly says: string
  /** ISO day, or time with its offset. So are the others. */
  readonly reported: string
  /** Where it is about control of ground. */
  readonly control?: ClaimControl
  /** How exactly it says where. */
  readonly precision?: ClaimPrecision
  /** Who tried to verify it, and what came of it. */
  readonly verification?: { readonly by: string; readonly result: string }
  /** What others say to it. */
  readonly responses: readonly { readonly by: string; readonly says: string; readonly reported?: string }[]
  /** How sure it was before, the oldest first. */
  readonly history: readonly { readonly status: ClaimStatus; readonly asOf: string }[]
  /** When it was taken back. */
  readonly withdrawn?: string
}

export type ClaimStatus = 'confirmed' | 'assessed' | 'claimed' | 'disputed' | 'unclear'

export type ClaimControl = 'held' | 'presence' | 'former'

/** `plain` is the symbol of the status alone: of what is held now, and of what is not about control. */
export type ClaimForm = 'plain' | 'presence' | 'former' | 'withdrawn'

export type ClaimPrecision = 'point' | 'settlement' | 'district' | 'region'

export type SourceKind = 'party' | 'government' | 'official' | 'monitor' | 'report' | 'organisation' | 'expert' | 'witness' | 'data'

export interface AreaLabel {
  readonly id: string
  readonly kind: 'country' | 'region' | 'story-region'
  readonly label: LabelText
  /** Where the name may stand, best first. */
  readonly at: readonly LngLat[]
  /** Diameter in Mercator world units (the world is 1 wide) of the widest circle about `at` inside the area, one for each. */
  readonly room: readonly number[]
}

/** What the map may show beyond the story's own views, when a reader explores: all of the base map. */
export interface WiderMap {
  /** In the places of the story's. */
  readonly areaLabels: readonly AreaLabel[]
  readonly basePlaces: readonly BasePlace[]
  readonly claimedGround: readonly Bounds[]
  readonly credits: readonly MapCredit[]
}
