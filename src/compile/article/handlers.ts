import type { Element, ElementContent, Properties } from 'hast'
import type { FootnoteReference, Link, Paragraph, Table } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import type { Strings } from '../../render/words/strings.ts'
import { claimAnchor } from '../../story/claim-anchor.ts'
import { placeAnchor } from '../../story/place-anchor.ts'
import type { Footnotes } from '../markdown/footnotes.ts'
import { parseLink } from '../markdown/link.ts'
import { isPicture } from '../markdown/picture.ts'
import type { ClaimEntry } from '../schema/claim.ts'
import { figures, type PublishedImage } from './figures.ts'
import { noteLinks } from './note-links.ts'
import { scrollableTable } from './scrollable-table.ts'
import { withEnd } from './with-end.ts'

/** What the text of a story refers to. */
export interface ArticleContext {
  readonly slug: string
  readonly claims: ReadonlyMap<string, ClaimEntry>
  /** By the address that the text gives them. */
  readonly images: ReadonlyMap<string, PublishedImage>
  readonly footnotes: Footnotes
  readonly strings: Strings
}

/** How each part of a text becomes HTML, where it is not as Markdown has it. Tables and references are counted: one set of handlers for a whole story. */
export function handlers({ slug, claims, images, footnotes, strings }: ArticleContext): Handlers {
  const references = new Map<number, number>()
  let tables = 0
  return {
    link: (state: State, node: Link) => linkElement(node.url, state.all(node), { slug, claims }),
    paragraph: (state: State, node: Paragraph) => (isPicture(node) ? figures(node, images) : defaultHandlers.paragraph(state, node)),
    table: (state: State, node: Table) => scrollableTable(defaultHandlers.table(state, node), strings.table(++tables)),
    footnoteReference: (_state: State, node: FootnoteReference) => {
      const number = footnotes.numberOf(node)
      const time = (references.get(number) ?? 0) + 1
      references.set(number, time)
      const { note, reference } = noteLinks(slug, number)
      const link = make('a', { href: `#${note}`, id: reference(time), role: 'doc-noteref', ariaLabel: strings.note(number) }, [
        { type: 'text', value: String(number) },
      ])
      return make('sup', { className: ['dateline-ref'] }, [link])
    },
  }
}

/** A link as HTML: of an address that no story may have, only the text. */
function linkElement(url: string, children: ElementContent[], { slug, claims }: Pick<ArticleContext, 'slug' | 'claims'>): Element {
  const target = parseLink(url)
  if (target === undefined) return make('span', {}, children)
  if (target.kind === 'web') return make('a', { href: target.href }, children)
  if (target.kind === 'place') {
    return make('a', { className: ['dateline-place'], dataPlace: target.id, href: `#${placeAnchor(slug, target.id)}` }, children)
  }
  const { status = 'unclear', withdrawn } = claims.get(target.id) ?? {}
  const properties = { className: ['dateline-claim'], href: `#${claimAnchor(slug, target.id)}`, dataClaim: target.id, dataStatus: status }
  return make('a', withdrawn === undefined ? properties : { ...properties, dataForm: 'withdrawn' }, withEnd(children))
}

function make(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
