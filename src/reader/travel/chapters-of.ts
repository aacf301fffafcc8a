import type { Story } from '../../story/story.ts'

/** A stretch of a story: a chapter, or what stands before the first. */
export interface Stretch {
  readonly title: string
  readonly firstStep: number
  /** The step after its last. */
  readonly end: number
}

/** The story's chapters in order, those without steps left out; steps before the first chapter stand under the story's own title. */
export function chaptersOf({ title, chapters, steps }: Pick<Story, 'title' | 'chapters' | 'steps'>): Stretch[] {
  const first = chapters[0]?.firstStep ?? steps.length
  const all = first > 0 ? [{ title, firstStep: 0 }, ...chapters] : chapters
  return all
    .map((chapter, i) => ({ ...chapter, end: all[i + 1]?.firstStep ?? steps.length }))
    .filter(({ firstStep, end }) => end > firstStep)
}

/** Index of the stretch that a step is in. */
export function stretchAt(stretches: readonly Stretch[], step: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.firstStep ?? 0) <= step) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** How much of the story lies behind the reader, 0 to 1, every stretch counting as much as another. */
export function shareAt(stretches: readonly Stretch[], position: number, last: number): number {
  const index = stretchAt(stretches, position)
  const stretch = stretches[index]
  if (stretch === undefined) return 0
  const end = Math.min(stretch.end, last)
  const within = end > stretch.firstStep ? (position - stretch.firstStep) / (end - stretch.firstStep) : 1
  return (index + Math.min(1, Math.max(0, within))) / stretches.length
}
