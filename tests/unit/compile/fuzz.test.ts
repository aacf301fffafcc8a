import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Compilation, compile } from '../../../src/compile/compile.ts'
import { formatProblem } from '../../../src/compile/problems/format-problem.ts'
import { LIMITS } from '../../../src/story/limits.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { anyCase, type FuzzCase } from '../../support/fuzz/any-case.ts'
import { memoryEffects } from '../../support/memory-effects.ts'

/** `npm run fuzz` asks for more, each time from another seed; a failure prints its seed, which `DATELINE_FUZZ_SEED` takes up again. */
const RUNS = Number(process.env['DATELINE_FUZZ_RUNS'] ?? 2_000)
const SEED = Number(process.env['DATELINE_FUZZ_SEED'] ?? 7_946)

/** Milliseconds of processor time. */
const BOUND = 2_000

const STORY = '/stories/fuzz/story.md'

/** The picture of `every-key.md`. */
const PICTURE = { '/stories/fuzz/data/boats.gif': new Uint8Array(readFileSync('tests/story/input/data/boats.gif')) }

test('whatever is done to a story and its GeoJSON, compiling it ends in a result or in problems with a place in it, and in time', {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async (fuzzed) => {
      const { result: compilation, milliseconds } = await cpuTime(() => compileCase(fuzzed))
      expect(milliseconds).toBeLessThan(BOUND)
      expectProblems(compilation, fuzzed)
      expectResult(compilation)
    }),
    { numRuns: RUNS, seed: SEED },
  )
})

function compileCase({ story, files }: FuzzCase): Promise<Compilation> {
  const atPaths = Object.entries(files).map(([path, content]) => [
    path.replace(/^(@geodata\/)?/, (builtIn) => (builtIn ? '/geodata/' : '/stories/fuzz/')),
    content,
  ])
  return compile(STORY, memoryEffects({ ...PICTURE, ...Object.fromEntries(atPaths), [STORY]: story }))
}

/** There is a result if and only if there is no error, and every problem points to a place that there is. */
function expectProblems({ problems, result }: Compilation, { story, files }: FuzzCase): void {
  expect(result === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
  for (const problem of problems) {
    const { file, line, column, what, why, cure } = problem
    const text = file === STORY ? story : (files[file] ?? files[file.replace('/stories/fuzz/', '')] ?? '')
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
    expect(line, formatProblem(problem)).toBeGreaterThan(0)
    expect(line, formatProblem(problem)).toBeLessThanOrEqual(lines.length)
    expect(column, formatProblem(problem)).toBeGreaterThan(0)
    expect(column, formatProblem(problem)).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    expect(what.length * why.length * cure.length).toBeGreaterThan(0)
    expect(formatProblem(problem)).not.toMatch(/[\n\r]|undefined|\[object/)
  }
}

/** What readers get is bounded, in numbers that there are, and in the elements of a story. */
function expectResult({ result }: Compilation): void {
  if (result === undefined) return
  expect(result.story.steps.length).toBeGreaterThan(0)
  expect(result.story.steps.length).toBeLessThanOrEqual(LIMITS.steps)
  expect(nonNumbersIn(result.story)).toEqual([])
  expect(nonNumbersIn(result.base)).toEqual([])
  expect(JSON.stringify(result.article)).not.toMatch(
    /NaN|Infinity|"tagName":"(?!(p|em|strong|code|br|hr|ul|ol|li|blockquote|a|span|sup|figure|img|figcaption|div|table|thead|tbody|tr|th|td)")/,
  )
}

/** Where in data there is NaN or an infinite number. */
function nonNumbersIn(data: unknown, path = ''): string[] {
  if (typeof data === 'number') return Number.isFinite(data) ? [] : [path]
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => nonNumbersIn(value, `${path}/${key}`))
}
