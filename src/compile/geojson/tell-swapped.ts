import { distance } from '@turf/turf'
import { boundsOf } from '../../geo/bounds.ts'
import type { Bounds } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { GazetteerPlace } from '../labels/gazetteer.ts'
import type { Tell } from '../problems/problem.ts'
import type { World, WorldLayer, WorldPlace } from '../views/world.ts'
import { extentOf } from './extent.ts'
import { isBuiltIn } from './resolve-data.ts'

/**
 * Tells of positions that look like slips of the one who wrote them: longitude and latitude swapped, or a sign that is wrong. A place looks
 * so that stands far from every place of its name on the base map, and would stand by one of them without the slip; or, where the base map has none
 * of its name, the same of the story's other places. Likewise a layer or a feature of it that lies far from all of the story's places.
 */
export function tellSwapped({ places, layers, hasGazetteer }: World, gazetteer: readonly GazetteerPlace[], tell: Tell): void {
  const all = [...places.sound.values()]
  const meant = hasGazetteer ? all.map(({ at }) => at) : tellSwappedPlaces(all, gazetteer, tell)
  if (meant.length === 0) return
  for (const layer of layers.sound.values()) {
    if (layer.tiles === undefined && !isBuiltIn(layer.entry.data)) tellSwappedLayer(layer, meant, tell)
  }
}

/** Kilometres from which on a place is another than its namesake, and within which it is the same. */
const PLACE = { far: 300, near: 50 } as const

/** The same of a place, and of the bounds of a layer, and the nearest other place of the story. */
const OTHERS = { far: 1_000, near: 300 } as const
const LAYER = { far: 1_000, near: 100 } as const

/** Places that are held against each other, and features of a layer that are looked at one by one; more are only looked at all together. */
const FEW = 200

interface Slip {
  readonly words: string
  readonly undo: (at: LngLat) => LngLat
}

const SWAP: Slip = { words: 'with longitude and latitude swapped', undo: ([lng, lat]) => [lat, lng] }
const SLIPS: readonly Slip[] = [
  SWAP,
  { words: 'with the other sign before its longitude', undo: ([lng, lat]) => [-lng, lat] },
  { words: 'with the other sign before its latitude', undo: ([lng, lat]) => [lng, -lat] },
]

/** Gives where the places stand, without the slips. */
function tellSwappedPlaces(places: readonly WorldPlace[], gazetteer: readonly GazetteerPlace[], tell: Tell): LngLat[] {
  const wanted = new Set(places.flatMap(namesOf))
  const known = new Map<string, LngLat[]>()
  for (const { name, at } of gazetteer) {
    for (const key of new Set(Object.values(name).map(plain))) if (wanted.has(key)) known.set(key, [...(known.get(key) ?? []), at])
  }
  return places.map((place) => {
    const namesakes = namesOf(place).flatMap((name) => known.get(name) ?? [])
    const others = places.length > FEW ? [] : places.filter((other) => other !== place).map(({ at }) => at)
    const [those, { far, near }] = namesakes.length > 0 ? [namesakes, PLACE] : [others, OTHERS]
    const away = Math.min(...those.map((at) => kilometres(place.at, at)))
    if (those.length === 0 || away <= far) return place.at
    const slips = namesakes.length > 0 ? SLIPS : [SWAP] // a wrong sign alone, without a name, is too common a way to be far away
    const slip = slips.find(({ undo }) => isOnEarth(undo(place.at)) && those.some((at) => kilometres(undo(place.at), at) < near))
    if (slip === undefined) return place.at
    const { text } = place.label
    const from = namesakes.length > 0 ? `the ${text} of the base map` : 'every other place of the story'
    const what = `'${text}' stands at ${shown(place.at)}, ${rounded(away)} km from ${from}; ${slip.words} it is there`
    tell('geojson-swapped', place.where(), what, `If that is meant, write ${shown(slip.undo(place.at))}.`)
    return slip.undo(place.at)
  })
}

function tellSwappedLayer({ id, features, where }: WorldLayer, places: readonly LngLat[], tell: Tell): void {
  const whole = slipOf(extentOf(features), places, SLIPS)
  const isLookedInto = whole === undefined && features.length <= FEW
  const single = isLookedInto ? features.flatMap((feature) => slipOf(extentOf([feature]), places, [SWAP]) ?? []) : []
  const slip = whole ?? single[0]
  if (slip === undefined) return
  const some = whole === undefined ? `${single.length} of ${features.length} features of the layer '${id}' lie` : `the layer '${id}' lies`
  tell('geojson-swapped', where(), `${some} ${rounded(slip.away)} km from the nearest place of the story; ${slip.words} it is there`)
}

/** The slip that would bring positions, which lie far from all places, near to one; undefined where there is none. */
function slipOf(
  positions: readonly LngLat[],
  places: readonly LngLat[],
  slips: readonly Slip[],
): { readonly words: string; readonly away: number } | undefined {
  const toPlaces = (all: readonly LngLat[]): number => {
    const bounds = boundsOf(all)
    return Math.min(...places.map((at) => kilometres(at, nearestIn(bounds, at))))
  }
  const away = toPlaces(positions)
  if (away <= LAYER.far) return undefined
  const slip = slips.find(({ undo }) => {
    const undone = positions.map(undo)
    return undone.every(isOnEarth) && toPlaces(undone) < LAYER.near
  })
  return slip && { words: slip.words, away }
}

function namesOf({ name, label }: WorldPlace): string[] {
  const names = name === undefined || typeof name === 'string' ? [name ?? label.text] : [...name.values()]
  return [...new Set(names.map(plain))]
}

function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

function nearestIn({ west, south, east, north }: Bounds, [lng, lat]: LngLat): LngLat {
  const turned = lng < west ? lng + 360 * Math.ceil((west - lng) / 360) : lng
  const nearest = turned <= east ? turned : turned - east < west - (turned - 360) ? east : west
  return [nearest, Math.min(Math.max(lat, south), north)]
}

function isOnEarth([, lat]: LngLat): boolean {
  return Math.abs(lat) <= 90
}

function kilometres(a: LngLat, b: LngLat): number {
  return distance([...a], [...b])
}

function shown([lng, lat]: LngLat): string {
  return `[${lng}, ${lat}]`
}

function rounded(km: number): string {
  return (Math.round(km / 10) * 10).toLocaleString('en')
}
