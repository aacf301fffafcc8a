import type { Framing } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { DraftStep } from '../markdown/draft.ts'
import type { Tell } from '../problems/problem.ts'
import { framingOf, resolveFraming } from './framing.ts'
import { framingKeys, isEmpty, overlay } from './framing-keys.ts'
import { areLegible } from './legible.ts'
import { lookUp, type World } from './world.ts'

/**
 * The framing of a step; undefined where it is that of the step before. What the view block asks for counts first; then the places that the
 * text links, unless they are in view and legible already; the first step of a story falls back on all its places.
 *
 * @param linked positions of the places that the step's text links
 * @param before framing of the step before: undefined where there is none, and 'broken' where it has a mistake that was told of
 */
export function chooseFraming(
  draft: DraftStep,
  linked: readonly LngLat[],
  before: Framing | 'broken' | undefined,
  world: World,
  tell: Tell,
): Framing | undefined {
  const asked = askedFraming(draft, world, tell)
  if (asked === 'broken') return undefined
  if (asked !== undefined && asked !== 'hold') return asked
  if (asked === 'hold' && before === undefined) {
    tell('nothing-to-hold', draft.view?.yaml.atKey(['hold']) ?? draft.at, 'the first step holds')
    return undefined
  }
  if (asked === 'hold') return undefined
  if (linked.length > 0) return before !== undefined && before !== 'broken' && areLegible(linked, before) ? undefined : framingOf(linked)
  if (before !== undefined) return undefined
  const all = [...world.places.sound.values()].map(({ at }) => at)
  if (all.length > 0) return framingOf(all)
  if (world.places.broken !== 'all') tell('nothing-to-frame', draft.at, 'the first step does not say what the map shows')
  return undefined
}

type Asked = Framing | 'hold' | 'broken' | undefined

/** What the view block says about the framing; undefined where it says nothing. */
function askedFraming({ view, at }: DraftStep, world: World, tell: Tell): Asked {
  if (view === undefined) return undefined
  const { keys, yaml } = view
  const own = framingKeys(keys, yaml, [])
  const ownMobile = framingKeys(keys.mobile, yaml, ['mobile'])
  const moves = keys.use !== undefined || !isEmpty(own) || !isEmpty(ownMobile)
  if (keys.hold === true) {
    if (!moves) return 'hold'
    tell('hold-and-move', yaml.atKey(['hold']), 'hold together with a framing')
    return 'broken'
  }
  if (!moves) return undefined
  const named = keys.use === undefined ? undefined : lookUp(world.views, keys.use, yaml.at(['use']), tell)
  if (keys.use !== undefined && named === undefined) return 'broken'
  const wide = named === undefined ? own : overlay(named.wide, own)
  const mobile = named === undefined ? ownMobile : overlay(named.mobile, ownMobile)
  return resolveFraming(wide, mobile, world, at, tell) ?? 'broken'
}
