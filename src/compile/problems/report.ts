import { CODES, type Code } from './codes.ts'
import type { Location, Problem, Tell } from './problem.ts'

/** Problems as they are found, and the function that adds one. */
export interface Report {
  readonly tell: Tell
  /** In the order of `compareProblems`, each once. */
  problems(): Problem[]
  hasErrors(): boolean
}

/** Past this many problems a story is not worth reading on: the rest is left out, and the last one says so. */
const MOST = 1_000

export function createReport(): Report {
  const found = new Map<string, Problem>()
  let last: Location | undefined

  const add = (code: Code, at: Location, what: string, cure?: string): void => {
    const rule = CODES[code]
    const problem: Problem = { ...at, severity: rule.severity, code, what: printable(what), why: rule.why, cure: cure ?? rule.cure }
    found.set(JSON.stringify([at.file, at.line, at.column, at.pointer, code, what]), problem)
  }
  return {
    tell(code, at, what, cure) {
      if (found.size < MOST) add(code, at, what, cure)
      else last ??= at
    },
    problems() {
      if (last !== undefined) add('too-many-problems', last, `more than ${MOST} problems`)
      return [...found.values()].sort(compareProblems)
    },
    hasErrors: () => [...found.values()].some(({ severity }) => severity === 'error'),
  }
}

/** By file, then by place in it; errors before warnings at one place. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.severity, b.severity) ||
    compare(a.code, b.code) ||
    compare(a.what, b.what)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a story holds is printed on terminals: on one line, without control characters, not longer than a line or three. */
function printable(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�')
  return line.length <= 300 ? line : `${line.slice(0, 297)}...`
}
