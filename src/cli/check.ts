import { type Command, UsageError } from './command.ts'
import { compileStories } from './compile-stories.ts'
import { findStories } from './find-stories.ts'
import { interruption } from './interruption.ts'
import { parseCommand } from './parse-args.ts'
import { fails, printProblems, printSummary, sorted } from './print-problems.ts'
import { watchStories } from './watch-stories.ts'

const HELP = `Usage: dateline check [path...] [--json] [--strict] [--watch]

Prints every problem of the stories: its place, its code, what is wrong, why, and what to do. Errors come first, then warnings. A path
is a story file, or a folder that is searched for files called story.md; without one, the folder you are in.

Options:
  --json    print the problems as a JSON array, for tools
  --strict  let warnings fail, too
  --watch   check again when a story or a file in its folder changes; ends with Ctrl-C

Exit code: 0 no errors, 1 errors, 2 not called as above.`

export const check: Command = {
  help: HELP,
  async run(args, terminal) {
    const options = { json: { type: 'boolean' }, strict: { type: 'boolean' }, watch: { type: 'boolean' } } as const
    const { values, positionals } = parseCommand('check', args, options)
    const paths = positionals.length === 0 ? ['.'] : positionals
    const files = await findStories(paths)
    if (values.watch === true) {
      if (values.json === true) throw new UsageError('--watch prints for people and editors, --json for tools: take one of them.')
      await watchStories(paths, terminal, interruption())
      return 0
    }
    const problems = sorted((await compileStories(files, terminal)).flatMap((compilation) => compilation.problems))

    if (values.json === true) terminal.out(JSON.stringify(problems, null, 2))
    else if (problems.length > 0) terminal.out(printProblems(problems, terminal.colors.out))
    terminal.err(printSummary(files.length, problems))
    return fails(problems, values.strict === true) ? 1 : 0
  },
}
