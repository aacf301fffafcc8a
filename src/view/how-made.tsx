import type { VNode } from 'preact'
import { printDate } from '../render/words/dates.ts'
import type { Strings } from '../render/words/strings.ts'
import type { MapSource } from '../story/map-source.ts'
import type { BoundaryPolicy } from '../story/story.ts'

export interface HowMadeProps {
  /** ISO day on which the base map's data was derived. */
  readonly derived: string
  readonly sources: readonly MapSource[]
  readonly policy: BoundaryPolicy
  readonly lang: string
  readonly strings: Strings
}

/** The note for readers who want to know: whose data, of when, under which licence, whose borders. */
export function HowMade({ derived, sources, policy, lang, strings }: HowMadeProps): VNode {
  return (
    <>
      <h2>{strings.howMade}</h2>
      <p>
        {strings.derived(printDate(derived, lang))} {strings.recognised[policy]}
      </p>
      <ul>
        {sources.map(({ title, url, licence, licenceUrl, dataDate, usedFor }) => (
          <li key={`${title} ${dataDate}`}>
            <a href={url}>{title}</a>, {dataDate} (<a href={licenceUrl}>{licence}</a>): {usedFor}
          </li>
        ))}
      </ul>
    </>
  )
}
