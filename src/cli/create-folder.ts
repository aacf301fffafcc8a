import { chmod, mkdir, mkdtemp, readdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { UsageError } from './command.ts'

/**
 * Makes a folder with files in it, whole or not at all. Nothing is ever overwritten.
 *
 * @param files their content by name
 * @throws a UsageError where there is something at the path that is not an empty folder
 */
export async function createFolder(path: string, files: ReadonlyMap<string, string>): Promise<void> {
  const target = resolve(path)
  await refuseFull(path)
  await mkdir(dirname(target), { recursive: true })
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    for (const [name, content] of files) await writeFile(join(staging, name), content)
    await chmod(staging, 0o777 & ~process.umask()) // mkdtemp makes folders that nobody else may read
    await rmdir(target).catch(() => {}) // an empty one; where it has been filled meanwhile, the next line fails
    await rename(staging, target)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

async function refuseFull(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return
  if (!found.isDirectory()) throw new UsageError(`there is a file at ${path}: it is left as it is. Choose another name.`)
  const names = await readdir(path)
  if (names.length > 0) throw new UsageError(`the folder ${path} is there, and not empty: it is left as it is. Choose another name.`)
}
