import { readdir, stat } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { UsageError } from './command.ts'
import { isPassedOver } from './passed-over.ts'

/** How deep below a folder stories are looked for. */
const DEPTH = 6

/**
 * The story files that paths stand for, sorted, each once: a file is itself, a folder stands for every `story.md` in it and below, but
 * for folders that are passed over.
 *
 * @throws a UsageError for a path that is not there, or holds no story
 */
export async function findStories(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) {
    const stats = await stat(path).catch(() => undefined)
    if (stats === undefined) throw new UsageError(`there is no file or folder '${path}'.`)
    const stories = stats.isDirectory() ? await storiesIn(path, DEPTH) : [normalize(path)]
    if (stories.length === 0) throw new UsageError(`there is no story.md in '${path}' or below.`)
    for (const story of stories) found.add(story)
  }
  return [...found].sort()
}

/**
 * The same of the moment: of paths where there is none, which is no mistake while somebody is at work on them, the others' stories alone.
 */
export async function findStoriesNow(paths: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    paths.map((path) =>
      findStories([path]).catch((error: unknown) => {
        if (error instanceof UsageError) return []
        throw error
      }),
    ),
  )
  return [...new Set(found.flat())].sort()
}

async function storiesIn(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const own = entries.filter((entry) => entry.name === 'story.md' && !entry.isDirectory()).map(({ name }) => join(folder, name))
  const folders = depth === 0 ? [] : entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name))
  const below = await Promise.all(folders.filter((path) => !isPassedOver(path)).map((path) => storiesIn(path, depth - 1)))
  return [...own, ...below.flat()]
}
