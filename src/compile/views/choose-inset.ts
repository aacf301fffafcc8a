import type { FramingTarget } from '../../story/story.ts'
import type { DraftStep } from '../markdown/draft.ts'
import type { Tell } from '../problems/problem.ts'
import { resolveFraming } from './framing.ts'
import { framingKeys } from './framing-keys.ts'
import { lookUp, type World } from './world.ts'

/** What the author asks the overview map to show at a step: a framing, nothing at all, or what it shows by itself. */
export type Inset = FramingTarget | 'none' | 'own'

/** The inset of a step. There is no overview map on narrow screens: of a named view's `mobile:`, nothing is read. */
export function chooseInset({ view, at }: DraftStep, world: World, tell: Tell): Inset {
  const inset = view?.keys.inset
  if (view === undefined || inset === undefined) return 'own'
  if (inset === false) return 'none'
  const { yaml } = view
  const nothing = framingKeys(undefined, yaml, [])
  if (typeof inset !== 'string') return resolveFraming(framingKeys(inset, yaml, ['inset']), nothing, world, at, tell)?.wide ?? 'own'
  const named = lookUp(world.views, inset, yaml.at(['inset']), tell)
  return (named && resolveFraming(named.wide, nothing, world, yaml.at(['inset']), tell)?.wide) ?? 'own'
}
