import type { VNode } from 'preact'
import { SYMBOL } from '../../scene/labels/type-scale.ts'
import type { ClaimForm, ClaimStatus } from '../../story/story.ts'

/** CSS pixels. */
const RADIUS = SYMBOL.diameter / 2

/** Diagonal chords, three pixels apart, rising to the right; the same, falling. */
const RISING = 'M.46 5.48 5.48.46M-2.77 4.75 4.75-2.77M-4.75 2.77 2.77-4.75M-5.48-.46-.46-5.48'
const FALLING = 'M.46-5.48 5.48-.46M-2.77-4.75 4.75 2.77M-4.75-2.77 2.77 4.75M-5.48.46-.46 5.48'

/** Five short strokes apart from each other, rising and falling. */
const RISING_MARKS = 'M-4-2l2-2M2-2l2-2M-1 1l2-2M-4 4l2-2M2 4l2-2'
const FALLING_MARKS = 'M-4-4l2 2M2-4l2 2M-1-1l2 2M-4 2l2 2M2 2l2 2'

/** Through the whole disc. */
const STROKE = 'M-6 6 6-6'

/**
 * The symbol of a claim, about the origin; `mapCss` draws it. How sure a statement is shows in pattern and edge, never in hue: confirmed solid, assessed
 * lighter with a solid edge, claimed hatched with a dashed edge, disputed cross-hatched, unclear grey with a dotted edge. Forces that are present are sparse
 * marks without an edge, in the same order dots, small dots, strokes, crosses, and dots in the dotted edge. Of former control a faint outline is left; what
 * was taken back is struck out.
 */
export function ClaimSymbol({ status, form }: { status: ClaimStatus; form: ClaimForm }): VNode {
  const [rising, falling] = form === 'presence' ? [RISING_MARKS, FALLING_MARKS] : [RISING, FALLING]
  return (
    <g class="symbol" data-status={status} data-form={form}>
      <circle class="disc" r={RADIUS} />
      <path d={form === 'withdrawn' ? STROKE : status === 'disputed' ? rising + falling : rising} />
      <circle class="edge" r={RADIUS - 0.7} />
    </g>
  )
}
