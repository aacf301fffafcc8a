import { LIMITS } from '../../story/limits.ts'
import type { Tell } from '../problems/problem.ts'
import type { Source } from './source.ts'

/**
 * Tells of Markdown that the parser (micromark 4) would need seconds or hours for, before it is parsed: it needs 22 s for lists nested
 * 2,000 deep, 24 s for 50,000 `a**`, 110 s for a quotation of 35,000 lines, 300 s for 40,000 quotations, 3 s for 500,000 `\(`. Tables are padded with empty
 * cells: a line of 200,000 `|` makes millions of them. One cheap pass over the lines; no real story comes near these numbers.
 *
 * @param from offset in the source at which the Markdown begins
 * @returns whether it may be parsed
 */
export function isParseable(source: Source, from: number, tell: Tell): boolean {
  const count = {
    lines: 0,
    blocks: 0,
    containers: 0,
    indents: 0,
    marks: 0,
    escapes: 0,
    cells: 0,
    footnotes: 0,
    lazyLines: 0,
    blockLines: 0,
    blockMarks: 0,
  }
  let blockColumns = 0
  let isContained = false
  let offset = from
  for (const line of source.text.slice(from).split(/(?<=\n)/)) {
    const { markers, indents } = containers(line)
    const marks = line.match(/[*_`[\]<]/g)?.length ?? 0
    const columns =
      (line
        .trim()
        .replace(/^\||\|$/g, '')
        .match(/\|/g)?.length ?? 0) + 1
    const isBlank = /^\s*$/.test(line)
    count.lines += 1
    count.blocks += !isBlank && count.blockLines === 0 ? 1 : 0
    count.blockLines = isBlank ? 0 : count.blockLines + 1
    isContained = !isBlank && (isContained || markers > 0)
    count.lazyLines += isContained && markers === 0 ? 1 : 0
    count.containers += markers
    count.indents += Math.max(0, indents - FREE_INDENTS)
    count.marks += marks
    count.escapes += line.match(/[\\&]/g)?.length ?? 0
    blockColumns = isBlank ? 1 : Math.max(blockColumns, columns)
    count.cells += blockColumns > 1 ? blockColumns : 0
    count.footnotes += line.match(/\[\^/g)?.length ?? 0
    count.blockMarks = isBlank ? 0 : count.blockMarks + marks

    if (markers + indents > LIMITS.nesting) {
      tell(
        'nesting-too-deep',
        source.at(offset),
        `lists and quotations nested about ${markers + indents} deep, where ${LIMITS.nesting} is the limit`,
      )
      return false
    }
    const over = NAMES.find((name) => count[name] > MOST[name])
    if (over !== undefined) {
      tell('too-much-markup', source.at(offset), `more than ${MOST[over].toLocaleString('en')} ${WORDS[over]}`)
      return false
    }
    offset += line.length
  }
  return true
}

/** Each keeps the parser's worst case under a second. */
const MOST = {
  lines: 40_000,
  blocks: 10_000,
  containers: 1_500,
  indents: 20_000,
  marks: 60_000,
  escapes: 40_000,
  cells: 20_000,
  footnotes: 1_500,
  lazyLines: 10_000,
  blockLines: 1_000,
  blockMarks: 500,
} as const

const NAMES = Object.keys(MOST) as (keyof typeof MOST)[]

const WORDS: Readonly<Record<keyof typeof MOST, string>> = {
  lines: 'lines',
  blocks: 'paragraphs and other blocks',
  containers: 'list items and quoted lines',
  indents: 'levels of indentation in all its lines',
  marks: 'marks such as * _ ` [ ] < in one story',
  escapes: 'backslashes and & in one story',
  cells: 'cells of tables',
  footnotes: 'marks of footnotes and notes',
  lazyLines: 'lines that go on with a list item or a quotation',
  blockLines: 'lines without an empty one between them',
  blockMarks: 'marks such as * _ ` [ ] < in one paragraph',
}

/** Levels of indentation that cost little: what view blocks and short lists have. */
const FREE_INDENTS = 4

/** The containers that a line may be in: the markers of lists and quotations before its text, and the levels of its further indentation. */
function containers(line: string): { markers: number; indents: number } {
  const prefix = /^(?:[ \t>]|[*+-](?=[ \t\r\n])|\d{1,9}[.)](?=[ \t\r\n]))*/.exec(line)?.[0] ?? ''
  const markers = prefix.match(/>|[*+-]|\d+[.)]/g)?.length ?? 0
  const columns = prefix.replace(/\t/g, '    ').match(/ /g)?.length ?? 0
  return { markers, indents: Math.floor(Math.max(0, columns - markers) / 2) }
}
