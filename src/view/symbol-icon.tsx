import type { VNode } from 'preact'
import { ClaimSymbol } from '../render/svg/claim-symbol.tsx'
import { SYMBOL } from '../scene/labels/type-scale.ts'
import type { Claim } from '../story/story.ts'

/** CSS pixels: the symbol with half a pixel of air. */
const SIZE = SYMBOL.diameter + 1

/** The symbol of a claim as the map draws it, beside words that say the same. For places that have the map's rules (shadow.css). */
export function SymbolIcon({ claim: { status, form } }: { readonly claim: Pick<Claim, 'status' | 'form'> }): VNode {
  return (
    <svg class="symbol-icon" width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
      <ClaimSymbol status={status} form={form} />
    </svg>
  )
}
