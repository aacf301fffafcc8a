import type { VNode } from 'preact'
import type { ClaimWords } from '../render/words/claim-words.ts'
import type { Claim } from '../story/story.ts'

// Parts of which the card of a claim and its row under the story are made, so that both say the same.

/** Who makes the claim, and what they are. */
export function Speaker({ claim: { by, source }, words }: { readonly claim: Claim; readonly words: ClaimWords }): VNode {
  return (
    <>
      {source.url === undefined ? by : <a href={source.url}>{by}</a>} <small>{words.speaker}</small>
    </>
  )
}

/** Lines, each on its own. */
export function Lines({ lines }: { readonly lines: readonly string[] }): VNode {
  return (
    <>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  )
}
