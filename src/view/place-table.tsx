import type { VNode } from 'preact'
import { printCoordinates } from '../render/words/coordinates.ts'
import type { Strings } from '../render/words/strings.ts'
import { placeAnchor } from '../story/place-anchor.ts'
import type { Place } from '../story/story.ts'
import { type Passage, PassageLinks } from './passage-links.tsx'
import { ScrollTable } from './scroll-table.tsx'

export interface PlaceTableProps {
  readonly slug: string
  readonly lang: string
  readonly places: readonly Place[]
  /** The passages that speak of each place, by its id. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>
  readonly strings: Strings
}

/** The places of a story's maps, for those who do not see them. */
export function PlaceTable({ slug, lang, places, passages, strings }: PlaceTableProps): VNode {
  const { evidence } = strings
  return (
    <ScrollTable label={evidence.places} columns={[evidence.place, evidence.kind, evidence.coordinates, evidence.inText]}>
      {places.map(({ id, at, label, kind }) => (
        <tr key={id} id={placeAnchor(slug, id)}>
          <th scope="row">
            {label.text} {label.local && <small lang={label.local.lang}>{label.local.text}</small>}
          </th>
          <td>{evidence.placeKind[kind]}</td>
          <td>{printCoordinates(at, lang)}</td>
          <td>
            <PassageLinks slug={slug} passages={passages.get(id) ?? []} strings={strings} />
          </td>
        </tr>
      ))}
    </ScrollTable>
  )
}
