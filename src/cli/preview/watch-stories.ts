import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { watch } from 'chokidar'

/** Milliseconds of quiet after which a change is told: editors write a file in several goes. */
const QUIET = 60

/** How deep below a folder is watched. */
const DEPTH = 8

/** Folders that hold no stories. */
const PASSED_OVER = ['node_modules', 'dist']

/**
 * Watches the folders of stories, and those in which named story files lie. Hidden files and folders, node_modules and dist are left out.
 *
 * @param paths files and folders that are there
 * @param changed is told of all files that came, went or were written, once they are quiet
 * @returns a function that ends it, when the first look at the folders is done
 */
export async function watchStories(paths: readonly string[], changed: (files: readonly string[]) => void): Promise<() => Promise<void>> {
  const roots = await Promise.all(paths.map(async (path) => resolve((await stat(path)).isDirectory() ? path : dirname(path))))
  const isWatched = (path: string, root: string): boolean =>
    relative(root, path)
      .split(sep)
      .every((name) => !name.startsWith('.') && !PASSED_OVER.includes(name))
  const ignored = (path: string): boolean => !roots.some((root) => isWatched(path, root))
  const watcher = watch(roots, { ignored, ignoreInitial: true, depth: DEPTH })
  let waiting: NodeJS.Timeout | undefined
  let files = new Set<string>()
  watcher.on('all', (_, path) => {
    files.add(path)
    clearTimeout(waiting)
    waiting = setTimeout(() => {
      const told = [...files]
      files = new Set()
      changed(told)
    }, QUIET)
  })
  watcher.on('error', () => undefined) // a folder that went away is told of by what was in it
  await new Promise<void>((resolve) => watcher.on('ready', resolve))
  return async () => {
    clearTimeout(waiting)
    await watcher.close()
  }
}
