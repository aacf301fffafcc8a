import type { ScreenPoint } from '../../story/units.ts'
import type { SceneLabel } from '../scene.ts'
import { textStart } from './box.ts'
import type { BasePlaceCandidate, ClaimLine, PointCandidate } from './candidate.ts'
import type { Setting, Side } from './setting.ts'
import { BASE_DOT, CAP_HEIGHT, DOT, LINE_HEIGHT, SYMBOL, TYPE_SCALE } from './type-scale.ts'

const SIDES = ['right', 'left', 'above', 'below'] as const
type NameSide = (typeof SIDES)[number]

/** The name of a place beside its dot, the local name under it: right of the dot, left, above, below. */
export function nameSettings(candidate: PointCandidate, screen: ScreenPoint): Setting[] {
  return versions(candidate).flatMap((version) => SIDES.map((side) => besideDot(version, dotRadius(candidate), side, screen)))
}

/** The same for a place of the base map, its small dot part of the setting; with some space around, so that it recedes. */
export function basePlaceSettings(candidate: BasePlaceCandidate, screen: ScreenPoint): Setting[] {
  const [x, y] = screen
  const dot = BASE_DOT[candidate.kind]
  const reach = dot + BASE_DOT.clear
  const withDot = ({ side, box, labels }: Setting): Setting => ({
    side,
    box: {
      left: Math.min(box.left - BASE_DOT.clear, x - reach),
      right: Math.max(box.right + BASE_DOT.clear, x + reach),
      top: Math.min(box.top, y - reach),
      bottom: Math.max(box.bottom, y + reach),
    },
    labels: labels.map((label, line) => (line === 0 ? { ...label, dot } : label)),
  })
  return versions(candidate).flatMap((version) => SIDES.map((side) => withDot(besideDot(version, dot, side, screen))))
}

/** With the local name; and, where there is no room for it, without. */
function versions<C extends PointCandidate | BasePlaceCandidate>(candidate: C): C[] {
  const { local, ...bare } = candidate.label
  return local === undefined ? [candidate] : [candidate, { ...candidate, label: bare }]
}

function besideDot(
  { id, kind, label, at }: PointCandidate | BasePlaceCandidate,
  radius: number,
  side: NameSide,
  [x, y]: ScreenPoint,
): Setting {
  const lines = [
    { key: id, kind, ...label },
    ...(label.local === undefined ? [] : [{ key: `${id}/local`, kind: 'local' as const, ...label.local }]),
  ]
  const heights = lines.map((line) => TYPE_SCALE[line.kind].size * LINE_HEIGHT)
  const lengths = lines.map((line) => line.width * TYPE_SCALE[line.kind].size * TYPE_SCALE[line.kind].stretch)
  const { size } = TYPE_SCALE[kind]
  const below = heights.slice(1).reduce((sum, height) => sum + height, 0)
  const { dx, dy, align } = nameOffset(side, size, radius)
  const baseline = side === 'above' ? dy - below : dy
  const length = Math.max(...lengths)
  const left = textStart(x + dx, { align, length })
  const top = y + baseline - size * (CAP_HEIGHT + (LINE_HEIGHT - CAP_HEIGHT) / 2)
  return {
    side,
    box: { left, right: left + length, top, bottom: top + size * LINE_HEIGHT + below },
    labels: lines.map(
      (line, i): SceneLabel => ({
        key: `${line.key}@${side}`,
        kind: line.kind,
        text: line.text,
        at,
        offset: [dx, baseline + i * below],
        align,
        size: TYPE_SCALE[line.kind].size,
        length: lengths[i] ?? 0,
        opacity: 1,
        ...(line.kind === 'local' && { lang: line.lang }),
      }),
    ),
  }
}

/**
 * The claims about a place, a line each with its symbol, under the name on the side where it stands; where the map is too narrow for
 * their words, the symbols alone in a row: under the name, under or over the dot, or over it and away from
 * the name.
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
    { left: beside === 'right' ? x - gap - row : x + gap, top: y - gap - claimLine() },
  ]
  const block = beside === 'right' ? x + gap : x - gap - blockWidth(candidate)
  return [textBlock(candidate, screen, beside, block, under), ...rows.map(({ left, top }) => symbolRow(candidate, screen, left, top))]
}

function textBlock(candidate: PointCandidate, screen: ScreenPoint, side: Side, left: number, top: number): Setting {
  const labels = candidate.claims.map((claim, line) => ({
    ...symbolAt(claim, candidate, side, screen, left, top + claimLine() * line),
    text: claim.label.text,
    length: claim.label.width * TYPE_SCALE.claim.size * TYPE_SCALE.claim.stretch,
  }))
  return { side, labels, box: { left, top, right: left + blockWidth(candidate), bottom: top + claimLine() * labels.length } }
}

function symbolRow(candidate: PointCandidate, screen: ScreenPoint, left: number, top: number): Setting {
  const labels = candidate.claims.map((claim, column) =>
    symbolAt(claim, candidate, 'row', screen, left + (SYMBOL.diameter + SYMBOL.gap) * column, top),
  )
  return { side: 'below', labels, box: { left, top, right: left + rowWidth(candidate), bottom: top + claimLine() } }
}

/** A claim's symbol alone, with its upper left corner at a point of the screen. */
function symbolAt(
  { id, status, form }: ClaimLine,
  { at }: PointCandidate,
  where: Side | 'row',
  [x, y]: ScreenPoint,
  left: number,
  top: number,
): SceneLabel {
  const { size } = TYPE_SCALE.claim
  return {
    key: `${id}@${where}`,
    kind: 'claim',
    text: '',
    at,
    offset: [left + SYMBOL.diameter + SYMBOL.gap - x, top + (claimLine() + size * CAP_HEIGHT) / 2 - y],
    align: 'start',
    size,
    length: 0,
    opacity: 1,
    symbol: { claim: id, status, form },
  }
}

function nameOffset(side: NameSide, size: number, radius: number): { dx: number; dy: number; align: SceneLabel['align'] } {
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

function claimLine(): number {
  return TYPE_SCALE.claim.size * LINE_HEIGHT + 3
}

function dotRadius(candidate: PointCandidate): number {
  return candidate.kind === 'subject' ? DOT.subjectRadius : DOT.radius
}
