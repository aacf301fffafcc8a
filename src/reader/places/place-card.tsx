import type { VNode } from 'preact'
import { printCoordinates } from '../../render/words/coordinates.ts'
import type { Strings } from '../../render/words/strings.ts'
import type { Place } from '../../story/story.ts'

export interface PlaceCardProps {
  readonly place: Place
  /** The story's. */
  readonly lang: string
  readonly strings: Strings
  /** The steps that speak of it. */
  readonly steps: readonly { readonly address: string; readonly words: string }[]
  /** A link was followed. */
  readonly followed: () => void
}

/** What is to be known of a place: its names, what and where it is, and where the story speaks of it. */
export function PlaceCard({ place, lang, strings, steps, followed }: PlaceCardProps): VNode {
  return (
    <>
      <p class="card-title">{place.label.text}</p>
      {namesOf(place).map(([text, tags]) => (
        <p key={text} class="card-name">
          <span lang={tags[0]}>{text}</span> <span class="card-soft">{languages(tags, lang)}</span>
        </p>
      ))}
      <p class="card-soft">
        {strings.evidence.placeKind[place.kind]} · {printCoordinates(place.at, lang)}
      </p>
      {steps.length > 0 && (
        <>
          <p class="card-head">{strings.place.inStory}</p>
          <ul class="card-steps">
            {steps.map(({ address, words: opening }) => (
              <li key={address}>
                <a href={address} onClick={followed}>
                  {opening}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** The other names of a place, each once, with the languages in which it is so called. */
function namesOf({ label, names = {} }: Place): [text: string, tags: string[]][] {
  const found = new Map<string, string[]>()
  for (const [tag, text] of Object.entries({ ...(label.local && { [label.local.lang]: label.local.text }), ...names })) {
    if (text !== label.text) found.set(text, [...(found.get(text) ?? []), tag])
  }
  return [...found]
}

function languages(tags: readonly string[], lang: string): string {
  const names = new Intl.DisplayNames(lang, { type: 'language' })
  return new Intl.ListFormat(lang).format(tags.map((tag) => names.of(tag) ?? tag))
}
