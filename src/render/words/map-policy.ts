import type { Story } from '../../story/story.ts'
import { stringsFor } from './strings.ts'

/**
 * What the map says of itself in words: what its borders are and, where the story speaks of contested ground without drawing who holds
 * it (it has claims, and no layer that is an area), that no front line is shown. A sentence each.
 */
export function mapPolicy(story: Story): readonly string[] {
  const strings = stringsFor(story.lang)
  const drawsNoFront = story.claims.length > 0 && !story.layers.some(({ style }) => style === 'area')
  return [strings.boundaries[story.boundaryPolicy], ...(drawsNoFront ? [strings.noFrontLine] : [])]
}
