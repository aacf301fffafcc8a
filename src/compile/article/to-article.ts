import type { Element, ElementContent, Properties, Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import type { Link, RootContent } from 'mdast'
import { type Handler, toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { ClaimStatus } from '../../story/story.ts'
import type { DraftChapter } from '../markdown/draft.ts'
import { parseLink } from '../markdown/link.ts'
import type { ClaimEntry } from '../schema/claim.ts'
import type { Article } from './article.ts'
import { withEnd } from './with-end.ts'

/**
 * The text of a story as a tree of HTML that holds nothing but the elements named below.
 *
 * @param ids of the steps, in order
 */
export function toArticle(chapters: readonly DraftChapter[], ids: readonly string[], claims: ReadonlyMap<string, ClaimEntry>): Article {
  const html = createPrinter(claims)
  let step = 0
  return {
    chapters: chapters.map(({ heading, steps }) => ({
      title: heading && html([{ type: 'paragraph', children: heading.children }], 'inline'),
      steps: steps.map(({ view, blocks }) => ({ id: ids[step++] ?? '', when: view?.keys.when, content: html(blocks, 'blocks') })),
    })),
  }
}

const SCHEMA: Schema = {
  tagNames: ['p', 'em', 'strong', 'code', 'br', 'hr', 'ul', 'ol', 'li', 'blockquote', 'a', 'span'],
  attributes: {
    a: ['href'],
    ol: ['start'],
    span: [['className', 'dateline-place', 'dateline-claim', 'dateline-claim-end'], 'dataPlace', 'dataClaim', 'dataStatus'],
  },
  protocols: { href: ['http', 'https'] },
  ancestors: { li: ['ul', 'ol'] },
  clobber: [],
  required: {},
  strip: ['script', 'style'],
  allowComments: false,
  allowDoctypes: false,
}

function createPrinter(claims: ReadonlyMap<string, ClaimEntry>): (blocks: readonly RootContent[], part: 'blocks' | 'inline') => Root {
  const link: Handler = (state, node: Link): Element => element(node.url, state.all(node), (id) => claims.get(id)?.status)
  return (blocks, part) => {
    const tree = sanitize(toHast({ type: 'root', children: [...blocks] }, { handlers: { link } }), SCHEMA)
    const root: Root = tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] }
    visit(root, (node) => void delete node.position)
    if (part === 'blocks') return root
    return { type: 'root', children: root.children.flatMap((child) => (child.type === 'element' ? child.children : [])) }
  }
}

/** A link as HTML: of an address that no story may have, only the text. */
function element(url: string, children: ElementContent[], statusOf: (claim: string) => ClaimStatus | undefined): Element {
  const target = parseLink(url)
  const make = (tagName: string, properties: Properties, content = children): Element => ({
    type: 'element',
    tagName,
    properties,
    children: content,
  })
  if (target === undefined) return make('span', {})
  if (target.kind === 'web') return make('a', { href: target.href })
  if (target.kind === 'place') return make('span', { className: ['dateline-place'], dataPlace: target.id })
  return make(
    'span',
    { className: ['dateline-claim'], dataClaim: target.id, dataStatus: statusOf(target.id) ?? 'unclear' },
    withEnd(children),
  )
}
