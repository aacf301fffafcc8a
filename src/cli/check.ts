import { compile, type Problem } from '../compile/compile.ts'
import { nodeEffects } from '../compile/node-effects.ts'
import { formatProblem } from '../compile/problems/format-problem.ts'
import type { Severity } from '../compile/problems/problem.ts'
import type { Command } from './command.ts'
import { findStories } from './find-stories.ts'
import { parseCommand } from './parse-args.ts'

const HELP = `Usage: dateline check [path...] [--json] [--strict]

Prints every problem of the stories: its place, its code, what is wrong, why, and what to do. A path is a story file, or a folder
that is searched for files called story.md; without one, the folder you are in.

Options:
  --json    print the problems as a JSON array, for tools
  --strict  let warnings fail, too

Exit code: 0 no errors, 1 errors, 2 not called as above.`

export const check: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseCommand('check', args, { json: { type: 'boolean' }, strict: { type: 'boolean' } })
    const files = await findStories(positionals.length === 0 ? ['.'] : positionals)
    const problems: Problem[] = []
    for (const file of files) problems.push(...(await compile(file, nodeEffects)).problems)

    if (values.json === true) terminal.out(JSON.stringify(problems, null, 2))
    else for (const problem of problems) terminal.out(formatProblem(problem))
    terminal.err(summary(files.length, problems))
    return problems.some(({ severity }) => severity === 'error' || (values.strict === true && severity === 'warning')) ? 1 : 0
  },
}

/** "2 stories: 1 error, no warnings", and the notes where there are any. */
function summary(stories: number, problems: readonly Problem[]): string {
  const count = (n: number, one: string, many: string): string => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`
  const of = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length
  const notes = of('note') === 0 ? '' : `, ${count(of('note'), 'note', 'notes')}`
  return `${count(stories, 'story', 'stories')}: ${count(of('error'), 'error', 'errors')}, ${count(of('warning'), 'warning', 'warnings')}${notes}`
}
