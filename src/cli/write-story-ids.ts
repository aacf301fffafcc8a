import { readFile } from 'node:fs/promises'
import { compile } from '../compile/compile.ts'
import { writeIds } from '../compile/edit/write-ids.ts'
import { nodeEffects } from '../compile/node-effects.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Writes into a story file the ids that its steps have.
 *
 * @returns how many steps had none; 0, and the file as it was, where its mistakes must be mended first
 * @throws what the file system throws where the file cannot be written
 */
export async function writeStoryIds(file: string): Promise<number> {
  const { result } = await compile(file, nodeEffects)
  if (result === undefined) return 0
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file)) // with the mark at its beginning, if there is one
  const written = writeIds(
    text,
    result.story.steps.map(({ id }) => id),
  )
  if (written === undefined || written.added === 0) return 0
  await replaceFile(file, written.text)
  return written.added
}
