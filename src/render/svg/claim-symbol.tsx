import type { VNode } from 'preact'
import { CAP_HEIGHT, SYMBOL } from '../../scene/labels/type-scale.ts'
import type { ClaimStatus } from '../../story/story.ts'

/**
 * The symbol of a claim's status, before a line of text that starts at `x` on the baseline `y`. How sure a statement is shows in
 * pattern and edge, never in hue: confirmed solid, assessed lighter with a solid edge, claimed hatched with a dashed edge, disputed
 * cross-hatched, unclear grey.
 */
export function ClaimSymbol({ status, x, y, size }: { status: ClaimStatus; x: number; y: number; size: number }): VNode {
  const r = SYMBOL.diameter / 2
  const cx = x - SYMBOL.gap - r
  const cy = y - (size * CAP_HEIGHT) / 2
  return (
    <g data-status={status} transform={`translate(${Math.round(cx * 100) / 100} ${Math.round(cy * 100) / 100})`}>
      <circle class="symbol" r={r} stroke="none" />
      {(status === 'claimed' || status === 'disputed') && <path class="symbol-ink" d={hatch(r, 1)} />}
      {status === 'disputed' && <path class="symbol-ink" d={hatch(r, -1)} />}
      <circle class={`symbol ${fillClass(status)}`} r={r - 0.7} {...(isHatched(status) ? { 'fill-opacity': 0 } : {})} />
    </g>
  )
}

function fillClass(status: ClaimStatus): string {
  if (status === 'confirmed') return 'symbol-solid'
  return status === 'assessed' ? 'symbol-solid symbol-assessed' : `symbol-${status}`
}

function isHatched(status: ClaimStatus): boolean {
  return status === 'claimed' || status === 'disputed'
}

/** Diagonal chords of a circle, three pixels apart, rising (1) or falling (-1) to the right. */
function hatch(radius: number, direction: 1 | -1): string {
  const chords = [-4.2, -1.4, 1.4, 4.2].map((distance) => {
    const half = Math.sqrt(Math.max(0, (radius - 1) ** 2 - distance ** 2))
    const [ax, ay] = rotate(-half, distance)
    const [bx, by] = rotate(half, distance)
    return `M${ax} ${ay * -direction}L${bx} ${by * -direction}`
  })
  return chords.join('')
}

/** By 45 degrees, to hundredths. */
function rotate(x: number, y: number): [number, number] {
  const turn = Math.SQRT1_2
  return [Math.round((x - y) * turn * 100) / 100, Math.round((x + y) * turn * 100) / 100]
}
