import type { ComponentChild, VNode } from 'preact'
import { type ClaimContext, claimWords } from '../render/words/claim-words.ts'
import { stringsFor } from '../render/words/strings.ts'
import type { Claim } from '../story/story.ts'
import { Lines, Speaker } from './claim-parts.tsx'
import { SymbolIcon } from './symbol-icon.tsx'

export interface ClaimCardProps {
  readonly claim: Claim
  readonly story: ClaimContext
}

/** Who says this? What the story knows of one claim; what it does not know, is left out. */
export function ClaimCard({ claim, story }: ClaimCardProps): VNode {
  const { evidence } = stringsFor(story.lang)
  const words = claimWords(claim, story)
  return (
    <article class="claim-card" part="claim">
      <p class="claim-status">
        <SymbolIcon claim={claim} /> {words.status}
      </p>
      <h3>{words.says}</h3>
      <dl>
        <Fact name={evidence.who}>
          <Speaker claim={claim} words={words} />
        </Fact>
        <Fact name={evidence.when}>{words.reported}</Fact>
        <Fact name={evidence.verification}>{words.verification}</Fact>
        <Fact name={evidence.responses}>{words.responses.length > 0 && <Lines lines={words.responses} />}</Fact>
        <Fact name={evidence.history}>{words.history.length > 0 && <Lines lines={words.history} />}</Fact>
        <Fact name={evidence.about}>{words.about}</Fact>
      </dl>
    </article>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChild }): VNode | null {
  if (children === undefined || children === false) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
