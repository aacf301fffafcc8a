import { posix } from 'node:path'
import type { StoryFile } from './compilation.ts'

/**
 * The names under which files of a story are published: a folder and the file's own name, in characters that need no escape in an address. Files
 * of one name are numbered.
 *
 * @param paths may name a file twice; it is published once. Each has an ending such as `.pmtiles`
 */
export function publishedNames(paths: readonly string[], folder: string): StoryFile[] {
  const taken = new Set<string>()
  return [...new Set(paths)].map((path) => {
    const { stem, ending } = plainName(path)
    let name = `${folder}/${stem}${ending}`
    for (let n = 2; taken.has(name); n++) name = `${folder}/${stem}-${n}${ending}`
    taken.add(name)
    return { path, name }
  })
}

/** A file's name in lower-case Latin letters, digits and hyphens, `file` where nothing of it is left, and its ending. */
function plainName(path: string): { stem: string; ending: string } {
  const name = posix.basename(path.replaceAll('\\', '/')).toLowerCase()
  const ending = /\.[a-z0-9]+$/.exec(name)?.[0] ?? ''
  const words = name.slice(0, name.length - ending.length).match(/[a-z0-9]+/g)
  return { stem: words?.join('-') ?? 'file', ending }
}
