import type { Problem } from '../compile/compile.ts'
import { formatProblem } from '../compile/problems/format-problem.ts'
import { printable } from '../compile/problems/printable.ts'
import { compareProblems } from '../compile/problems/report.ts'
import { paint, type Style } from './paint.ts'

/** Severities, the gravest first, and how each looks. One that is not here comes last, as it is. */
const LOOKS: Readonly<Record<string, Style>> = { error: ['red', 'bold'], warning: ['yellow', 'bold'], note: ['cyan', 'bold'] }
const ORDER = Object.keys(LOOKS)

/**
 * Problems, a line for each: errors, then warnings, then notes, a blank line between them, each by file and place.
 *
 * @returns '' where there is none
 */
export function printProblems(problems: readonly Problem[], isColored: boolean): string {
  const severities = [...new Set(problems.map(({ severity }) => severity))].sort((a, b) => rank(a) - rank(b))
  return severities
    .map((severity) => sorted(problems.filter((problem) => problem.severity === severity)))
    .map((block) => block.map((problem) => line(problem, isColored)).join('\n'))
    .join('\n\n')
}

/** By file and place, each once: two stories may share a file. */
export function sorted(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]))
  return [...unique.values()].sort(compareProblems)
}

/** "2 stories: 1 error, no warnings", and notes where there are any. */
export function printSummary(stories: number, problems: readonly Problem[]): string {
  const count = (n: number, one: string, many: string): string => `${n === 0 ? 'no' : n} ${n === 1 ? one : many}`
  const of = (severity: string): number => problems.filter((problem) => problem.severity === severity).length
  const notes = of('note') === 0 ? '' : `, ${count(of('note'), 'note', 'notes')}`
  const errors = count(of('error'), 'error', 'errors')
  return `${count(stories, 'story', 'stories')}: ${errors}, ${count(of('warning'), 'warning', 'warnings')}${notes}`
}

/** Errors fail; warnings where they are asked to; notes never. */
export function fails(problems: readonly Problem[], isStrict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || (isStrict && severity === 'warning'))
}

/** `formatProblem`, with the place, the severity and the code set apart by colour. */
function line(problem: Problem, isColored: boolean): string {
  const { file, line, column, severity, code } = problem
  const plain = formatProblem(problem)
  const place = printable(`${file}:${line}:${column}`)
  const rest = plain.slice(`${place}  ${severity}  ${code}`.length)
  const look = LOOKS[severity] ?? 'bold'
  return `${paint('underline', place, isColored)}  ${paint(look, severity, isColored)}  ${paint('dim', code, isColored)}${rest}`
}

function rank(severity: string): number {
  const index = ORDER.indexOf(severity)
  return index === -1 ? ORDER.length : index
}
