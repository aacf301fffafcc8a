import { isMap, parseDocument } from 'yaml'
import { type DraftStep, draftChapters } from '../markdown/draft.ts'
import { parseMarkdown } from '../markdown/parse-markdown.ts'
import { createReport } from '../problems/report.ts'
import { createSource, type Source } from '../text/source.ts'
import { stepIds } from '../views/step-ids.ts'
import { type Splice, spliced } from './spliced.ts'

/** A story's text with an id for every step, and how many had none. */
export interface WrittenIds {
  readonly text: string
  readonly added: number
}

/**
 * Gives every step without an id of its author's the one that it has now, made from its first words: from here on it stays, whatever becomes of the
 * words. A step with a view block gets a line in it, another one a view block. Nothing else is touched, and the story means what it meant.
 *
 * @param text of the story file as it stands there: a byte order mark and its line ends stay
 * @returns undefined where the text has mistakes that must be mended first, since its steps cannot be told apart
 */
export function writeIds(text: string): WrittenIds | undefined {
  const before = readSteps(text)
  if (before === undefined) return undefined
  const { source, steps, ids, mark } = before
  const splices = steps.flatMap((step, i) => (hasId(step) ? [] : [idFor(step, ids[i] ?? '', source)]))
  const written = spliced(
    text,
    splices.map(({ start, end, put }) => ({ start: start + mark, end: end + mark, put: put.replaceAll('\n', lineEndOf(text)) })),
  )
  const after = readSteps(written)
  const isSame = after?.steps.every(hasId) === true && after.ids.join() === ids.join()
  return isSame ? { text: written, added: splices.length } : undefined
}

interface Steps {
  readonly source: Source
  readonly steps: readonly DraftStep[]
  readonly ids: readonly string[]
  /** UTF-16 code units of the byte order mark before the source's text: 0 or 1. */
  readonly mark: number
}

function readSteps(text: string): Steps | undefined {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const source = createSource('', text.slice(mark).replace(/\r(?!\n)/g, '\n')) // as decodeSource has it, each place the same
  const report = createReport()
  const { text: blocks } = parseMarkdown(source, report.tell)
  if (blocks === undefined) return undefined
  const chapters = draftChapters(blocks, source, report.tell)
  const ids = stepIds(chapters, report.tell)
  return report.hasErrors() ? undefined : { source, steps: chapters.flatMap(({ steps }) => steps), ids, mark }
}

function hasId({ view }: DraftStep): boolean {
  return view !== undefined && 'id' in view.yaml.data
}

/** What to put in for an id. */
function idFor({ view, start }: DraftStep, id: string, { text }: Source): Splice {
  const insert = (at: number, put: string): Splice => ({ start: at, end: at, put })
  if (view === undefined) return insert(lineStart(text, start), `\`\`\`view\nid: ${id}\n\`\`\`\n`)
  const map = parseDocument(text.slice(view.start, view.end)).contents
  const first = isMap(map) ? map.items[0]?.key : undefined
  const at = (first as { range?: [number, number, number] } | undefined)?.range?.[0]
  if (at === undefined) return insert(view.start, `id: ${id}\n`)
  const key = view.start + at
  const isFlow = isMap(map) && map.flow === true
  return insert(key, isFlow ? `id: ${id}, ` : `id: ${id}\n${text.slice(lineStart(text, key), key)}`)
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1
}

/** The line end that a text uses; of several, the first. */
function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
}
