import type { VNode } from 'preact'
import type { Strings } from '../render/words/strings.ts'
import { stepAnchor } from '../story/step-anchor.ts'

export interface Passage {
  /** Id of the step, and its number in the story, from 1. */
  readonly id: string
  readonly number: number
}

export interface PassageLinksProps {
  readonly slug: string
  readonly passages: readonly Passage[]
  readonly strings: Strings
}

/** Numbers that lead back to the passages of the text that speak of something. */
export function PassageLinks({ slug, passages, strings }: PassageLinksProps): VNode {
  return (
    <>
      {passages.map(({ id, number }, i) => (
        <>
          {i > 0 && ', '}
          <a href={`#${stepAnchor(slug, id)}`} aria-label={strings.evidence.passage(number)}>
            {number}
          </a>
        </>
      ))}
    </>
  )
}
