import type { VNode } from 'preact'
import type { Claim } from '../../story/story.ts'
import { ClaimCard } from '../../view/claim-card.tsx'
import { SymbolIcon } from '../../view/symbol-icon.tsx'
import type { Reading } from '../tool.ts'

/** Opens the card that answers "Who says this?" for some claims, beside what was asked; that is marked as expanded while it is open. */
export type OpenClaims = (claims: readonly Claim[], anchor: Element) => void

/** @param closed is called when a card was closed */
export function claimOpener({ story, strings, cards }: Pick<Reading, 'story' | 'strings' | 'cards'>, closed: () => void): OpenClaims {
  const { evidence } = strings
  const open: OpenClaims = (claims, anchor) => {
    const others = story.claims.filter((claim) => !claims.includes(claim) && claims.some(({ about }) => about === claim.about))
    const place = story.places.find(({ id }) => id === claims[0]?.about)?.label.text ?? ''
    const isOpen = cards.open({
      label: `${evidence.whoSays} ${claims.map(({ label }) => label.text).join('; ')}`,
      anchor,
      closed: () => {
        anchor.ariaExpanded = null
        closed()
      },
      content: (
        <>
          <h2>{evidence.whoSays}</h2>
          <div class="claim-cards">
            {claims.map((claim) => (
              <ClaimCard key={claim.id} claim={claim} story={story} />
            ))}
          </div>
          {others.length > 0 && (
            <>
              <h3>{evidence.otherClaims(place)}</h3>
              <Others claims={others} open={(claim) => open([claim], anchor)} />
            </>
          )}
        </>
      ),
    })
    if (isOpen) anchor.ariaExpanded = 'true'
  }
  return open
}

function Others({ claims, open }: { readonly claims: readonly Claim[]; readonly open: (claim: Claim) => void }): VNode {
  return (
    <ul class="claim-list">
      {claims.map((claim) => (
        <li key={claim.id}>
          <SymbolIcon claim={claim} />
          <button class="text-button" type="button" onClick={() => open(claim)}>
            {claim.label.text}
          </button>
        </li>
      ))}
    </ul>
  )
}
