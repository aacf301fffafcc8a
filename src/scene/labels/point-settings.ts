import type { ScreenPoint } from '../../story/units.ts'
import type { SceneLabel } from '../scene.ts'
import type { PointCandidate } from './candidate.ts'
import type { Setting, Side } from './setting.ts'
import { CAP_HEIGHT, DOT, LINE_HEIGHT, SYMBOL, TYPE_SCALE } from './type-scale.ts'

const SIDES = ['right', 'left', 'above', 'below'] as const

/** The name of a place beside its dot: right of it, left, above, below. */
export function nameSettings(candidate: PointCandidate, [x, y]: ScreenPoint): Setting[] {
  const { size, stretch } = TYPE_SCALE[candidate.kind]
  const length = candidate.label.width * size * stretch
  return SIDES.map((side) => {
    const { dx, dy, align } = nameOffset(side, size, dotRadius(candidate))
    const left = x + dx - (align === 'start' ? 0 : align === 'end' ? length : length / 2)
    const top = y + dy - size * (CAP_HEIGHT + (LINE_HEIGHT - CAP_HEIGHT) / 2)
    return {
      side,
      box: { left, right: left + length, top, bottom: top + size * LINE_HEIGHT },
      labels: [
        {
          key: `${candidate.id}@${side}`,
          kind: candidate.kind,
          text: candidate.label.text,
          at: candidate.at,
          offset: [dx, dy],
          align,
          size,
          length,
          opacity: 1,
        },
      ],
    }
  })
}

/**
 * The claims about a place, a line each with its symbol, under the name on the side where it stands; where the map is too narrow for
 * their words, the symbols alone in a row.
 */
export function claimSettings(candidate: PointCandidate, screen: ScreenPoint, name: Setting | undefined): Setting[] {
  if (candidate.claims.length === 0) return []
  const [x, y] = screen
  const beside = name?.side === 'left' ? 'left' : 'right'
  const under = name === undefined || name.side === 'above' ? y + dotRadius(candidate) + DOT.clear : name.box.bottom
  const gap = dotRadius(candidate) + DOT.clear
  const row = rowWidth(candidate)
  const rows = [
    { left: beside === 'right' ? x + gap : x - gap - row, top: under },
    { left: x - row / 2, top: Math.max(under, y + gap) },
    { left: x - row / 2, top: y - gap - claimLine() },
  ]
  const block = beside === 'right' ? x + gap : x - gap - blockWidth(candidate)
  return [textBlock(candidate, screen, beside, block, under), ...rows.map(({ left, top }) => symbolRow(candidate, screen, left, top))]
}

function textBlock(candidate: PointCandidate, [x, y]: ScreenPoint, side: Side, left: number, top: number): Setting {
  const lineHeight = claimLine()
  const labels = candidate.claims.map((claim, line): SceneLabel => {
    const baseline = top + lineHeight * line + lineHeight / 2 + (TYPE_SCALE.claim.size * CAP_HEIGHT) / 2
    return {
      key: `${claim.id}@${side}`,
      kind: 'claim',
      text: claim.label.text,
      at: candidate.at,
      offset: [left + SYMBOL.diameter + SYMBOL.gap - x, baseline - y],
      align: 'start',
      size: TYPE_SCALE.claim.size,
      length: claim.label.width * TYPE_SCALE.claim.size * TYPE_SCALE.claim.stretch,
      opacity: 1,
      symbol: { claim: claim.id, status: claim.status },
    }
  })
  return { side, labels, box: { left, top, right: left + blockWidth(candidate), bottom: top + blockHeight(candidate) } }
}

function symbolRow(candidate: PointCandidate, [x, y]: ScreenPoint, left: number, top: number): Setting {
  const pitch = SYMBOL.diameter + SYMBOL.gap
  const labels = candidate.claims.map(
    (claim, column): SceneLabel => ({
      key: `${claim.id}@row`,
      kind: 'claim',
      text: '',
      at: candidate.at,
      offset: [left + pitch * (column + 1) - x, top + claimLine() / 2 + (TYPE_SCALE.claim.size * CAP_HEIGHT) / 2 - y],
      align: 'start',
      size: TYPE_SCALE.claim.size,
      length: 0,
      opacity: 1,
      symbol: { claim: claim.id, status: claim.status },
    }),
  )
  return { side: 'below', labels, box: { left, top, right: left + rowWidth(candidate), bottom: top + claimLine() } }
}

function nameOffset(side: (typeof SIDES)[number], size: number, radius: number): { dx: number; dy: number; align: SceneLabel['align'] } {
  const gap = radius + DOT.clear
  const middle = (size * CAP_HEIGHT) / 2
  if (side === 'right') return { dx: gap, dy: middle, align: 'start' }
  if (side === 'left') return { dx: -gap, dy: middle, align: 'end' }
  if (side === 'above') return { dx: 0, dy: -gap - 1, align: 'middle' }
  return { dx: 0, dy: gap + size * CAP_HEIGHT + 1, align: 'middle' }
}

function blockWidth(candidate: PointCandidate): number {
  const longest = Math.max(...candidate.claims.map((claim) => claim.label.width))
  return SYMBOL.diameter + SYMBOL.gap + longest * TYPE_SCALE.claim.size * TYPE_SCALE.claim.stretch
}

function rowWidth(candidate: PointCandidate): number {
  return (SYMBOL.diameter + SYMBOL.gap) * candidate.claims.length - SYMBOL.gap
}

function blockHeight(candidate: PointCandidate): number {
  return claimLine() * candidate.claims.length
}

function claimLine(): number {
  return TYPE_SCALE.claim.size * LINE_HEIGHT + 3
}

function dotRadius(candidate: PointCandidate): number {
  return candidate.kind === 'subject' ? DOT.subjectRadius : DOT.radius
}
