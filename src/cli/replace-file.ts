import { randomBytes } from 'node:crypto'
import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Gives a file another content, whole or not at all: the new one is written beside it and takes its place. Its permissions stay; a symbolic link
 * stays one, and its target is replaced.
 *
 * @throws an Error where the file is read-only, and what the file system throws where it is not there or its folder cannot be written to
 */
export async function replaceFile(path: string, content: string): Promise<void> {
  const target = await realpath(path)
  const { mode } = await stat(target)
  await access(target, constants.W_OK)
  if ((mode & 0o222) === 0) throw new Error(`${path} is read-only`) // of whoever may write everything, too
  const beside = join(dirname(target), `.${basename(target)}-${randomBytes(4).toString('hex')}`)
  try {
    await writeFile(beside, content, { flag: 'wx' })
    await chmod(beside, mode)
    await rename(beside, target)
  } finally {
    await rm(beside, { force: true })
  }
}
