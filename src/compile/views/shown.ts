import { isLine } from '../../story/layer-shape.ts'
import type { DraftView } from '../markdown/draft.ts'
import type { Location, Tell } from '../problems/problem.ts'
import { highlightsAt, parseReference } from './references.ts'
import { lookUp, type World } from './world.ts'

/**
 * What stands on the map at a step. It is kept from step to step until a view changes it or the chapter ends; each chapter begins with
 * `NOTHING_SHOWN`.
 */
export interface Shown {
  /** Opacity (0 to 1] by layer. */
  readonly layers: ReadonlyMap<string, number>
  /** Part drawn, by line layer. */
  readonly drawn: ReadonlyMap<string, number>
  readonly claims: ReadonlySet<string>
  /** Places and features that a view asked to light. (What a step's text links is lit at that step alone.) */
  readonly highlights: readonly string[]
}

export const NOTHING_SHOWN: Shown = { layers: new Map(), drawn: new Map(), claims: new Set(), highlights: [] }

/**
 * What stands after a step: what stood before it, the claims that its text links, then what its view shows, hides, draws and lights. A view that
 * says `highlight` says all that is lit from there on; an empty list ends it.
 *
 * @param linked ids of the claims that the step's text links
 */
export function shownAfter(before: Shown, linked: readonly string[], view: DraftView | undefined, world: World, tell: Tell): Shown {
  const layers = new Map(before.layers)
  const drawn = new Map(before.drawn)
  const claims = new Set([...before.claims, ...linked])
  if (view === undefined) return { ...before, layers, drawn, claims }
  const { keys, yaml } = view

  const set = (name: string, opacity: number, at: Location): void => {
    const reference = parseReference(name.includes(':') ? name : `layer:${name}`)
    if (reference?.kind === 'claim') {
      if (lookUp(world.claims, reference.id, at, tell) === undefined) return
      if (opacity > 0) claims.add(reference.id)
      else claims.delete(reference.id)
    } else if (reference?.kind === 'layer') {
      if (lookUp(world.layers, reference.id, at, tell) === undefined) return
      if (opacity > 0) layers.set(reference.id, opacity)
      else layers.delete(reference.id)
    } else tell('bad-reference', at, `'${name}' is neither a layer nor a claim`, 'Write the name of a layer, or "claim:name".')
  }

  for (const [i, entry] of listOf(keys.show).entries()) {
    const path = Array.isArray(keys.show) ? ['show', i] : ['show']
    if (typeof entry === 'string') set(entry, 1, yaml.at(path))
    else for (const [name, opacity] of Object.entries(entry)) set(name, opacity, yaml.atKey([...path, name]))
  }
  for (const [i, name] of listOf(keys.hide).entries()) set(name, 0, yaml.at(Array.isArray(keys.hide) ? ['hide', i] : ['hide']))
  for (const [name, part] of Object.entries(keys.draw ?? {})) {
    const layer = lookUp(world.layers, name, yaml.atKey(['draw', name]), tell)
    if (layer === undefined) continue
    if (layer.tiles !== undefined) {
      tell('tiles-draw', yaml.atKey(['draw', name]), `the layer '${name}' comes as tiles`)
      continue
    }
    if (isLine(layer.style)) drawn.set(name, part)
    else tell('nothing-to-draw', yaml.atKey(['draw', name]), `the layer '${name}' has the style '${layer.style}'`)
  }
  return { layers, drawn, claims, highlights: askedHighlights(view, world, tell) ?? before.highlights }
}

function askedHighlights({ keys: { highlight }, yaml }: DraftView, world: World, tell: Tell): string[] | undefined {
  if (highlight === undefined) return undefined
  if (typeof highlight === 'string') return highlightsAt(highlight, world, yaml.at(['highlight']), tell)
  return highlight.flatMap((ref, i) => highlightsAt(ref, world, yaml.at(['highlight', i]), tell))
}

function listOf<T>(value: T | T[] | undefined): T[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
