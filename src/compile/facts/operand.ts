import type { LngLat } from '../../story/units.ts'
import type { StoryFeature } from '../geojson/parse-features.ts'
import { linesOf } from '../geojson/positions.ts'
import { unknownName } from '../problems/nearest.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { featureOf } from '../views/references.ts'
import { isBroken, lookUp, type World } from '../views/world.ts'

/** What an expression is about: a place, or the features of a layer. */
export type Operand =
  | { readonly kind: 'point'; readonly at: LngLat }
  | { readonly kind: 'shape'; readonly features: readonly StoryFeature[] }

/** Reads an operand: the id of a place or a layer, or `layer#feature`, with or without `layer:` before it. Tells of unknown names. */
export function readOperand(word: string, world: World, at: Location, tell: Tell): Operand | undefined {
  const [, name = '', feature] = /^(?:layer:)?([^#]*)(?:#(.*))?$/.exec(word) ?? []
  const place = feature === undefined && !word.startsWith('layer:') ? world.places.sound.get(name) : undefined
  if (place !== undefined) return { kind: 'point', at: place.at }
  if (feature !== undefined || world.layers.sound.has(name)) {
    const layer = lookUp(world.layers, name, at, tell)
    if (layer === undefined) return undefined
    if (feature === undefined && layer.tiles !== undefined) {
      tell('tiles-facts', at, `the layer '${name}' comes as tiles`)
      return undefined
    }
    if (feature === undefined) return shape(layer.features)
    const found = featureOf(layer, feature, at, tell)
    return found && shape([found])
  }
  if (!isBroken(world.places, name) && !isBroken(world.layers, name)) {
    tell('unknown-place', at, unknownName('place or layer', name, [...world.places.sound.keys(), ...world.layers.sound.keys()]))
  }
  return undefined
}

/** A layer of one point is a point. */
function shape(features: readonly StoryFeature[]): Operand {
  const [first, second] = features
  if (second === undefined && first?.geometry.type === 'Point') {
    const at = linesOf(first.geometry)[0]?.[0]
    if (at !== undefined) return { kind: 'point', at }
  }
  return { kind: 'shape', features }
}
