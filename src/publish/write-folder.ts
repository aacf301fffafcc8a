import { randomBytes } from 'node:crypto'
import { chmod, lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { SiteError } from './site-error.ts'

/** A folder that bears this file was written by us and may be replaced. */
export const BUILD_MARKER = '.dateline-build'

/**
 * Fills a folder as a whole: `fill` writes into a sibling of it, which takes its place only when everything is written. If `fill`
 * throws, the old folder stays as it was. A symbolic link to a folder stays one, and its target is replaced.
 *
 * @throws a SiteError where `folder` holds files that no build of ours wrote, or is a link to nothing, and whatever `fill` throws
 */
export async function writeFolder(folder: string, fill: (staging: string) => Promise<void>): Promise<void> {
  const target = (await realpath(folder).catch(() => undefined)) ?? (await absent(folder))
  await refuseForeign(target)
  await mkdir(dirname(target), { recursive: true })
  const staging = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    await fill(staging)
    await writeFile(join(staging, BUILD_MARKER), 'Written by dateline build; replaced whole by the next one.\n')
    await chmod(staging, 0o777 & ~process.umask()) // mkdtemp makes folders that no server may read
    await swap(staging, target)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** The path of a folder that is not there yet. */
async function absent(folder: string): Promise<string> {
  const link = await lstat(folder).catch(() => undefined)
  if (link === undefined) return resolve(folder)
  throw new SiteError(`${folder} is a symbolic link to nothing: make the folder that it should lead to, or choose another --out.`)
}

/** Puts one folder in the place of another; where that fails, the old one is put back. */
async function swap(staging: string, target: string): Promise<void> {
  const old = `${staging}-${randomBytes(4).toString('hex')}`
  const existed = (await stat(target).catch(() => undefined)) !== undefined
  if (existed) await rename(target, old)
  try {
    await rename(staging, target)
  } catch (error) {
    if (existed) await rename(old, target)
    throw error
  }
  if (existed) await rm(old, { recursive: true, force: true })
}

async function refuseForeign(target: string): Promise<void> {
  const found = await stat(target).catch(() => undefined)
  if (found === undefined) return
  const names = found.isDirectory() ? await readdir(target) : ['(a file)']
  if (names.length > 0 && !names.includes(BUILD_MARKER)) {
    throw new SiteError(`${target} holds files that no build wrote: it is left as it is. Choose another --out, or empty it yourself.`)
  }
}
