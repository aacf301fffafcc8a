import { posix } from 'node:path'
import type { StoryFile } from '../compilation.ts'

/**
 * The names under which a story's PMTiles files are published: `data/` and the file's own name, in characters that need no escape in an
 * address. Files of one name are numbered.
 *
 * @param paths may name a file twice; it is published once
 */
export function publishedNames(paths: readonly string[]): StoryFile[] {
  const taken = new Set<string>()
  return [...new Set(paths)].map((path) => {
    const stem = plainStem(path)
    let name = `data/${stem}.pmtiles`
    for (let n = 2; taken.has(name); n++) name = `data/${stem}-${n}.pmtiles`
    taken.add(name)
    return { path, name }
  })
}

/** A file's name without its ending, in lower-case Latin letters, digits and hyphens; `tiles` where nothing of it is left. */
function plainStem(path: string): string {
  const words = posix
    .basename(path.replaceAll('\\', '/'))
    .toLowerCase()
    .replace(/\.pmtiles$/, '')
    .match(/[a-z0-9]+/g)
  return words?.join('-') ?? 'tiles'
}
