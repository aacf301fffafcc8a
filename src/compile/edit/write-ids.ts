import { isMap, parseDocument } from 'yaml'
import type { DraftStep } from '../markdown/draft.ts'
import { type DraftText, draftText } from './draft-text.ts'
import { lineEndNear, lineStart } from './lines.ts'
import { type Splice, splice } from './splice.ts'

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
 * @param ids of the steps of the story that it compiles to, in order
 * @returns undefined where the text is not that of such a story, or could not be written in safely
 */
export function writeIds(text: string, ids: readonly string[]): WrittenIds | undefined {
  const before = draftText(text)
  if (before.hasErrors || before.steps.length !== ids.length) return undefined
  const splices = before.steps.flatMap((step, i) => (hasId(step) ? [] : [idFor(step, ids[i] ?? '', before)]))
  const written = splice(
    text,
    splices.map((edit) => ({
      start: edit.start + before.bom,
      end: edit.end + before.bom,
      text: edit.text.replaceAll('\n', lineEndNear(text, edit.start + before.bom)),
    })),
  )
  const after = draftText(written)
  const isSound = !after.hasErrors && after.steps.length === ids.length && after.steps.every(({ view }, i) => view?.keys.id === ids[i])
  return isSound ? { text: written, added: splices.length } : undefined
}

function hasId({ view }: DraftStep): boolean {
  return view !== undefined && 'id' in view.yaml.data
}

/** What to put in for an id. */
function idFor({ view, start }: DraftStep, id: string, { source: { text } }: DraftText): Splice {
  const insert = (at: number, put: string): Splice => ({ start: at, end: at, text: put })
  if (view === undefined) return insert(lineStart(text, start), `\`\`\`view\nid: ${id}\n\`\`\`\n`)
  const map = parseDocument(text.slice(view.start, view.end)).contents
  const first = isMap(map) ? map.items[0]?.key : undefined
  const at = (first as { range?: [number, number, number] } | undefined)?.range?.[0]
  if (at === undefined) return insert(view.start, `id: ${id}\n`)
  const key = view.start + at
  const isFlow = isMap(map) && map.flow === true
  return insert(key, isFlow ? `id: ${id}, ` : `id: ${id}\n${text.slice(lineStart(text, key), key)}`)
}
