import type { Bounds } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import { extentOf } from '../geojson/extent.ts'
import type { StoryFeature } from '../geojson/parse-features.ts'
import { unknownName } from '../problems/nearest.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { lookUp, type World, type WorldLayer } from './world.ts'

/** What `fit` and `highlight` name: `sudzha`, `layer:border`, `layer:border#kursk-sumy`, `claim:retaken`. */
export type Reference =
  | { readonly kind: 'place' | 'layer' | 'claim'; readonly id: string }
  | { readonly kind: 'feature'; readonly layer: string; readonly id: string }

/** Reads a reference; undefined for anything else. A bare name is a place. */
export function parseReference(text: string): Reference | undefined {
  const [, layer, feature] = /^layer:([^#\s]+)(?:#(\S+))?$/.exec(text) ?? []
  if (layer !== undefined) return feature === undefined ? { kind: 'layer', id: layer } : { kind: 'feature', layer, id: feature }
  const [, claim] = /^claim:([^#\s]+)$/.exec(text) ?? []
  if (claim !== undefined) return { kind: 'claim', id: claim }
  return /^[^:#\s]+$/.test(text) ? { kind: 'place', id: text } : undefined
}

/** Positions with the bounds of what a reference names: what must be visible for it to be seen. */
export function positionsAt(text: string, world: World, at: Location, tell: Tell): LngLat[] {
  const reference = parseReference(text)
  if (reference === undefined) {
    tell('bad-reference', at, `'${text}'`)
    return []
  }
  const { id } = reference
  switch (reference.kind) {
    case 'place':
      return lookUp(world.places, id, at, tell)?.at === undefined ? [] : placePosition(id, world)
    case 'claim': {
      const claim = lookUp(world.claims, id, at, tell)
      return claim === undefined ? [] : placePosition(claim.about, world)
    }
    case 'layer':
      return positionsOfLayer(lookUp(world.layers, id, at, tell))
    case 'feature': {
      const layer = lookUp(world.layers, reference.layer, at, tell)
      const feature = layer && featureOf(layer, id, at, tell)
      return feature === undefined ? [] : extentOf([feature])
    }
  }
}

/** The highlights that a reference stands for: ids of places, `layer#feature`. A layer is all its features, a claim its place. */
export function highlightsAt(text: string, world: World, at: Location, tell: Tell): string[] {
  const reference = parseReference(text)
  if (reference === undefined) {
    tell('bad-reference', at, `'${text}'`)
    return []
  }
  const { id } = reference
  switch (reference.kind) {
    case 'place':
      return lookUp(world.places, id, at, tell) === undefined ? [] : [id]
    case 'claim': {
      const claim = lookUp(world.claims, id, at, tell)
      return claim === undefined ? [] : [claim.about]
    }
    case 'layer': {
      const layer = lookUp(world.layers, id, at, tell)
      if (layer?.tiles !== undefined) tell('tiles-feature', at, `a highlight of the layer '${id}', which comes as tiles`)
      return layer?.features.map((feature) => `${id}#${feature.id}`) ?? []
    }
    case 'feature': {
      const layer = lookUp(world.layers, reference.layer, at, tell)
      return layer === undefined || featureOf(layer, id, at, tell) === undefined ? [] : [`${layer.id}#${id}`]
    }
  }
}

/** A layer's feature by id; tells where there is none, and where the layer comes as tiles. */
export function featureOf(layer: WorldLayer, id: string, at: Location, tell: Tell): StoryFeature | undefined {
  if (layer.tiles !== undefined) {
    tell('tiles-feature', at, `the feature '${id}' of the layer '${layer.id}', which comes as tiles`)
    return undefined
  }
  const found = layer.features.find((feature) => feature.id === id)
  if (found === undefined)
    tell(
      'unknown-feature',
      at,
      unknownName(
        `feature of the layer '${layer.id}'`,
        id,
        layer.features.map((f) => f.id),
      ),
    )
  return found
}

function placePosition(id: string, world: World): LngLat[] {
  const place = world.places.sound.get(id)
  return place === undefined ? [] : [place.at]
}

/** Remembered: each view of a story may frame the same layer, and a layer can have 200,000 positions. */
const EXTENTS = new WeakMap<WorldLayer, LngLat[]>()

/** Of a layer that comes as tiles, its bounds. */
function positionsOfLayer(layer: WorldLayer | undefined): LngLat[] {
  if (layer === undefined) return []
  const positions = EXTENTS.get(layer) ?? (layer.tiles === undefined ? extentOf(layer.features) : positionsAlong(layer.tiles.bounds))
  EXTENTS.set(layer, positions)
  return positions
}

/** Positions a degree apart at most: so close that the way round the other side of the Earth is never the shorter. */
function positionsAlong({ west, south, east, north }: Bounds): LngLat[] {
  const count = Math.ceil(east - west)
  const along = Array.from({ length: count }, (_, i): LngLat => [west + i, south])
  return [...along, [east, south], [east, north]]
}
