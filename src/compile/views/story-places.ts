import type { Step } from '../../story/story.ts'
import type { DraftChapter } from '../markdown/draft.ts'
import { parseReference } from './references.ts'
import type { World, WorldPlace } from './world.ts'

/**
 * The places that the map of a story always names: all of the story's own places file; of a built-in one, which is a gazetteer, those that
 * its text, a highlight, a claim or the `fit` of a view names.
 */
export function storyPlaces(world: World, chapters: readonly DraftChapter[], steps: readonly Step[]): WorldPlace[] {
  const places = [...world.places.sound.values()]
  if (!world.hasGazetteer) return places
  const views = [
    ...[...world.views.sound.values()].flatMap(({ wide, mobile }) => [wide.values, mobile.values]),
    ...chapters.flatMap((chapter) => chapter.steps).flatMap(({ view }) => [view?.keys ?? {}, view?.keys.mobile ?? {}]),
  ]
  const named = new Set([
    ...steps.flatMap(({ highlights }) => highlights),
    ...[...world.claims.sound.values()].map(({ about }) => about),
    ...views.flatMap(({ fit = [] }) => fit).flatMap((ref) => parseReference(ref)?.id ?? []),
  ])
  return places.filter(({ id }) => named.has(id))
}
