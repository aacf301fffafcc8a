import { distance } from '@turf/turf'
import { project, worldSize } from '../../geo/mercator.ts'
import type { BasePlace, LabelText, Place } from '../../story/story.ts'
import type { Zoom } from '../../story/units.ts'
import type { Seen } from '../cut/seen.ts'
import type { GazetteerPlace } from './gazetteer.ts'

/**
 * Zooms by which the rank of a place is before the zoom that names it. The gazetteer gives ranks room for a name two zooms on (geodata/README.md);
 * one is enough, because the labeller leaves out what has none, and half-empty maps look unfinished.
 */
const LAG = 1

/** Kilometres within which a place of the base map with the name or the id of one of the story's is that very place. */
const SAME = 10

export interface BasePlacesOptions {
  /** The views in which the map rests. */
  readonly views: readonly Seen[]
  /** The story's own places: the base map does not name them once more. */
  readonly places: readonly Place[]
  /** How the map sets a place's name; undefined where it has none in the story's language. */
  readonly label: (place: GazetteerPlace) => LabelText | undefined
}

/** The places of the base map that any view of a story may name, in the gazetteer's order. */
export function basePlaces(gazetteer: readonly GazetteerPlace[], { views, places, label }: BasePlacesOptions): BasePlace[] {
  const isNamedIn = views.map(namesIn)
  return gazetteer.flatMap((place): BasePlace[] => {
    const from = place.rank + LAG
    if (!isNamedIn.some((isNamed) => isNamed(place, from))) return []
    const text = label(place)
    if (text === undefined || places.some((own) => isSame(own, place, text.text))) return []
    return [{ id: place.id, at: place.at, label: text, kind: place.kind === 'capital' ? 'city' : place.kind, from }]
  })
}

/** Whether a view shows a place, at a zoom at which it is named. */
function namesIn({ camera, width, height }: Seen): (place: GazetteerPlace, from: Zoom) => boolean {
  const scale = worldSize(camera.zoom)
  const [cx, cy] = project(camera.center)
  return ({ at }, from) => {
    if (camera.zoom < from) return false
    const [x, y] = project(at)
    const dx = x - cx
    return Math.abs(dx - Math.round(dx)) * scale <= width / 2 && Math.abs(y - cy) * scale <= height / 2
  }
}

function isSame(own: Place, place: GazetteerPlace, name: string): boolean {
  if (own.id !== place.id && own.label.text !== name) return false
  return distance([...own.at], [...place.at]) < SAME
}
