import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { watch } from 'chokidar'
import { isPassedOver } from './passed-over.ts'

/** Milliseconds from the first change to the batch: an editor that saves writes several files, or one in several steps. */
const PAUSE = 100

/**
 * Gives an empty batch when the folders are being watched, and then the absolute paths of what changed in them, in batches, until `signal` is
 * aborted. What a search for stories passes over is not watched.
 *
 * @throws what the file system throws where a folder cannot be watched
 */
export async function* watchChanges(folders: readonly string[], signal: AbortSignal): AsyncGenerator<ReadonlySet<string>> {
  const roots = folders.map((folder) => resolve(folder))
  const watcher = watch(roots, { ignoreInitial: true, ignored: (path) => isIgnored(path, roots) })
  let changed = new Set<string>()
  let failure: unknown
  let wake = (): void => {}
  signal.addEventListener('abort', () => wake(), { once: true })
  watcher.on('all', (_, path) => {
    changed.add(path)
    wake()
  })
  watcher.on('error', (error) => {
    failure = error
    wake()
  })
  try {
    await once(watcher, 'ready', { signal }).catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
    if (!signal.aborted) yield new Set()
    while (!signal.aborted) {
      if (failure !== undefined) throw failure
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
        continue
      }
      await pause(PAUSE, undefined, { signal }).catch(() => {}) // ends early where the signal is aborted
      const batch = changed
      changed = new Set()
      if (!signal.aborted) yield batch
    }
  } finally {
    await watcher.close()
  }
}

/** The folders to watch for the stories of paths: those in which they lie, and in which others may be written. */
export async function foldersOf(paths: readonly string[]): Promise<string[]> {
  return Promise.all(paths.map(async (path) => ((await stat(path)).isDirectory() ? path : dirname(path))))
}

/** Whether a path, or a folder above it, is passed over. The watched folders themselves never are. */
function isIgnored(path: string, roots: readonly string[]): boolean {
  return roots.every((root) => {
    const below = relative(root, path).split(sep)
    if (below[0] === '' || below[0] === '..') return below[0] === '..'
    return below.some((_, i) => isPassedOver(resolve(root, ...below.slice(0, i + 1))))
  })
}
