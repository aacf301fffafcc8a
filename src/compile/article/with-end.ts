import type { ElementContent } from 'hast'

/** The text of a claim with its last word in a span of its own, which carries the status' glyph: the two stand on one line. */
export function withEnd(children: readonly ElementContent[]): ElementContent[] {
  const last = children.at(-1)
  if (last?.type !== 'text') return [...children, endSpan([])]
  const space = last.value.lastIndexOf(' ') + 1
  const before: ElementContent[] = space === 0 ? [] : [{ type: 'text', value: last.value.slice(0, space) }]
  return [...children.slice(0, -1), ...before, endSpan([{ type: 'text', value: last.value.slice(space) }])]
}

function endSpan(children: ElementContent[]): ElementContent {
  return { type: 'element', tagName: 'span', properties: { className: ['dateline-claim-end'] }, children }
}
