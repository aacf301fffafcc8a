import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import * as v from 'valibot'
import { compile, type Effects, type Problem } from '../../compile/compile.ts'
import { writeView } from '../../compile/edit/write-view.ts'
import type { ViewAnswer, ViewRequest } from '../../preview/wire.ts'
import { replaceFile } from '../replace-file.ts'
import { hasToken, isOwnOrigin } from './access.ts'
import { readJson } from './read-json.ts'
import type { Shelf } from './shelf.ts'
import { hashOf } from './story-version.ts'

const degrees = v.pipe(v.number(), v.finite())

/** The values that a view can have are the story language's to say: they are checked when the text is read again. */
const REQUEST = v.strictObject({
  story: v.string(),
  step: v.string(),
  hash: v.string(),
  bounds: v.strictTuple([degrees, degrees, degrees, degrees]),
  maxZoom: v.exactOptional(degrees),
}) satisfies v.GenericSchema<unknown, ViewRequest>

/** An answer to `POST /-/view`, and its status. */
export interface ViewReply {
  readonly status: 200 | 400 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 500
  readonly answer: ViewAnswer
}

export type TakeView = (request: IncomingMessage) => Promise<ViewReply>

/**
 * Writes picked views into the files of a shelf's stories, one after another: of two that were picked on the same file the second is told that it has
 * changed. A view is taken if the request comes from the preview's own page and the file is as that page knows it. No other file can be named. The
 * `Host` must have been checked.
 */
export function viewTaker(shelf: Shelf, effects: Effects, token: string): TakeView {
  let last: Promise<unknown> = Promise.resolve()
  return async (request) => {
    if (request.method !== 'POST') return refused(405, 'Views are posted.')
    if (!isOwnOrigin(request.headers)) return refused(403, 'Views are taken from the preview’s own page alone.')
    if (!hasToken(request.headers['x-dateline-token'], token)) return refused(403, 'The preview was started anew. Load this page again.')
    const body = await readJson(request)
    if ('status' in body) return refused(body.status, 'This is no view.')
    const parsed = v.safeParse(REQUEST, body.json)
    if (!parsed.success) return refused(400, 'This is no view.')
    const reply = last.then(() => writeInto(shelf, effects, parsed.output))
    last = reply.catch(() => {}) // who asked is told
    return reply
  }
}

async function writeInto(shelf: Shelf, effects: Effects, { story, step, hash, ...view }: ViewRequest): Promise<ViewReply> {
  const look = await shelf.look(story)
  if (look === undefined) return refused(404, 'There is no such story here.')
  const { attempt, file } = look
  if (attempt.version === undefined)
    return refused(409, 'The story has errors. Mend them first, so that the view is written where it belongs.')
  const index = attempt.version.compiled.story.steps.findIndex(({ id }) => id === step)
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined || hashOf(bytes) !== hash || attempt.version.hash !== hash) return refused(409, CHANGED)
  if (index === -1) return refused(404, 'There is no such step in the story.')
  const edit = writeView(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), index, view)
  if ('refusal' in edit) return refused(422, edit.refusal)
  const error = await firstError(file, edit.text, effects)
  if (error !== undefined) return refused(422, `With this view the story would have an error: ${error.what}. ${error.why} ${error.cure}`)
  const now = await readFile(file).catch(() => undefined)
  if (now === undefined || hashOf(now) !== hash) return refused(409, CHANGED) // it was saved meanwhile
  try {
    await replaceFile(file, edit.text)
  } catch (error) {
    return refused(500, `The file cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
  return { status: 200, answer: { written: true } }
}

/** What would keep a story from being shown if its file had this text. */
async function firstError(file: string, text: string, effects: Effects): Promise<Problem | undefined> {
  const readFile: Effects['readFile'] = async (path, most) =>
    path === file ? new TextEncoder().encode(text) : effects.readFile(path, most)
  const { problems } = await compile(file, { ...effects, readFile })
  return problems.find(({ severity }) => severity === 'error')
}

const CHANGED = 'The file has changed. Look again: what you see now is the new one.'

function refused(status: Exclude<ViewReply['status'], 200>, reason: string): ViewReply {
  return { status, answer: { written: false, reason } }
}
