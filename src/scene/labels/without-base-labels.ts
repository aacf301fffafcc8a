import type { Story } from '../../story/story.ts'

/** The story without the names that belong to the built-in base map: for a track over another base map, which has names of its own. */
export function withoutBaseLabels(story: Story): Story {
  return { ...story, basePlaces: [], areaLabels: story.areaLabels.filter(({ kind }) => kind === 'story-region') }
}
