import { skipSpace } from './skip-space.ts'

/** Where a text stops being JSON, and what JSON would have there. */
export interface JsonFault {
  /** UTF-16 code units; the text's length where it ends too early. */
  readonly offset: number
  readonly expected: string
}

/**
 * The first fault of a text that is not JSON (RFC 8259): not every engine's parser says where it stopped. Undefined where the text is JSON.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('[' | '{')[] = []
  let expected: Expected = 'value'
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const character = text[at] ?? ''
    const inObject = open.at(-1) === '{'
    if (expected === 'end') return { offset: at, expected: WORDS.end }
    if (expected === 'colon' && character === ':') {
      expected = 'value'
      at += 1
    } else if (expected === 'next' && character === ',') {
      expected = inObject ? 'key' : 'value'
      at += 1
    } else if (closes(expected, character, inObject)) {
      open.pop()
      expected = open.length === 0 ? 'end' : 'next'
      at += 1
    } else if ((expected === 'value' || expected === 'first') && (character === '[' || character === '{')) {
      open.push(character)
      expected = character === '{' ? 'first-key' : 'first'
      at += 1
    } else {
      const end = endOfScalar(text, at, expected)
      if (end === undefined) return { offset: at, expected: wordsFor(expected, inObject) }
      if (expected === 'key' || expected === 'first-key') expected = 'colon'
      else expected = open.length === 0 ? 'end' : 'next'
      at = end
    }
  }
  return expected === 'end' ? undefined : { offset: text.length, expected: wordsFor(expected, open.at(-1) === '{') }
}

/** `first` and `first-key` stand behind an opening bracket, where the closing one may stand too; `next` behind a member. */
type Expected = 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'next' | 'end'

const WORDS = {
  value: 'a value',
  first: 'a value or ]',
  key: 'a key in double quotation marks',
  'first-key': 'a key in double quotation marks or }',
  colon: 'a colon',
  end: 'the end of the file',
} as const

function wordsFor(expected: Expected, inObject: boolean): string {
  if (expected === 'next') return inObject ? 'a comma or }' : 'a comma or ]'
  return WORDS[expected]
}

function closes(expected: Expected, character: string, inObject: boolean): boolean {
  if (expected === 'first') return character === ']'
  if (expected === 'first-key') return character === '}'
  return expected === 'next' && character === (inObject ? '}' : ']')
}

function endOfScalar(text: string, from: number, expected: Expected): number | undefined {
  if (expected === 'colon' || expected === 'next') return undefined
  if (text[from] === '"') return endOfString(text, from)
  if (expected === 'key' || expected === 'first-key') return undefined
  const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
  scalar.lastIndex = from
  return scalar.test(text) ? scalar.lastIndex : undefined
}

/** Undefined where a string has no end, a line end or another control character in it, or an escape that JSON does not have. */
function endOfString(text: string, from: number): number | undefined {
  for (let at = from + 1; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (text[at] === '"') return at + 1
    if (code < 0x20) return undefined
    if (text[at] !== '\\') continue
    const sequence = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.exec(text.slice(at, at + 6))
    if (sequence === null) return undefined
    at += sequence[0].length - 1
  }
  return undefined
}
