import { MAX_ZOOM } from '../geo/constrain.ts'
import { worldSize } from '../geo/mercator.ts'
import type { Framing, LabelText, MapCredit, Place, Step, WiderMap } from '../story/story.ts'
import { claimedGround } from './claimed-ground.ts'
import type { BaseMap } from './cut/cut-base.ts'
import type { Seen } from './cut/seen.ts'
import { areaLabels } from './labels/area-labels.ts'
import type { NamedLayer } from './labels/areas.ts'
import { basePlaces } from './labels/base-places.ts'
import type { GazetteerPlace } from './labels/gazetteer.ts'
import { worldView } from './labels/label-views.ts'

export interface WiderMapOptions {
  readonly base: BaseMap
  readonly gazetteer: readonly GazetteerPlace[]
  readonly layers: readonly NamedLayer[]
  readonly story: {
    readonly framings: readonly Framing[]
    readonly steps: readonly Step[]
    readonly lang: string
    readonly places: readonly Place[]
  }
  readonly label: (place: GazetteerPlace) => LabelText | undefined
}

/** The names of all of the base map, and what it says of itself. */
export function widerMap({ base, gazetteer, layers, story, label }: WiderMapOptions): WiderMap {
  return {
    areaLabels: areaLabels(base.land, layers, story, [worldView(NAMED_AT)]),
    basePlaces: basePlaces(gazetteer, { views: [EVERYWHERE], places: story.places, label }),
    claimedGround: claimedGround(base.land, [EVERYWHERE]),
    credits: CREDITS,
  }
}

/** The zoom at which an area of the world must have room for its name. */
const NAMED_AT = 5

/** A map of all the world, as close as a map can be. */
const EVERYWHERE: Seen = { camera: { center: [0, 0], zoom: MAX_ZOOM }, width: worldSize(MAX_ZOOM), height: worldSize(MAX_ZOOM) }

const CREDITS: readonly MapCredit[] = ['openstreetmap', 'geonames', 'natural-earth']
