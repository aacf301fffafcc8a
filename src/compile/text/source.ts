import type { Location, Tell } from '../problems/problem.ts'

/** A text file of a story, and how to say where in it something stands. */
export interface Source {
  /** As problems name it. */
  readonly file: string
  /** Without a byte order mark. */
  readonly text: string
  /** Where an offset (UTF-16 code units) lies; offsets outside the text go to its ends, those within a line end before it. */
  at(offset: number): Location
}

/**
 * Decodes a file. Tells of what is not UTF-8 and of invisible characters that could hide or reorder text; such a text is not
 * read on, and the result is undefined.
 */
export function decodeSource(file: string, bytes: Uint8Array, tell: Tell): Source | undefined {
  const text = decodeUtf8(bytes)
  if (text === undefined) {
    tell('not-utf8', { file, line: 1, column: 1 }, 'the file is not UTF-8 text')
    return undefined
  }
  const source = createSource(file, text.replace(/\r(?!\n)/g, '\n')) // lone CRs, which the YAML parser does not know
  const hidden = [...source.text.matchAll(HIDDEN)].slice(0, 20)
  for (const { index, 0: character } of hidden) {
    tell('hidden-character', source.at(index), `invisible character ${codePoint(character)}`)
  }
  return hidden.length === 0 ? source : undefined
}

export function createSource(file: string, text: string): Source {
  let starts: number[] | undefined
  return {
    file,
    text,
    at(offset) {
      starts ??= lineStarts(text)
      const inText = Math.min(Math.max(0, offset), text.length)
      const place = text[inText - 1] === '\r' && text[inText] === '\n' ? inText - 1 : inText
      const line = lastAtMost(starts, place)
      return { file, line: line + 1, column: place - (starts[line] ?? 0) + 1 }
    },
  }
}

/** C0 and C1 controls but tab and line ends, and the embeddings, overrides and isolates of bidirectional text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (const { index, 0: end } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length)
  return starts
}

/** Index of the last of the sorted numbers that is not larger than `value`. */
function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) <= value) low = middle
    else high = middle - 1
  }
  return low
}
