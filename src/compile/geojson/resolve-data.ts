import { posix } from 'node:path'
import type { Effects } from '../effects.ts'

const GEODATA = '@geodata/'

/** Whether a reference leads to the data that comes with Dateline. */
export function isBuiltIn(reference: string): boolean {
  return reference.startsWith(GEODATA)
}

/** A file that a story may read. */
export interface DataFile {
  /** Undefined where there is no such file. */
  readonly path: string | undefined
  /** As problems name it. */
  readonly shown: string
}

/**
 * Where a story's reference to a data file leads: `@geodata/...` into the package's geodata, everything else relative to the story's
 * folder. Never outside of the two: no `..`, no absolute path, no symbolic link that leads out. Otherwise says why not.
 */
export async function resolveData(reference: string, storyFile: string, effects: Effects): Promise<DataFile | { readonly why: string }> {
  const builtIn = isBuiltIn(reference)
  const name = builtIn ? reference.slice(GEODATA.length) : reference
  if (/^[a-z][a-z0-9+.-]*:/i.test(name)) return { why: 'is an address or has a drive letter; a story reads only files beside it' }
  if (name.startsWith('/') || name.startsWith('~')) return { why: 'is an absolute path; paths are relative to the story' }
  if (name.includes('\\')) return { why: 'has a backslash; paths are written with /' }
  if (name.split('/').includes('..')) return { why: "leads out of the story's folder" }

  const folder = builtIn ? effects.geodata : posix.dirname(toPosix(storyFile))
  const path = posix.join(toPosix(folder), name)
  const [realFolder, realFile] = await Promise.all([effects.realPath(folder), effects.realPath(path)])
  const shown = builtIn ? reference : path
  if (realFolder === undefined || realFile === undefined) return { path: undefined, shown }
  const inside = toPosix(realFile).startsWith(`${toPosix(realFolder).replace(/\/$/, '')}/`)
  return inside ? { path: realFile, shown } : { why: "is a symbolic link that leads out of the story's folder" }
}

function toPosix(path: string): string {
  return path.replaceAll('\\', '/')
}
