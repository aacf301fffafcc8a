import { printable } from './printable.ts'
import type { Problem } from './problem.ts'

/** One line: `file:line:col  error|warning|note  code  what. why what to do`. Fit for a terminal, whatever the file is called. */
export function formatProblem({ file, line, column, severity, code, what, why, cure, pointer }: Problem): string {
  const where = pointer === undefined || pointer === '' ? '' : `at ${pointer}: `
  const stop = /[.?!]$/.test(what) ? '' : '.'
  return printable(`${file}:${line}:${column}  ${severity}  ${code}  ${where}${what}${stop} ${why} ${cure}`)
}
