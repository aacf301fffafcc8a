import type { VNode } from 'preact'
import { claimKind } from '../../render/words/claim-words.ts'
import { printDate } from '../../render/words/dates.ts'
import { layerWords } from '../../render/words/layer-words.ts'
import { stringsFor } from '../../render/words/strings.ts'
import type { Layer, Story } from '../../story/story.ts'
import { LayerIcon } from '../../view/layer-icon.tsx'
import { SymbolIcon } from '../../view/symbol-icon.tsx'
import type { KeyEntry } from './key-entries.ts'
import type { OpenClaims } from './open-claims.tsx'

export interface KeyProps {
  readonly entries: readonly KeyEntry[]
  readonly layers: readonly Layer[]
  readonly story: Story
  readonly open: OpenClaims
}

/** Each symbol in view, what it means, and whose claims of what day bear it; and whose the layers in view are. */
export function Key({ entries, layers, story, open }: KeyProps): VNode {
  const { evidence } = stringsFor(story.lang)
  return (
    <ul class="key" aria-label={evidence.key}>
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
      {layers.map((layer) => (
        <li key={layer.id}>
          <LayerIcon style={layer.style} />
          <div>{layerWords(layer, story)}</div>
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
