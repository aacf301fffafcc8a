import type { Heading, Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Location, Tell } from '../problems/problem.ts'
import { VIEW, type View } from '../schema/view.ts'
import type { Source } from '../text/source.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { validate } from '../yaml/validate.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { parseLink } from './link.ts'
import { rawOf, startOf } from './parse-markdown.ts'

export interface DraftChapter {
  /** Undefined before the first heading. */
  readonly heading: Heading | undefined
  readonly steps: readonly DraftStep[]
}

/** Blocks of text that share a view. */
export interface DraftStep {
  readonly at: Location
  /** Offset in the story at which the step begins: of its view block, or of its first block of text. */
  readonly start: number
  readonly view: DraftView | undefined
  readonly blocks: readonly RootContent[]
  /** Places and claims that the text links, in its order. */
  readonly links: readonly DraftLink[]
}

export interface DraftView {
  /** As far as it is valid. */
  readonly keys: Partial<View>
  readonly yaml: Yaml
  /** Offsets in the story between which the block's YAML stands. */
  readonly start: number
  readonly end: number
}

export interface DraftLink {
  readonly kind: 'place' | 'claim'
  readonly id: string
  readonly at: Location
}

/**
 * Divides a text into chapters and steps. A heading (##) begins a chapter. A step begins with a block that has a view block before it,
 * with a paragraph that links a place or a claim, and with the first block of a chapter; every other block joins the step before: paragraphs
 * without such links, lists, quotations, tables, pictures, rules. Footnotes belong to no step.
 */
export function draftChapters(text: Root, source: Source, tell: Tell): DraftChapter[] {
  const chapters: { heading: Heading | undefined; steps: OpenStep[] }[] = []
  let pending: { view: DraftView | undefined; start: number; at: Location } | undefined
  const dropPending = (): void => {
    if (pending !== undefined) tell('view-without-text', pending.at, 'no paragraph follows this view block')
    pending = undefined
  }

  for (const block of text.children) {
    if (block.type === 'definition' || block.type === 'footnoteDefinition' || block.type === 'html') continue
    const start = startOf(block)
    const at = source.at(start)
    if (block.type === 'code') {
      if (block.lang !== 'view') continue
      dropPending()
      pending = { view: readView(block, source, tell), start, at }
    } else if (block.type === 'heading') {
      dropPending()
      if (block.depth !== 2) tell('heading-level', at, `a heading with ${'#'.repeat(block.depth)}`)
      if (block.children.length === 0) tell('empty-chapter', at, 'a heading without words')
      chapters.push({ heading: block, steps: [] })
    } else {
      const chapter = chapters.at(-1) ?? { heading: undefined, steps: [] }
      if (chapters.length === 0) chapters.push(chapter)
      const links = linksIn(block, source)
      const open = chapter.steps.at(-1)
      if (open === undefined || pending !== undefined || (block.type === 'paragraph' && links.length > 0)) {
        chapter.steps.push({ at: pending?.at ?? at, start: pending?.start ?? start, view: pending?.view, blocks: [block], links })
      } else {
        open.blocks.push(block)
        open.links.push(...links)
      }
      pending = undefined
    }
  }
  dropPending()
  for (const { heading, steps } of chapters) {
    if (heading !== undefined && steps.length === 0) tell('empty-chapter', source.at(startOf(heading)), 'no text follows this heading')
  }
  return chapters
}

interface OpenStep extends DraftStep {
  readonly blocks: RootContent[]
  readonly links: DraftLink[]
}

function readView(block: RootContent, source: Source, tell: Tell): DraftView | undefined {
  const raw = rawOf(block, source)
  const start = startOf(block)
  const firstLine = /^.*(?:\r\n|\n|\r|$)/.exec(raw)?.[0].length ?? 0
  const closing = /(?:\r\n|\n|\r)[ \t]*(?:`{3,}|~{3,})[ \t]*$/.exec(raw.slice(Math.max(0, firstLine - 1)))
  if (closing === null) {
    tell('view-unclosed', source.at(start), 'this view block has no end')
    return undefined
  }
  const from = start + firstLine
  const second = /^[ \t]*(?:```|~~~)/m.exec(raw.slice(firstLine, -closing[0].length))
  if (second !== null) {
    tell('view-unclosed', source.at(start), 'this view block has no end before the next one begins')
    return undefined
  }
  const end = Math.max(from, start + Math.max(0, firstLine - 1) + closing.index)
  const yaml = parseYaml(source, from, end, tell)
  if (yaml === undefined) return undefined
  const keys = validate(VIEW, yaml, tell)
  return { keys, yaml, start: from, end }
}

function linksIn(block: RootContent, source: Source): DraftLink[] {
  const links: DraftLink[] = []
  visit(block, 'link', (link) => {
    const target = parseLink(link.url)
    if (target !== undefined && target.kind !== 'web') links.push({ kind: target.kind, id: target.id, at: source.at(startOf(link)) })
  })
  return links
}
