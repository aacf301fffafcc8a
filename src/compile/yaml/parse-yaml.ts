import {
  Composer,
  type Document,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  type Node,
  type Pair,
  type ParsedNode,
  Parser,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import { LIMITS } from '../../story/limits.ts'
import type { Tell } from '../problems/problem.ts'
import type { Source } from '../text/source.ts'
import { readData } from './read-data.ts'
import type { Path, Yaml } from './yaml.ts'

/** UTF-16 code units of one YAML text: at twice as many, the parser can need seconds. */
const LONGEST = 100_000

/** What the parser's stack holds for each map and list that it is in. */
const COLLECTIONS: readonly string[] = ['block-map', 'block-seq', 'flow-collection']

/**
 * Reads a stretch of a file as YAML 1.2 (core schema) that must be a map. No aliases, no tags of one's own, no merge keys, no second
 * document, no key twice. Tells of every mistake. What could be read comes back all the same, so that more problems can be found in it;
 * undefined where nothing could.
 */
export function parseYaml(source: Source, start: number, end: number, tell: Tell): Yaml | undefined {
  const documents = compose(source, start, end, tell)
  if (documents === undefined) return undefined
  const [document, second] = documents
  for (const error of firstOfEach(document?.errors ?? [])) tellSyntax(error, source, start, tell)
  for (const warning of document?.warnings ?? []) {
    tell('yaml-tag', source.at(start + warning.pos[0]), warning.message.replace('Unresolved tag', 'unknown tag'))
  }
  if (second !== undefined) {
    tell('yaml-syntax', source.at(start + second.range[0]), 'a second YAML document begins here', 'Take out the line --- or ... .')
  }
  const root = document?.contents
  if (document === undefined || document.errors.length > 0) return undefined
  if (!isMap(root)) {
    if (root !== null && !(isScalar(root) && root.value === null)) {
      tell(
        'wrong-type',
        source.at(start + offsetOf(root)),
        'expected keys and values here',
        'Write keys with a colon and a space after each.',
      )
      return undefined
    }
    return { data: Object.create(null), at: () => source.at(start), atKey: () => source.at(start) }
  }
  const offset = (node: unknown): number => start + offsetOf(node)
  return {
    data: readData(root, (node) => source.at(offset(node)), tell),
    at: (path) => source.at(offset(find(root, path).value)),
    atKey: (path) => source.at(offset(find(root, path).key)),
  }
}

/** Parses with a bounded stack: the library's next pass recurses, and a text of 20,000 brackets would end the process in it. */
function compose(source: Source, start: number, end: number, tell: Tell): Document.Parsed[] | undefined {
  const text = source.text.slice(start, end)
  if (text.length > LONGEST) {
    tell(
      'yaml-too-long',
      source.at(start),
      `${text.length.toLocaleString('en')} characters of YAML, where ${LONGEST.toLocaleString('en')} is the limit`,
    )
    return undefined
  }
  const parser = new Parser()
  const tokens = []
  for (const lexeme of new Lexer().lex(text)) {
    const { offset } = parser
    tokens.push(...parser.next(lexeme))
    if (parser.stack.filter(({ type }) => COLLECTIONS.includes(type)).length > LIMITS.nesting) {
      tell('nesting-too-deep', source.at(start + offset), `YAML nested more than ${LIMITS.nesting} deep`)
      return undefined
    }
  }
  tokens.push(...parser.end())
  const options = {
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  } as const
  return [...new Composer(options).compose(tokens, true, text.length)].filter(
    (document): document is Document.Parsed => 'contents' in document,
  )
}

/** One mistake often makes several errors: of each kind the first. */
function firstOfEach(errors: readonly YAMLError[]): YAMLError[] {
  return [...new Map(errors.toReversed().map((error) => [error.code, error])).values()].toReversed()
}

function tellSyntax({ code, message, pos }: YAMLError, source: Source, start: number, tell: Tell): void {
  const known = SYNTAX[code]
  const what = known?.what ?? message.slice(0, 1).toLowerCase() + message.slice(1)
  tell('yaml-syntax', source.at(start + pos[0]), what, known?.cure)
}

/** What the commonest mistakes are called, in words for people who do not know the parser's. */
const SYNTAX: Partial<Record<YAMLError['code'], { readonly what: string; readonly cure: string }>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a second colon in one line, or a key that stands deeper than its neighbours',
    cure: 'Put text with a colon in it between quotation marks; let keys that belong together begin in one column.',
  },
  TAB_AS_INDENT: { what: 'a tab at the beginning of a line', cure: 'Indent with spaces.' },
  BAD_INDENT: { what: 'a line that begins in a column of its own', cure: 'Let keys that belong together begin in one column.' },
  MULTILINE_IMPLICIT_KEY: {
    what: 'a line that is neither a key with a colon nor the rest of a value',
    cure: 'Put a colon and a space after the key; text of several lines stands between quotation marks, or after >- on lines of its own.',
  },
  DUPLICATE_KEY: { what: 'a key that stands twice', cure: 'Take one out.' },
}

/** The key and the value at the end of a path, or the last of each that there is on the way. */
function find(root: ParsedNode, path: Path): { key: unknown; value: unknown } {
  let found: { key: unknown; value: unknown } = { key: root, value: root }
  for (const part of path) {
    const { value } = found
    if (isMap(value)) {
      const pair = pairsOf(value).get(String(part))
      if (pair === undefined) return { key: found.key, value: found.key }
      found = { key: pair.key, value: pair.value ?? pair.key }
    } else if (isSeq(value)) {
      const item = value.items[Number(part)]
      if (item === undefined) return found
      found = { key: item, value: item }
    } else return found
  }
  return found
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

/** The pairs of a map by key. Remembered: a map of thousands of wrong keys is asked for each. */
function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map)
  if (known !== undefined) return known
  const pairs = new Map<string, Pair>()
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : undefined
    if (key !== undefined && !pairs.has(key)) pairs.set(key, pair)
  }
  PAIRS.set(map, pairs)
  return pairs
}

/** Offset of a node in its YAML text. */
function offsetOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}
