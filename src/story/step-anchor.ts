import type { Story } from './story.ts'

/** Id in the page of a step's text. */
export function stepAnchor(slug: string, id: string): string {
  return `${slug}--${id}`
}

/** Index of the step that an address names after its `#`: as `slug--step`, or `step` alone; -1 where it names none. */
export function stepNamed({ slug, steps }: Pick<Story, 'slug' | 'steps'>, name: string): number {
  return steps.findIndex(({ id }) => name === id || name === stepAnchor(slug, id))
}
