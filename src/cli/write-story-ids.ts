import { readFile } from 'node:fs/promises'
import { compile } from '../compile/compile.ts'
import { type WrittenIds, writeIds } from '../compile/edit/write-ids.ts'
import { nodeEffects } from '../compile/node-effects.ts'
import { replaceFile } from './replace-file.ts'

/** Writes into a story file the ids that its steps have. Gives how many had none, or why the file is as it was: a sentence. */
export async function writeStoryIds(file: string): Promise<{ readonly added: number } | { readonly refusal: string }> {
  const { result } = await compile(file, nodeEffects)
  if (result === undefined) return { refusal: 'The story has errors. Mend them first.' }
  const written = await idsOf(file, result.story.steps)
  if ('refusal' in written || written.added === 0) return written
  try {
    await replaceFile(file, written.text)
  } catch (error) {
    return { refusal: `The file cannot be written: ${error instanceof Error ? error.message : String(error)}.` }
  }
  return written
}

async function idsOf(file: string, steps: readonly { readonly id: string }[]): Promise<WrittenIds> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file)) // with the mark at its beginning, if there is one
  return writeIds(
    text,
    steps.map(({ id }) => id),
  )
}
