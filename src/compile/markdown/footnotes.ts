import type { FootnoteDefinition, FootnoteReference, Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { unknownName } from '../problems/nearest.ts'
import type { Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { parseLink } from './link.ts'
import { rawOf, startOf } from './parse-markdown.ts'

/** The footnotes of a text in the order in which they are first referred to, and each one's number, from 1. */
export interface Footnotes {
  readonly notes: readonly FootnoteDefinition[]
  numberOf(reference: FootnoteReference): number
  /** How often the text refers to the footnote of a number. */
  timesOf(number: number): number
}

export function footnotesOf(text: Root): Footnotes {
  const definitions = definitionsIn(text)
  const times = new Map<string, number>()
  visit(text, 'footnoteReference', ({ identifier }) => void times.set(identifier, (times.get(identifier) ?? 0) + 1))
  const order = [...times.keys()]
  return {
    notes: order.flatMap((identifier) => definitions.get(identifier) ?? []),
    numberOf: ({ identifier }) => order.indexOf(identifier) + 1,
    timesOf: (number) => times.get(order[number - 1] ?? '') ?? 0,
  }
}

/** Tells of footnotes that no reader would find, that lead nowhere, or that would have to move the map. */
export function checkFootnotes(text: Root, source: Source, tell: Tell): void {
  const definitions = definitionsIn(text)
  const used = new Set<string>()
  visit(text, (node, _index, parent) => {
    if (node.type === 'footnoteReference') {
      used.add(node.identifier)
      return
    }
    if (node.type === 'text') return tellUndefined(node, source, [...definitions.keys()], tell)
    if (node.type !== 'footnoteDefinition') return
    const at = source.at(startOf(node))
    if (parent?.type !== 'root')
      tell('footnote-misplaced', at, `the footnote '${node.label ?? node.identifier}' inside a list or quotation`)
    if (definitions.get(node.identifier) !== node) tell('duplicate-id', at, `a second footnote '${node.label ?? node.identifier}'`)
    checkContent(node, source, tell)
  })
  visit(text, 'heading', (heading) => {
    visit(heading, 'footnoteReference', (node) => tell('footnote-misplaced', source.at(startOf(node)), 'a footnote in a heading'))
  })
  for (const [identifier, node] of definitions) {
    if (!used.has(identifier)) tell('footnote-unused', source.at(startOf(node)), `the footnote '${node.label ?? identifier}'`)
  }
}

function definitionsIn(text: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(text, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

function checkContent(note: FootnoteDefinition, source: Source, tell: Tell): void {
  visit(note, (node) => {
    if (node.type === 'footnoteReference') tell('footnote-misplaced', source.at(startOf(node)), 'a footnote in a footnote')
    if (node.type === 'table' || node.type === 'image') {
      tell('footnote-misplaced', source.at(startOf(node)), `a ${node.type === 'table' ? 'table' : 'picture'} in a footnote`)
    }
    const target = node.type === 'link' ? parseLink(node.url) : undefined
    if (node.type !== 'link' || target === undefined || target.kind === 'web') return
    tell('footnote-link', source.at(startOf(node)), `the link to the ${target.kind} '${target.id}' in a footnote`)
  })
}

/** `[^name]` that no definition gives a meaning: CommonMark takes it for text. */
function tellUndefined(node: Text, source: Source, names: readonly string[], tell: Tell): void {
  const shown = /(?<!\\)\[\^([^\]\s\\]+)\]/g
  if (!node.value.includes('[^')) return
  for (const { index, 1: name = '' } of rawOf(node, source).matchAll(shown)) {
    tell('unknown-footnote', source.at(startOf(node) + index), unknownName('footnote', name, names))
  }
}
