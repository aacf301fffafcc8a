import type { VNode } from 'preact'
import { printDate } from '../render/words/dates.ts'
import type { Strings } from '../render/words/strings.ts'
import { stepAnchor } from '../story/step-anchor.ts'
import type { Passage } from './passage-links.tsx'

export interface Correction {
  /** ISO. */
  readonly when: string
  readonly was: string
  readonly now: string
  /** Where it was, if it was in one passage. */
  readonly passage: Passage | undefined
}

export interface CorrectionsProps {
  readonly slug: string
  readonly lang: string
  readonly timeZone: string
  readonly corrections: readonly Correction[]
  readonly strings: Strings
}

/** What was wrong and what is right, the latest first. */
export function Corrections({ slug, lang, timeZone, corrections, strings }: CorrectionsProps): VNode {
  const { evidence } = strings
  return (
    <>
      <h2 id={correctionsAnchor(slug)}>{evidence.corrections}</h2>
      <ul class="dateline-corrections">
        {latestFirst(corrections).map(({ when, was, now, passage }) => (
          <li key={`${when} ${was}`}>
            <p>
              <time dateTime={when}>{evidence.corrected(printDate(when, lang, timeZone))}</time>
              {passage && (
                <>
                  {' · '}
                  <a href={`#${stepAnchor(slug, passage.id)}`}>{evidence.passage(passage.number)}</a>
                </>
              )}
            </p>
            <p>
              <b>{evidence.was}</b> <del>{was}</del>
            </p>
            <p>
              <b>{evidence.now}</b> <ins>{now}</ins>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Id in the page of the corrections. No step's id has an underscore, so that none is the same. */
export function correctionsAnchor(slug: string): string {
  return `${slug}--foot_corrections`
}

export function latestFirst<C extends { readonly when: string }>(corrections: readonly C[]): C[] {
  return [...corrections].sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
}
