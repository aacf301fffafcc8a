import type { VNode } from 'preact'
import { claimKind } from '../../render/words/claim-words.ts'
import { printDate } from '../../render/words/dates.ts'
import { stringsFor } from '../../render/words/strings.ts'
import type { Story } from '../../story/story.ts'
import { SymbolIcon } from '../../view/symbol-icon.tsx'
import type { KeyEntry } from './key-entries.ts'
import type { OpenClaims } from './open-claims.tsx'

export interface KeyProps {
  readonly entries: readonly KeyEntry[]
  readonly story: Story
  readonly open: OpenClaims
}

/** Each symbol in view, what it means, and whose claims of what day bear it. */
export function Key({ entries, story, open }: KeyProps): VNode {
  const { evidence } = stringsFor(story.lang)
  return (
    <ul aria-label={evidence.key}>
      {entries.map((claims) => (
        <li key={claims[0].id}>
          <SymbolIcon claim={claims[0]} />
          <div>
            {meaningOf(claims, story)}
            {claims.map((claim) => (
              <button
                key={claim.id}
                class="text-button"
                type="button"
                aria-haspopup="dialog"
                onClick={({ currentTarget }) => open([claim], currentTarget)}
              >
                {`${claim.by}, ${printDate(claim.reported, story.lang, story.timeZone)}`}
              </button>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** "Claim: said by its source, not confirmed; forces there, not control". */
function meaningOf([claim]: KeyEntry, { lang }: Story): string {
  const { evidence } = stringsFor(lang)
  const kind = claimKind(claim)
  const sure = `${evidence.status[kind]}: ${evidence.meaning[kind]}`
  return claim.form === 'presence' || claim.form === 'former' ? `${sure}; ${evidence.control[claim.form]}` : sure
}
