import type { Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import type { RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import type { DraftChapter } from '../markdown/draft.ts'
import type { Article } from './article.ts'
import { type ArticleContext, handlers } from './handlers.ts'
import { noteLinks, withWaysBack } from './note-links.ts'
import { SAFE_HTML } from './safe-html.ts'

/**
 * The text of a story as a tree of HTML that holds nothing but the elements of `SAFE_HTML`.
 *
 * @param ids of the steps, in order
 */
export function toArticle(chapters: readonly DraftChapter[], ids: readonly string[], context: ArticleContext): Article {
  const html = createPrinter(context)
  let step = 0
  return {
    chapters: chapters.map(({ heading, steps }) => ({
      title: heading && inline(html([{ type: 'paragraph', children: heading.children }])),
      steps: steps.map(({ view, blocks }) => ({ id: ids[step++] ?? '', when: view?.keys.when, content: html(blocks) })),
    })),
    notes: context.footnotes.notes.map(({ children }, i) => ({
      id: noteLinks(context.slug, i + 1).note,
      content: withWaysBack(html(children), i + 1, context),
    })),
  }
}

function createPrinter(context: ArticleContext): (blocks: readonly RootContent[]) => Root {
  const options = { handlers: handlers(context) }
  return (blocks) => {
    const tree = sanitize(toHast({ type: 'root', children: [...blocks] }, options), SAFE_HTML)
    const root: Root = tree.type === 'root' ? tree : { type: 'root', children: tree.type === 'doctype' ? [] : [tree] }
    visit(root, (node) => void delete node.position)
    return root
  }
}

/** What stands in the blocks, without them. */
function inline({ children }: Root): Root {
  return { type: 'root', children: children.flatMap((child) => (child.type === 'element' ? child.children : [])) }
}
