import { CODES, type Code } from './codes.ts'
import { printable } from './printable.ts'
import type { Location, Problem, Severity, Tell } from './problem.ts'

/** Problems as they are found, and the function that adds one. */
export interface Report {
  readonly tell: Tell
  /**
   * In the order of `compareProblems`, each once. Of one kind in one file the first `MOST_OF_A_KIND`, and then one that says how many more
   * there are, so that they do not drown the others; in all the first `MOST`, and then one that says so.
   */
  problems(): Problem[]
  hasErrors(): boolean
}

/** Problems of one code in one file that are printed: after as many, an editor knows the kind. */
export const MOST_OF_A_KIND = 20

/** Problems of one kind that are kept, so that the first by place are among them; the rest is only counted. */
const KEPT_OF_A_KIND = 1_000

/** Past this many problems a story is not worth reading on. */
const MOST = 1_000

export function createReport(): Report {
  const kinds = new Map<string, Kind>()
  let hasErrors = false
  return {
    tell(code, at, what, cure) {
      hasErrors ||= CODES[code].severity === 'error'
      const name = JSON.stringify([at.file, code])
      const kind = kinds.get(name) ?? { found: new Map(), more: 0 }
      kinds.set(name, kind)
      const key = JSON.stringify([at.line, at.column, at.pointer, what])
      if (kind.found.size < KEPT_OF_A_KIND) kind.found.set(key, problem(code, at, what, cure))
      else if (!kind.found.has(key)) kind.more += 1
    },
    problems() {
      const sorted = [...kinds.values()].flatMap(firstOfKind).sort(compareProblems)
      const next = sorted[MOST]
      if (next === undefined) return sorted
      return [...sorted.slice(0, MOST), problem('too-many-problems', next, `more than ${MOST} problems`)].sort(compareProblems)
    },
    hasErrors: () => hasErrors,
  }
}

/** The problems of one code in one file. */
interface Kind {
  /** Each once, by what makes it the same. */
  readonly found: Map<string, Problem>
  /** How many came after those. */
  more: number
}

function problem(code: Code, { file, line, column, pointer }: Location, what: string, cure?: string): Problem {
  const rule = CODES[code]
  return {
    file,
    line,
    column,
    ...(pointer !== undefined && { pointer }),
    severity: rule.severity,
    code,
    what: shortened(what),
    why: rule.why,
    cure: cure ?? rule.cure,
  }
}

function firstOfKind({ found, more }: Kind): Problem[] {
  const sorted = [...found.values()].sort(compareProblems)
  const next = sorted[MOST_OF_A_KIND]
  if (next === undefined) return sorted
  const left = sorted.length - MOST_OF_A_KIND + more
  const what = `${left.toLocaleString('en')} more of this kind in this file, from here on`
  return [...sorted.slice(0, MOST_OF_A_KIND), problem(next.code, next, what)]
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

/** By file, then by place in it; at one place errors before warnings before notes. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    RANK[a.severity] - RANK[b.severity] ||
    compare(a.code, b.code) ||
    compare(a.what, b.what)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What a story holds, not longer than a line or three. */
function shortened(text: string): string {
  const line = printable(text)
  return line.length <= 300 ? line : `${line.slice(0, 297)}...`
}
