import { createHash } from 'node:crypto'
import { type CompiledStory, compile, type Effects, type Problem } from '../../compile/compile.ts'
import { draftText } from '../../compile/edit/draft-text.ts'
import type { DraftStep } from '../../compile/markdown/draft.ts'
import { type Still, stillMaps } from '../../publish/still-maps.tsx'

/** A story as it can be shown, and the file that it was made from. */
export interface StoryVersion {
  readonly compiled: CompiledStory
  readonly stills: readonly Still[]
  /** Of the file's bytes: SHA-256, in hex. */
  readonly hash: string
  /** As the file has them, in the order of the compiled story's. */
  readonly steps: readonly DraftStep[]
}

/** What became of a file: its problems, and what to show where none of them is an error. */
export interface StoryAttempt {
  readonly problems: readonly Problem[]
  readonly version?: StoryVersion
  /** What went wrong without being a problem of the story's text, in one line. */
  readonly failure?: string
}

/** Compiles a story for the preview. Never throws: a failure is part of the answer. */
export async function attemptStory(file: string, effects: Effects): Promise<StoryAttempt> {
  let bytes = new Uint8Array()
  const readFile: Effects['readFile'] = async (path, most) => {
    const read = await effects.readFile(path, most)
    if (path === file && read !== undefined) bytes = new Uint8Array(read)
    return read
  }
  try {
    const { problems, result } = await compile(file, { ...effects, readFile })
    if (result === undefined) return { problems }
    const { steps } = draftText(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    return { problems, version: { compiled: result, stills: await stillMaps(result), hash: hashOf(bytes), steps } }
  } catch (error) {
    return { problems: [], failure: error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error) }
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
