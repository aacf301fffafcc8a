import { mapPolicy } from '../../render/words/map-policy.ts'
import type { ShownMap } from '../../render/words/shown-map.ts'
import type { Strings } from '../../render/words/strings.ts'
import type { Story, WiderMap } from '../../story/story.ts'

/** What must be said of a map beyond the story, and the foot of the story's own maps does not say: that occupation is not shown, whose data it is. */
export function wordsBeyond(story: Story, { claimedGround, credits }: WiderMap, shown: ShownMap, strings: Strings): string {
  const said = mapPolicy(story)
  const sentences = mapPolicy({ ...story, claimedGround }, shown).filter((sentence) => !said.includes(sentence))
  const sources = credits.filter((credit) => !story.credits.includes(credit)).map((credit) => strings.credits[credit])
  return [...sentences, sources.join(' · ')].filter((words) => words !== '').join(' ')
}
