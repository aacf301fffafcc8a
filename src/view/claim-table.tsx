import type { VNode } from 'preact'
import { type ClaimContext, claimWords } from '../render/words/claim-words.ts'
import { type Strings, stringsFor } from '../render/words/strings.ts'
import { claimAnchor } from '../story/claim-anchor.ts'
import type { Claim } from '../story/story.ts'
import { Lines, Speaker } from './claim-parts.tsx'
import { type Passage, PassageLinks } from './passage-links.tsx'
import { ScrollTable } from './scroll-table.tsx'

export interface ClaimTableProps {
  readonly slug: string
  readonly claims: readonly Claim[]
  readonly story: ClaimContext
  /** The passages that speak of each claim, by its id. */
  readonly passages: ReadonlyMap<string, readonly Passage[]>
  readonly strings: Strings
}

/** All claims of a story, under the ids that the text links to. */
export function ClaimTable({ slug, claims, story, passages, strings }: ClaimTableProps): VNode {
  const { evidence } = strings
  const columns = [evidence.statement, evidence.whoAndWhen, evidence.statusColumn, evidence.answers, evidence.inText]
  return (
    <ScrollTable class="dateline-claims" label={evidence.claims} columns={columns}>
      {claims.map((claim) => (
        <Row key={claim.id} claim={claim} id={claimAnchor(slug, claim.id)} story={story}>
          <PassageLinks slug={slug} passages={passages.get(claim.id) ?? []} strings={strings} />
        </Row>
      ))}
    </ScrollTable>
  )
}

function Row({ claim, id, story, children }: { claim: Claim; id: string; story: ClaimContext; children: VNode }): VNode {
  const { verification } = stringsFor(story.lang).evidence
  const words = claimWords(claim, story)
  return (
    <tr id={id}>
      <th scope="row">
        {words.says} <small>{words.about}</small>
      </th>
      <td>
        <Speaker claim={claim} words={words} />
        <div>{words.reported}</div>
      </td>
      <td>
        <span class="dateline-glyph" data-status={claim.status} data-form={claim.withdrawn && 'withdrawn'} /> {words.status}
        <Lines lines={words.history} />
      </td>
      <td>
        <Lines lines={[...(words.verification === undefined ? [] : [`${verification}: ${words.verification}`]), ...words.responses]} />
      </td>
      <td>{children}</td>
    </tr>
  )
}
