import type { Tell } from '../problems/problem.ts'
import { isLater } from '../text/iso-time.ts'
import type { ReadStory } from './check-story.ts'

/** Tells of layers that show a later state than the story's date says. */
export function tellNewerLayers({ front, yaml }: Pick<ReadStory, 'front' | 'yaml'>, tell: Tell): void {
  const { asOf: story, timeZone = 'UTC' } = front
  if (story === undefined) return
  for (const [id, { asOf }] of Object.entries(front.layers ?? {})) {
    if (asOf === undefined || !isLater(asOf, story, timeZone)) continue
    tell('layer-newer-than-story', yaml.at(['layers', id, 'asOf']), `the layer '${id}' is of ${asOf}, the story of ${story}`)
  }
}
