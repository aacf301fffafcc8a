import { readFile } from 'node:fs/promises'
import { writeIds } from '../compile/edit/write-ids.ts'
import { LIMITS } from '../story/limits.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Writes into a story file the ids that its steps have.
 *
 * @returns how many steps had none; 0, and the file as it was, where its mistakes must be mended first
 * @throws what the file system throws where the file cannot be written
 */
export async function writeStoryIds(file: string): Promise<number> {
  const bytes = await readFile(file).catch(() => undefined)
  const text = bytes === undefined || bytes.length > LIMITS.storyBytes ? undefined : decode(bytes)
  const written = text === undefined ? undefined : writeIds(text)
  if (written === undefined || written.added === 0) return 0
  await replaceFile(file, written.text)
  return written.added
}

/** Text that becomes the same bytes again, the mark at its beginning among them; undefined where there is none. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}
