import { isMap, parseDocument } from 'yaml'
import type { DraftStep } from '../markdown/draft.ts'
import { type DraftText, draftText } from './draft-text.ts'
import { lineEndNear, lineStart } from './lines.ts'
import { type Splice, splice } from './splice.ts'

/** A story's text with an id for every step, and how many had none; or why there is none: words for the author, a sentence. */
export type WrittenIds = { readonly text: string; readonly added: number } | { readonly refusal: string }

/**
 * Gives every step without an id of its author's the one that it has now, made from its first words: from here on it stays, whatever becomes of the
 * words. A step with a view block gets a line in it, another one a view block. Nothing else is touched, and the story means what it meant; where that
 * cannot be had, it is refused.
 *
 * @param text of the story file as it stands there: a byte order mark and its line ends stay
 * @param ids of the steps of the story that it compiles to, in order
 */
export function writeIds(text: string, ids: readonly string[]): WrittenIds {
  const before = draftText(text)
  if (before.hasErrors || before.steps.length !== ids.length) return { refusal: 'The file has mistakes. Mend them first.' }
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
  const wrong = before.steps.findIndex((_, i) => after.steps[i]?.view?.keys.id !== ids[i])
  if (wrong === -1 && !after.hasErrors && after.steps.length === ids.length) return { text: written, added: splices.length }
  const line = before.steps[wrong]?.at.line
  if (line !== undefined) return { refusal: `The view block on line ${line} cannot be changed safely. Write its id yourself.` }
  return { refusal: 'The ids could not be written without changing more of the story. Write them yourself.' }
}

function hasId({ view }: DraftStep): boolean {
  return view !== undefined && 'id' in view.yaml.data
}

/** What to put in for an id. */
function idFor({ view, start }: DraftStep, id: string, { source: { text } }: DraftText): Splice {
  const insert = (at: number, put: string): Splice => ({ start: at, end: at, text: put })
  if (view === undefined) return insert(lineStart(text, start), `\`\`\`view\nid: ${id}\n\`\`\`\n`)
  const map = parseDocument(text.slice(view.start, view.end)).contents
  if (!isMap(map)) return insert(view.start, `id: ${id}\n`)
  const at = view.start + (map.range?.[0] ?? 0)
  if (map.items.length === 0) return insert(at + 1, `id: ${id}`)
  if (map.flow === true) return insert(at + 1 + spaces(text, at + 1), `id: ${id}, `)
  const line = lineStart(text, at)
  const indent = ' '.repeat(spaces(text, line))
  return insert(line + indent.length, `id: ${id}\n${indent}`)
}

/** How many spaces and line ends stand at an offset. */
function spaces(text: string, offset: number): number {
  return /^\s*/.exec(text.slice(offset))?.[0].length ?? 0
}
