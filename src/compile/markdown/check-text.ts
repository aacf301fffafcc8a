import type { Definition, Link, Paragraph, Parents, Root, RootContent } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { parseLink } from './link.ts'
import { rawOf, startOf } from './parse-markdown.ts'

/**
 * Tells of everything in a text that a story cannot have, at any depth. Links by reference (`[text][name]`) become plain links, in place: from
 * here on there is one kind of link.
 */
export function checkText(text: Root, source: Source, tell: Tell): void {
  resolveReferences(text)
  visit(text, (node, _index, parent) => {
    if (node.type === 'root') return
    const at = source.at(startOf(node))
    const isNested = parent !== undefined && parent.type !== 'root'
    switch (node.type) {
      case 'html':
        return tell('html-in-text', at, `HTML: ${node.value.split('\n', 1)[0]}`)
      case 'image':
      case 'imageReference':
        return tell('not-built-yet', at, 'an image in the text')
      case 'code':
        if (isNested && node.lang === 'view') return tell('view-misplaced', at, 'a view block that does not stand by itself')
        if (node.lang !== 'view') tell('fenced-code', at, node.lang ? `a code block of '${node.lang}'` : 'a code block')
        return
      case 'heading':
        if (isNested) tell('heading-misplaced', at, `the heading '${textOf(node)}'`)
        return
      case 'link':
        return checkLink(node, source, tell)
      case 'paragraph':
        return checkUnbuilt(node, source, tell)
    }
  })
}

function checkLink(link: Link, source: Source, tell: Tell): void {
  const at = source.at(startOf(link))
  const target = parseLink(link.url)
  if (target === undefined) tell('bad-link', at, `the link to '${link.url}'`)
  if (textOf(link).trim() === '') tell('empty-link', at, `the link to '${link.url}' has no text`)
}

/** Tables and footnotes, which CommonMark takes for text. */
function checkUnbuilt(paragraph: Paragraph, source: Source, tell: Tell): void {
  const raw = rawOf(paragraph, source)
  const at = source.at(startOf(paragraph))
  if (raw.includes('|') && raw.split(/\r\n|\n|\r/).some((line) => isDelimiterRow(line.trim()))) tell('not-built-yet', at, 'a table')
  const footnote = /\[\^[^\]\s]+\]/.exec(raw)
  if (footnote !== null) tell('not-built-yet', source.at(startOf(paragraph) + footnote.index), 'a footnote')
}

/** `| --- | :-: |` */
function isDelimiterRow(line: string): boolean {
  const cells = line.replace(/^\||\|$/g, '').split('|')
  return line.includes('|') && cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

function resolveReferences(text: Root): void {
  const definitions = new Map<string, Definition>()
  visit(text, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(text, 'linkReference', (node, index, parent: Parents | undefined) => {
    const definition = definitions.get(node.identifier)
    if (definition === undefined || parent === undefined || index === undefined) return
    const { position } = node
    const link: Link = { type: 'link', url: definition.url, children: node.children, ...(position === undefined ? {} : { position }) }
    ;(parent.children as RootContent[])[index] = link
  })
}
