import { isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { DraftView } from '../markdown/draft.ts'
import type { Splice } from './splice.ts'
import { type YamlToken, yamlTokens } from './yaml-tokens.ts'

/** What a picked view takes the place of. */
const FRAMING = ['fit', 'bounds', 'center', 'zoom', 'use', 'hold', 'minZoom', 'maxZoom']

export function isFramingKey(key: string): boolean {
  return FRAMING.includes(key)
}

/**
 * The splices that put `lines`, keys with their values, in the place of all that frames a view. Undefined where its YAML is written in a way that is
 * left alone: keys with a `?` or an anchor, comments inside braces.
 *
 * @param text the story's; offsets of the result are in it
 */
export function framingSplices(text: string, view: DraftView, lines: readonly string[]): Splice[] | undefined {
  const yaml = text.slice(view.start, view.end)
  const root = parseDocument(yaml, { keepSourceTokens: true, version: '1.2', schema: 'core', merge: false }).contents
  const splices = isMap(root) ? inMap(yaml, root, lines) : [inEmptyView(text, view, lines)]
  return splices?.map((edit) => ({ ...edit, start: edit.start + view.start, end: edit.end + view.start }))
}

function inEmptyView(text: string, { start }: DraftView, lines: readonly string[]): Splice {
  const fence = /([^\n]*)\n$/.exec(text.slice(0, start))?.[1] ?? ''
  const indent = /^ */.exec(fence)?.[0] ?? ''
  return { start: 0, end: 0, text: lines.map((line) => `${indent}${line}\n`).join('') }
}

/** A key with its value, where they stand. */
interface Entry {
  readonly name: string
  readonly start: number
  /** After the last character of the value, without a comment behind it. */
  readonly end: number
  readonly comments: readonly YamlToken[]
}

function inMap(yaml: string, root: YAMLMap, lines: readonly string[]): Splice[] | undefined {
  if (root.items.length === 0) return inEmptyBraces(root, lines)
  const tokens = yamlTokens(yaml)
  const entries = root.items.map((pair) => entryOf(pair, tokens))
  if (entries.some((entry) => entry === undefined)) return undefined
  const sound = entries.filter((entry) => entry !== undefined)
  return root.flow === true ? inBraces(sound, tokens, lines) : inBlock(yaml, sound, tokens, lines)
}

function inEmptyBraces({ range }: YAMLMap, lines: readonly string[]): Splice[] {
  const start = (range?.[0] ?? 0) + 1
  return [{ start, end: start, text: lines.join(', ') }]
}

/** Undefined where the key is not written plainly before a colon. */
function entryOf({ key, value, srcToken }: Pair, tokens: readonly YamlToken[]): Entry | undefined {
  if (!isScalar(key) || srcToken?.start.some(({ type }) => type === 'explicit-key-ind') !== false) return undefined
  const start = key.range?.[0] ?? 0
  const to = (value as { range?: readonly [number, number, number] } | null)?.range?.[1] ?? key.range?.[1] ?? start
  const own = tokens.filter((token) => token.start >= start && token.start < to)
  const end = own.findLast(({ isComment }) => !isComment)?.end ?? to
  return { name: String(key.value), start, end, comments: own.filter((token) => token.isComment && token.start < end) }
}

function inBraces(entries: readonly Entry[], tokens: readonly YamlToken[], lines: readonly string[]): Splice[] | undefined {
  const [first, ...others] = entries.filter(({ name }) => isFramingKey(name))
  const text = lines.join(', ')
  if (first === undefined) return entries.slice(0, 1).map(({ start }) => ({ start, end: start, text: `${text}, ` }))
  if (tokens.some(({ isComment }) => isComment)) return undefined
  const removed = others.map((entry) => ({ start: entries[entries.indexOf(entry) - 1]?.end ?? entry.start, end: entry.end, text: '' }))
  return [{ start: first.start, end: first.end, text }, ...removed]
}

function inBlock(yaml: string, entries: readonly Entry[], tokens: readonly YamlToken[], lines: readonly string[]): Splice[] | undefined {
  const indents = entries.map(({ start }) => /[^\n]*$/.exec(yaml.slice(0, start))?.[0] ?? '')
  const [indent = ''] = indents
  if (indents.some((before) => before !== indent || before.trim() !== '')) return undefined
  const lineEnd = (offset: number): number => offset + (/^[^\n]*/.exec(yaml.slice(offset))?.[0].replace(/\r$/, '').length ?? 0)
  const words = (comment: YamlToken): string => yaml.slice(comment.start, comment.end)
  const [first, ...others] = entries.filter(({ name }) => isFramingKey(name))
  const text = lines.join(`\n${indent}`)
  const id = entries.find(({ name }) => name === 'id')
  if (first === undefined && id !== undefined) return [{ start: lineEnd(id.end), end: lineEnd(id.end), text: `\n${indent}${text}` }]
  if (first === undefined) return entries.slice(0, 1).map(({ start }) => ({ start, end: start, text: `${text}\n${indent}` }))

  const [line = '', ...more] = lines
  const kept = first.comments.map((comment) => `${words(comment)}\n${indent}`).join('')
  const below = more.map((another) => `\n${indent}${another}`).join('')
  const removed = others.map((entry) => {
    const end = lineEnd(entry.end)
    const behind = tokens.filter(({ isComment, start }) => isComment && start >= entry.end && start < end)
    const comments = [...entry.comments, ...behind].map((comment) => `\n${indent}${words(comment)}`).join('')
    const start = entry.start - indent.length - (yaml.startsWith('\r\n', entry.start - indent.length - 2) ? 2 : 1) // with the line end before it
    return { start, end, text: comments }
  })
  return [
    { start: first.start, end: first.end, text: `${kept}${line}` },
    { start: lineEnd(first.end), end: lineEnd(first.end), text: below },
    ...removed,
  ]
}
