import type { ComponentChildren, VNode } from 'preact'
import { printDate } from '../render/words/dates.ts'
import type { Strings } from '../render/words/strings.ts'

export interface StoryHeadProps {
  readonly title: string
  readonly dek: string
  readonly byline: readonly string[]
  /** ISO. */
  readonly published: string
  readonly updated: string | undefined
  readonly lang: string
  readonly timeZone: string
  readonly strings: Strings
}

/** Headline, the sentence under it, who wrote it and when. */
export function StoryHead({ title, dek, byline, published, updated, lang, timeZone, strings }: StoryHeadProps): VNode {
  return (
    <header class="dateline-head" slot="head">
      <h1>{title}</h1>
      <p class="dateline-dek">{dek}</p>
      <p class="dateline-byline">
        {byline.length > 0 && (
          <>
            <b>{new Intl.ListFormat(lang).format(byline)}</b>
            {' · '}
          </>
        )}
        <time dateTime={published}>{strings.published(printDate(published, lang, timeZone))}</time>
        {updated !== undefined && (
          <>
            {' · '}
            <time dateTime={updated}>{strings.updated(printDate(updated, lang, timeZone))}</time>
          </>
        )}
      </p>
    </header>
  )
}

export interface StoryFootProps {
  /** The desk's note. */
  readonly note: string | undefined
  /** The footnotes, in the order of their numbers, under the ids that the text links to. */
  readonly notes: readonly { readonly id: string; readonly content: ComponentChildren }[]
  readonly sources: readonly { readonly name: string; readonly url: string | undefined }[]
  /** Printed date of the map's facts. */
  readonly asOf: string
  /** What the map says of itself (`mapPolicy`). */
  readonly policy: readonly string[]
  /** The credit line (`mapCredits`). */
  readonly credits: string
  readonly howMade: ComponentChildren
  readonly strings: Strings
}

/** What stands under the story: the footnotes, the desk's note, the sources, and what the map is and is not. */
export function StoryFoot({ note, notes, sources, asOf, policy, credits, howMade, strings }: StoryFootProps): VNode {
  return (
    <footer class="dateline-foot" slot="foot">
      {notes.length > 0 && (
        <>
          <h2>{strings.notes}</h2>
          <ol class="dateline-notes">
            {notes.map(({ id, content }) => (
              <li key={id} id={id}>
                {content}
              </li>
            ))}
          </ol>
        </>
      )}
      {note !== undefined && <p>{note}</p>}
      {sources.length > 0 && (
        <>
          <h2>{strings.sources}</h2>
          <ul>
            {sources.map(({ name, url }) => (
              <li key={name}>{url === undefined ? name : <a href={url}>{name}</a>}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{strings.aboutMap}</h2>
      <p>
        {strings.asOf(asOf)}. {policy.join(' ')} {credits}.
      </p>
      {howMade}
    </footer>
  )
}
