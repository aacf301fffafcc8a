import type { Definition, Image, Link, Paragraph, Parents, Root, RootContent, Text } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Location, Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { checkFootnotes } from './footnotes.ts'
import { parseLink } from './link.ts'
import { rawOf, startOf } from './parse-markdown.ts'
import { isPicture } from './picture.ts'

/**
 * Tells of everything in a text that a story cannot have, at any depth. Links and pictures by reference (`[text][name]`) become plain ones, in
 * place: from here on there is one kind of each.
 */
export function checkText(text: Root, source: Source, tell: Tell): void {
  resolveReferences(text)
  checkFootnotes(text, source, tell)
  visit(text, (node, _index, parent) => {
    if (node.type === 'root') return
    const at = source.at(startOf(node))
    const isNested = parent !== undefined && parent.type !== 'root'
    switch (node.type) {
      case 'html':
        return tell('html-in-text', at, `HTML: ${node.value.split('\n', 1)[0]}`)
      case 'image':
        return checkImage(node, parent, at, tell)
      case 'code':
        if (isNested && node.lang === 'view') return tell('view-misplaced', at, 'a view block that does not stand by itself')
        if (node.lang !== 'view') tell('fenced-code', at, node.lang ? `a code block of '${node.lang}'` : 'a code block')
        return
      case 'heading':
        if (isNested) tell('heading-misplaced', at, `the heading '${textOf(node)}'`)
        return
      case 'link':
        return checkLink(node, at, tell)
      case 'paragraph':
        return checkHeadingMarks(node, at, tell)
      case 'text':
        return checkWords(node, source, tell)
    }
  })
}

function checkLink(link: Link, at: Location, tell: Tell): void {
  const target = parseLink(link.url)
  if (target === undefined) tell('bad-link', at, `the link to '${link.url}'`)
  if (textOf(link).trim() === '') tell('empty-link', at, `the link to '${link.url}' has no text`)
}

function checkImage({ url, alt }: Image, parent: Parents | undefined, at: Location, tell: Tell): void {
  if ((alt ?? '').trim() === '') tell('image-without-alt', at, `the picture '${url}'`)
  if (parent?.type !== 'paragraph' || !isPicture(parent)) tell('image-misplaced', at, `the picture '${url}' stands among words`)
}

/** `##A chapter`, which CommonMark takes for text. */
function checkHeadingMarks({ children: [first] }: Paragraph, at: Location, tell: Tell): void {
  const [marks] = (first?.type === 'text' && /^#{1,6}(?=[^\s#])/.exec(first.value)) || []
  if (marks !== undefined) tell('heading-without-space', at, `${marks} without a space after it`)
}

/** What was meant for a link or an expression, and is not one. */
function checkWords(node: Text, source: Source, tell: Tell): void {
  const raw = rawOf(node, source)
  for (const { index, 0: link } of raw.matchAll(/(?<!\\)\[[^\][\n]{1,80}\]\s*\(\s*(?:place|claim|https?)\s*:[^)\n]{0,80}/g)) {
    tell('broken-link', source.at(startOf(node) + index), `'${link}' looks like a link, and is none`)
  }
  for (const { index, 0: words } of raw.matchAll(/(?<![{\\])\{\s*(?:distance|area|bearing)\s[^{}\n]{0,80}/g)) {
    tell('fact-syntax', source.at(startOf(node) + index), `'${words}' has one brace where an expression has two`)
  }
}

function resolveReferences(text: Root): void {
  const definitions = new Map<string, Definition>()
  visit(text, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(text, ['linkReference', 'imageReference'], (node, index, parent: Parents | undefined) => {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return
    const definition = definitions.get(node.identifier)
    if (definition === undefined || parent === undefined || index === undefined) return
    const { url, title } = definition
    const place = node.position === undefined ? {} : { position: node.position }
    const plain: Link | Image =
      node.type === 'linkReference'
        ? { type: 'link', url, children: node.children, ...place }
        : { type: 'image', url, alt: node.alt ?? null, title: title ?? null, ...place }
    ;(parent.children as RootContent[])[index] = plain
  })
}
