import { stripVTControlCharacters } from 'node:util'
import { printable } from '../compile/problems/printable.ts'
import type { Terminal } from './command.ts'
import { wantsColor } from './wants-color.ts'

/** As much of a stream of a process as a terminal takes. */
export interface Stream {
  readonly isTTY?: boolean
  /** Characters of a line, on a terminal; 0 or missing where it is not known. */
  readonly columns?: number
  write(text: string): unknown
  on(event: 'error', listener: (error: Error & { readonly code?: string }) => void): unknown
}

export interface Streams {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
}

/**
 * A terminal on the streams of a process. Where the reader of one has gone (`dateline check | head -1`), what is printed there goes nowhere, without
 * a word.
 */
export function consoleTerminal({ stdout, stderr, env }: Streams = process): Terminal {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
  const isLookedAt = stderr.isTTY === true && env['TERM'] !== 'dumb'
  let shown = ''
  const progress = (text: string): void => {
    if (!isLookedAt || text === shown) return
    shown = text
    stderr.write(`${CLEAR_LINE}${fitted(text, stderr.columns || 80)}`)
  }
  const print = (stream: Stream, text: string): void => {
    progress('')
    stream.write(`${text}\n`)
  }
  return {
    out: (text) => print(stdout, text),
    err: (text) => print(stderr, text),
    progress,
    colors: { out: wantsColor(stdout.isTTY === true, env), err: wantsColor(stderr.isTTY === true, env) },
  }
}

/** To the start of the line, and erases it (ECMA-48: CR, EL). */
const CLEAR_LINE = '\r\u001b[2K'

/** On one line of the terminal, which would not be taken away whole if it went on to the next. */
function fitted(text: string, columns: number): string {
  const plain = printable(stripVTControlCharacters(text))
  return plain.length < columns ? plain : `${plain.slice(0, Math.max(0, columns - 4))}...`
}
