import type { Element } from 'hast'
import { visit } from 'unist-util-visit'

/** Names of classes for the columns' alignment: a policy without inline styles takes no `align`. */
const ALIGNMENTS: Readonly<Record<string, string>> = { center: 'dateline-center', right: 'dateline-end' }

/**
 * A table in a box that scrolls by itself where the text is narrower: with a name and a place in the tab order, so that it scrolls by keyboard, too.
 * Heads of columns say that they are; a head without words is a plain cell.
 *
 * @param table as `mdast-util-to-hast` makes it
 */
export function scrollableTable(table: Element, name: string): Element {
  visit(table, 'element', (cell) => {
    if (cell.tagName !== 'th' && cell.tagName !== 'td') return
    if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td'
    const alignment = ALIGNMENTS[String(cell.properties['align'])]
    cell.properties = {
      ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
      ...(alignment === undefined ? {} : { className: [alignment] }),
    }
  })
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['dateline-table'], role: 'region', tabIndex: 0, ariaLabel: name },
    children: [table],
  }
}
