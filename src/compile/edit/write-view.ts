import { isDeepStrictEqual } from 'node:util'
import type { DraftStep, DraftView } from '../markdown/draft.ts'
import { rawOf } from '../markdown/parse-markdown.ts'
import type { View } from '../schema/view.ts'
import { type DraftText, draftText } from './draft-text.ts'
import { framingSplices, isFramingKey } from './framing-splices.ts'
import { lineEndNear, lineStart } from './lines.ts'
import { type Splice, splice } from './splice.ts'

/** A view as it was picked on a map. */
export interface PickedView {
  /** `[west, south, east, north]` in degrees; a west past the east crosses the antimeridian. */
  readonly bounds: readonly [number, number, number, number]
  /** Given where the map was closer than a box is framed without it. */
  readonly maxZoom?: number
}

/** The text after an edit, or why there is none: words for the author, a sentence. */
export type Edit = { readonly text: string } | { readonly refusal: string }

/**
 * Writes a picked view into a story's text. `bounds` takes the place of all that framed the step until now: `fit`, `bounds`, `center`, `zoom`, `use`, `hold` and
 * the range of zoom that was theirs. It stands where the first of these stood, or after the view's `id`; a step without a view block gets one before its first
 * block of text. `padding` and `mobile` say something of their own and stay, and so does every other byte of the file. Comments
 * inside an old value stay too, each on a line of its own.
 *
 * The result is read again before it is given out: an edit that would change anything but the framing of this step is refused.
 *
 * @param text of the file as it stands there, with its byte order mark and its line ends
 * @param step index of the step in the compiled story
 */
export function writeView(text: string, step: number, { bounds, maxZoom }: PickedView): Edit {
  const [west, south, east, north] = bounds
  if (south >= north || west === east) return { refusal: 'The view has no width or no height.' }
  const before = draftText(text)
  if (before.hasErrors) return { refusal: 'The file has mistakes. Mend them first.' }
  const draft = before.steps[step]
  if (draft === undefined) return { refusal: `The file has no step number ${step + 1}.` }

  const lines = [`bounds: [${bounds.map(printed).join(', ')}]`, ...(maxZoom === undefined ? [] : [`maxZoom: ${printed(maxZoom)}`])]
  const edits = draft.view === undefined ? [newView(draft, before, lines)] : framingSplices(before.source.text, draft.view, lines)
  if (edits === undefined)
    return { refusal: 'The view block is written in a way that cannot be changed safely. Write the bounds yourself.' }
  const after = splice(
    text,
    edits.map((edit) => ({ ...inFile(edit, text, before), start: edit.start + before.bom, end: edit.end + before.bom })),
  )
  const box: View['bounds'] = [plain(west), plain(south), plain(east), plain(north)]
  const keys = { bounds: box, ...(maxZoom === undefined ? {} : { maxZoom: plain(maxZoom) }) }
  if (isOnlyFraming(before, draftText(after), step, keys)) return { text: after }
  return { refusal: 'The bounds could not be written without changing more of the story. Write them yourself.' }
}

/** A view block before the first block of a step. */
function newView({ start }: DraftStep, { source: { text } }: DraftText, lines: readonly string[]): Splice {
  const at = lineStart(text, start)
  return { start: at, end: at, text: ['```view', ...lines, '```', ''].join('\n') }
}

/** The splice with the line ends that the file has there. */
function inFile(edit: Splice, text: string, { bom }: DraftText): Splice {
  return { ...edit, text: edit.text.replaceAll('\n', lineEndNear(text, edit.start + bom)) }
}

/** Whether two texts say the same but for the framing of one step, which in the second is these keys. */
function isOnlyFraming(before: DraftText, after: DraftText, step: number, keys: Partial<View>): boolean {
  if (after.hasErrors || before.steps.length !== after.steps.length) return false
  const expected = before.steps.map((draft, i) =>
    said(draft, before, i === step ? { ...withoutFraming(draft.view), ...keys } : draft.view?.keys),
  )
  const found = after.steps.map((draft) => said(draft, after, draft.view?.keys))
  return isDeepStrictEqual(found, expected) && isDeepStrictEqual(frame(after), frame(before))
}

function said({ blocks }: DraftStep, { source }: DraftText, keys: Partial<View> = {}): unknown {
  return { keys: { ...keys }, blocks: blocks.map((block) => rawOf(block, source)) }
}

function withoutFraming(view: DraftView | undefined): Partial<View> {
  return Object.fromEntries(Object.entries(view?.keys ?? {}).filter(([key]) => !isFramingKey(key)))
}

/** The front matter, and the chapters with their numbers of steps. */
function frame({ source, frontMatter, chapters }: DraftText): unknown {
  return {
    front: source.text.slice(0, frontMatter?.end),
    chapters: chapters.map(({ heading, steps }) => [heading && rawOf(heading, source), steps.length]),
  }
}

function printed(value: number): string {
  return String(plain(value))
}

/** Without the sign of a zero. */
function plain(value: number): number {
  return value + 0
}
