import { isBoxInView } from '../../geo/in-view.ts'
import type { ShownMap } from '../../render/words/shown-map.ts'
import type { Strings } from '../../render/words/strings.ts'
import type { Story, WiderMap } from '../../story/story.ts'

/** What must be said of a map beyond the story, where the foot of the story's own maps does not say it: that occupation is not shown, and whose data it is. */
export function wordsBeyond(story: Story, { claimedGround, credits }: WiderMap, { scene, size }: ShownMap, strings: Strings): string {
  const hidesOccupation = story.claimedGround.length === 0 && claimedGround.some((box) => isBoxInView(box, scene.camera, size))
  const sources = credits.filter((credit) => !story.credits.includes(credit)).map((credit) => strings.credits[credit])
  return [...(hidesOccupation ? [strings.noOccupation] : []), sources.join(' · ')].filter((words) => words !== '').join(' ')
}
