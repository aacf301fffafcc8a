import { dirname, resolve, sep } from 'node:path'
import type { Problem } from '../compile/compile.ts'
import type { Terminal } from './command.ts'
import { compileStories } from './compile-stories.ts'
import { findStoriesNow } from './find-stories.ts'
import { paint } from './paint.ts'
import { printProblems, printSummary, sorted } from './print-problems.ts'
import { foldersOf, watchChanges } from './watch-changes.ts'

/** The lines between which the problems of one run stand. Permanent: editors read them (docs/editors.md). */
const BEGIN = 'dateline: checking'
const END = 'dateline: checked'

/**
 * Checks the stories of paths, and again whenever a story or a file in its folder changes, until `signal` is aborted. Each run prints all problems
 * of all stories; only those that changed are compiled again.
 *
 * @param paths as `findStories` takes them
 */
export async function watchStories(paths: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<void> {
  let known: ReadonlyMap<string, readonly Problem[]> | undefined
  for await (const changed of watchChanges(await foldersOf(paths), signal)) {
    const files = await findStoriesNow(paths)
    const fresh = new Map([...(known ?? [])].filter(([file]) => files.includes(file) && !isTouched(file, changed)))
    if (known !== undefined && fresh.size === known.size && fresh.size === files.length) continue

    terminal.out(`${known === undefined ? '' : '\n'}${paint('bold', BEGIN, terminal.colors.out)}`)
    known = await checked(files, fresh, terminal)
    const problems = sorted([...known.values()].flat())
    if (problems.length > 0) terminal.out(printProblems(problems, terminal.colors.out))
    terminal.out(`${paint('bold', END, terminal.colors.out)} ${printSummary(files.length, problems)}. Waiting for changes; Ctrl-C ends.`)
  }
}

/** Whether a change lies in a story's folder or below. */
function isTouched(story: string, changed: ReadonlySet<string>): boolean {
  const folder = `${resolve(dirname(story))}${sep}`
  return [...changed].some((path) => path.startsWith(folder))
}

/** The problems of all stories: those that are known, and those of the others. */
async function checked(
  files: readonly string[],
  known: ReadonlyMap<string, readonly Problem[]>,
  terminal: Terminal,
): Promise<Map<string, readonly Problem[]>> {
  const stale = files.filter((file) => !known.has(file))
  const compilations = await compileStories(stale, terminal)
  return new Map([...known, ...stale.map((file, i) => [file, compilations[i]?.problems ?? []] as const)])
}
