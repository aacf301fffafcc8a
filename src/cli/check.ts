import { printable } from '../compile/problems/printable.ts'
import { type Command, type Terminal, UsageError } from './command.ts'
import { compileStories } from './compile-stories.ts'
import { findStories } from './find-stories.ts'
import { interruption } from './interruption.ts'
import { parseCommand } from './parse-args.ts'
import { fails, printProblems, printSummary, sorted } from './print-problems.ts'
import { watchStories } from './watch-stories.ts'
import { writeStoryIds } from './write-story-ids.ts'

const HELP = `Usage: dateline check [path...] [--json] [--strict] [--watch] [--write-ids]

Prints every problem of the stories: its place, its code, what is wrong, why, and what to do. Errors come first, then warnings. A path
is a story file, or a folder that is searched for files called story.md; without one, the folder you are in.

Options:
  --json       print the problems as a JSON array, for tools
  --strict     let warnings fail, too
  --watch      check again when a story or a file in its folder changes; ends with Ctrl-C
  --write-ids  give every step an id in the story's file first, so that links to it stay when its words change

Exit code: 0 no errors, 1 errors or ids that could not be written, 2 not called as above.`

const OPTIONS = {
  json: { type: 'boolean' },
  strict: { type: 'boolean' },
  watch: { type: 'boolean' },
  'write-ids': { type: 'boolean' },
} as const

export const check: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseCommand('check', args, OPTIONS)
    const paths = positionals.length === 0 ? ['.'] : positionals
    const files = await findStories(paths)
    if (values.watch === true) {
      refuseWith('--watch', { '--json': values.json, '--write-ids': values['write-ids'] })
      await watchStories(paths, terminal, interruption())
      return 0
    }
    const hasIds = values['write-ids'] !== true || (await writeAllIds(files, terminal))
    const problems = sorted((await compileStories(files, terminal)).flatMap((compilation) => compilation.problems))

    if (values.json === true) terminal.out(JSON.stringify(problems, null, 2))
    else if (problems.length > 0) terminal.out(printProblems(problems, terminal.colors.out))
    terminal.err(printSummary(files.length, problems))
    return fails(problems, values.strict === true) || !hasIds ? 1 : 0
  },
}

function refuseWith(option: string, others: Readonly<Record<string, boolean | undefined>>): void {
  const [other] = Object.entries(others).find(([, isGiven]) => isGiven === true) ?? []
  if (other !== undefined) throw new UsageError(`${option} and ${other} do not go together: take one of them.`)
}

/** Whether all steps of all stories have ids in their files now. */
async function writeAllIds(files: readonly string[], terminal: Terminal): Promise<boolean> {
  let isWhole = true
  for (const file of files) {
    const written = await writeStoryIds(file)
    if ('refusal' in written) {
      isWhole = false
      terminal.err(printable(`${file}: no id was written. ${written.refusal}`))
    } else if (written.added > 0) terminal.err(printable(`${file}: wrote ${written.added === 1 ? 'an id' : `${written.added} ids`}.`))
  }
  return isWhole
}
