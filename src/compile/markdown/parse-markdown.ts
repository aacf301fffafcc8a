import type { Heading, Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { Tell } from '../problems/problem.ts'
import { isParseable } from '../text/markdown-cost.ts'
import type { Source } from '../text/source.ts'

/** A story file in its two parts. */
export interface ParsedStory {
  /** Offsets of the YAML between the two lines of hyphens. */
  readonly frontMatter: { readonly start: number; readonly end: number } | undefined
  /** The blocks of the text. Undefined where it was not parsed; `tell` was told why. */
  readonly text: Root | undefined
}

const SYNTAX = {
  extensions: [frontmatter(), gfmTable(), gfmFootnote()],
  mdastExtensions: [frontmatterFromMarkdown(), gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
}

/** Splits a story into front matter and text, and parses the text as CommonMark with tables and footnotes as GitHub writes them. */
export function parseMarkdown(source: Source, tell: Tell): ParsedStory {
  const frontMatter = findFrontMatter(source, tell)
  if (frontMatter === undefined) return { frontMatter, text: undefined }
  if (!isParseable(source, frontMatter.end, tell)) return { frontMatter, text: undefined }
  const tree = fromMarkdown(source.text, SYNTAX)
  return { frontMatter, text: { type: 'root', children: tree.children.filter(({ type }) => type !== 'yaml') } }
}

function findFrontMatter({ text, at }: Source, tell: Tell): ParsedStory['frontMatter'] {
  const opening = /^---([^\r\n]*)(?:\r\n|\n|\r|$)/.exec(text)
  if (opening === null || /^-/.test(opening[1] ?? '')) {
    tell('front-matter-missing', at(0), 'the story does not begin with ---')
    return undefined
  }
  const word = opening[1]?.trim() ?? ''
  if (word !== '') {
    tell('front-matter-language', at(3), `'${word}' after the hyphens`)
    return undefined
  }
  const start = opening[0].length
  const closing = /(?:^|\r\n|\n|\r)---[ \t]*(?=\r|\n|$)/.exec(text.slice(start))
  const fence = closing === null ? -1 : text.slice(start, start + closing.index).search(/^```/m)
  if (closing === null || fence >= 0) {
    const what =
      fence < 0 ? 'the front matter that begins here has no end' : 'the text begins here, and the front matter has no end before it'
    tell('front-matter-unclosed', at(fence < 0 ? 0 : start + fence), what)
    return undefined
  }
  return { start, end: start + closing.index }
}

/** Offset at which a node begins in its source. */
export function startOf(node: RootContent | Heading): number {
  return node.position?.start.offset ?? 0
}

/** The text of a node as it stands in the file. */
export function rawOf(node: RootContent, source: Source): string {
  return source.text.slice(startOf(node), node.position?.end.offset ?? 0)
}
