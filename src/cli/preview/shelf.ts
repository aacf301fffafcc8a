import { basename, dirname, extname, resolve } from 'node:path'
import type { Effects } from '../../compile/compile.ts'
import { RESERVED_SLUGS } from '../../compile/reserved-slugs.ts'
import { isInside } from '../files/file-at.ts'
import { attemptStory, type StoryAttempt, type StoryVersion } from './story-version.ts'

/** The stories of a preview. Each is compiled when it is first asked for, and again when one of its files has changed. */
export interface Shelf {
  /** In the order of their files. */
  stories(): readonly { readonly key: string; readonly file: string }[]
  /** What a story is now; undefined where there is no such story. */
  look(key: string): Promise<StoryLook | undefined>
  /**
   * Puts these story files on the shelf, in the place of those before. A file that is gone is not forgotten: it may be away for a moment only, and
   * keeps its key and its count of versions.
   */
  setFiles(files: readonly string[]): void
  /** Forgets what was made of these files. Gives the keys of the stories that they belong to. */
  changed(paths: readonly string[]): string[]
}

export interface StoryLook {
  readonly key: string
  readonly file: string
  /** What the file is now. */
  readonly attempt: StoryAttempt
  /** The last version that can be shown, and how many there were. */
  readonly shown: StoryVersion | undefined
  readonly version: number
}

interface Entry {
  readonly key: string
  readonly file: string
  attempt: Promise<StoryAttempt> | undefined
  shown: StoryVersion | undefined
  version: number
}

export function createShelf(effects: Effects): Shelf {
  let entries: readonly Entry[] = []
  const known = new Map<string, Entry>() // by file

  const attemptOf = (entry: Entry): Promise<StoryAttempt> => {
    const running = attemptStory(entry.file, effects).then((attempt) => {
      // of two attempts under way at once, only the one that was begun last is the file as it is
      if (entry.attempt === running && attempt.version !== undefined) {
        entry.shown = attempt.version
        entry.version += 1
      }
      return attempt
    })
    entry.attempt = running
    return running
  }

  return {
    stories: () => entries.map(({ key, file }) => ({ key, file })),
    look: async (key) => {
      const entry = entries.find((one) => one.key === key)
      if (entry === undefined) return undefined
      for (;;) {
        const running = entry.attempt ?? attemptOf(entry)
        const attempt = await running
        if (entry.attempt === running) return { key, file: entry.file, attempt, shown: entry.shown, version: entry.version }
      }
    },
    setFiles: (files) => {
      const taken = new Set([...known.values()].map(({ key }) => key))
      entries = files.map((file) => {
        const entry = known.get(file) ?? { key: freeKey(file, taken), file, attempt: undefined, shown: undefined, version: 0 }
        known.set(file, entry)
        taken.add(entry.key)
        return entry
      })
    },
    changed: (paths) => {
      const touched = [...known.values()].filter(({ file }) => paths.some((path) => isInside(path, dirname(file))))
      for (const entry of touched) entry.attempt = undefined
      return touched.filter((entry) => entries.includes(entry)).map(({ key }) => key)
    },
  }
}

/** The story's name in addresses: its slug where it has one, and no other story of the preview has it. */
function freeKey(file: string, taken: ReadonlySet<string>): string {
  const path = resolve(file)
  const stem = basename(path, extname(path))
  const name = (stem === 'story' ? basename(dirname(path)) : stem)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const wanted = name === '' || RESERVED_SLUGS.includes(name) ? `story-${name}`.replace(/-$/, '') : name
  let key = wanted
  for (let n = 2; taken.has(key); n++) key = `${wanted}-${n}`
  return key
}
