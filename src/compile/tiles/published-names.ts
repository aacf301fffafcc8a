import { posix } from 'node:path'
import type { StoryFile } from '../compilation.ts'

/**
 * The names under which a story's data files are published: `data/` and the file's own name, in characters that need no escape in an
 * address. Files of one name are numbered.
 *
 * @param paths may name a file twice; it is published once
 */
export function publishedNames(paths: readonly string[]): StoryFile[] {
  const taken = new Set<string>()
  return [...new Set(paths)].map((path) => {
    const plain = posix
      .basename(path.replaceAll('\\', '/'))
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-')
      .replace(/^[.-]+/, '')
    const [, stem = plain, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? []
    let name = `data/${plain}`
    for (let n = 2; taken.has(name); n++) name = `data/${stem}-${n}${ending}`
    taken.add(name)
    return { path, name }
  })
}
