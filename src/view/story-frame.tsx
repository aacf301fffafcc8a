import type { ComponentChildren, VNode } from 'preact'
import { printDate } from '../render/words/dates.ts'
import type { Strings } from '../render/words/strings.ts'
import type { SourceKind } from '../story/story.ts'
import { correctionsAnchor, latestFirst } from './corrections.tsx'

export interface StoryHeadProps {
  readonly slug: string
  readonly title: string
  readonly dek: string
  readonly byline: readonly string[]
  /** ISO. */
  readonly published: string
  readonly updated: string | undefined
  /** The days, ISO, on which the story was corrected. */
  readonly corrections: readonly { readonly when: string }[]
  readonly lang: string
  readonly timeZone: string
  readonly strings: Strings
}

/** Headline, the sentence under it, who wrote it and when, and that it was corrected. */
export function StoryHead({ slug, title, dek, byline, published, updated, corrections, lang, timeZone, strings }: StoryHeadProps): VNode {
  const [latest] = latestFirst(corrections)
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
        {latest !== undefined && (
          <>
            {' · '}
            <a href={`#${correctionsAnchor(slug)}`}>{strings.evidence.corrected(printDate(latest.when, lang, timeZone))}</a>
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
  /** What was put right (`Corrections`). */
  readonly corrections: ComponentChildren
  /** All claims (`ClaimTable`) and places (`PlaceTable`). */
  readonly claims: ComponentChildren
  readonly places: ComponentChildren
  readonly sources: readonly { readonly name: string; readonly kind: SourceKind; readonly url: string | undefined }[]
  /** Printed date of the map's facts. */
  readonly asOf: string
  /** What the map says of itself (`mapPolicy`). */
  readonly policy: readonly string[]
  /** The credit line (`mapCredits`). */
  readonly credits: string
  /** What the story says of its own layers (`layerWords`). */
  readonly layers: readonly string[]
  readonly howMade: ComponentChildren
  readonly strings: Strings
}

/** What stands under the story: corrections, the footnotes, the desk's note, claims, sources and places, and what the map is and is not. */
export function StoryFoot(props: StoryFootProps): VNode {
  const { note, notes, corrections, claims, places, sources, asOf, policy, credits, layers, howMade, strings } = props
  return (
    <footer class="dateline-foot" slot="foot">
      {corrections}
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
      {claims && (
        <>
          <h2>{strings.evidence.claims}</h2>
          {claims}
        </>
      )}
      {sources.length > 0 && (
        <>
          <h2>{strings.sources}</h2>
          <ul>
            {sources.map(({ name, kind, url }) => (
              <li key={name}>
                {url === undefined ? name : <a href={url}>{name}</a>} <small>{strings.evidence.source[kind]}</small>
              </li>
            ))}
          </ul>
        </>
      )}
      {places && (
        <>
          <h2>{strings.evidence.places}</h2>
          {places}
        </>
      )}
      <h2>{strings.aboutMap}</h2>
      <p class="dateline-age" hidden />
      <p>
        {strings.asOf(asOf)}. {policy.join(' ')} {credits}.
      </p>
      {layers.length > 0 && (
        <ul>
          {layers.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {howMade}
    </footer>
  )
}
