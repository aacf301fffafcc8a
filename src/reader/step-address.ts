import { stepAnchor } from '../story/step-anchor.ts'
import type { Story } from '../story/story.ts'

/** The part of an address that names a step: `#slug--step`, the id of its text. '' past the end. */
export function hashOf({ slug, steps }: Story, step: number): string {
  const id = steps[step]?.id
  return id === undefined ? '' : `#${stepAnchor(slug, id)}`
}

/** The address of a step on this page, absolute. */
export function addressOf(story: Story, step: number): string {
  return new URL(hashOf(story, step), location.href).href
}
