import { posix } from 'node:path'
import type { Effects } from './effects.ts'
import type { Tell } from './problems/problem.ts'
import { RESERVED_SLUGS } from './reserved-slugs.ts'
import { ID } from './schema/scalars.ts'

/**
 * The name of a story in addresses: of the folder that its story.md is in, or of the file itself where it is called otherwise. Tells where
 * that is no name, or one that a site needs itself.
 */
export async function slugOf(file: string, effects: Effects, tell: Tell): Promise<string> {
  const path = ((await effects.realPath(file)) ?? file).replaceAll('\\', '/')
  const stem = posix.basename(path).replace(/\.[^.]*$/, '')
  const slug = stem === 'story' ? posix.basename(posix.dirname(path)) : stem
  const start = { file, line: 1, column: 1 }
  if (RESERVED_SLUGS.includes(slug)) {
    tell('reserved-address', start, `the story would stand at ${slug}/`)
  } else if (!ID.test(slug)) {
    tell(
      'bad-id',
      start,
      `the story's folder is called '${slug}', and its address would be the same`,
      'Rename it: lower-case Latin letters, digits and single hyphens.',
    )
  }
  return slug
}
