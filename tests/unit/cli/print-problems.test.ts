import { stripVTControlCharacters } from 'node:util'
import { describe, expect, test } from 'vitest'
import { fails, printProblems, printSummary } from '../../../src/cli/print-problems.ts'
import type { Problem } from '../../../src/compile/compile.ts'

const problem = (file: string, line: number, severity: string): Problem =>
  ({ file, line, column: 1, severity, code: 'unknown-place', what: 'what', why: 'Why.', cure: 'Cure.' }) as Problem

const MIXED = [
  problem('b.md', 1, 'warning'),
  problem('b.md', 9, 'error'),
  problem('a.md', 3, 'note'),
  problem('a.md', 2, 'warning'),
  problem('b.md', 10, 'error'),
  problem('b.md', 9, 'error'),
]

describe('problems', () => {
  test('stand in blocks, errors first, then warnings, then notes, each by file and place and once', () => {
    expect(printProblems(MIXED, false)).toBe(
      [
        'b.md:9:1  error  unknown-place  what. Why. Cure.',
        'b.md:10:1  error  unknown-place  what. Why. Cure.',
        '',
        'a.md:2:1  warning  unknown-place  what. Why. Cure.',
        'b.md:1:1  warning  unknown-place  what. Why. Cure.',
        '',
        'a.md:3:1  note  unknown-place  what. Why. Cure.',
      ].join('\n'),
    )
  })

  test('of a file whose name would rule the terminal are plain text', () => {
    const named = { ...problem('a\u001b]0;x\u0007\u202e/story.md', 1, 'error'), cure: 'Cure\u001b[2J.' }
    for (const isColored of [false, true])
      expect(stripVTControlCharacters(printProblems([named], isColored))).toBe(
        'a\uFFFD]0;x\uFFFD\uFFFD/story.md:1:1  error  unknown-place  what. Why. Cure\uFFFD[2J.',
      )
  })

  test('a severity that is new comes last', () => {
    const lines = printProblems([problem('a.md', 1, 'hint'), problem('b.md', 1, 'note')], false).split('\n')
    expect(lines.map((line) => line.split('  ')[1])).toEqual(['note', undefined, 'hint'])
  })

  test('in colour are the same text, with place, severity and code told apart', () => {
    const colored = printProblems(MIXED, true)
    expect(stripVTControlCharacters(colored)).toBe(printProblems(MIXED, false))
    const [error = '', , , warning = ''] = colored.split('\n')
    const looks = [error, warning].map((line) => line.split('\u001b[').length)
    expect(looks[0]).toBeGreaterThan(6)
    expect(error.slice(error.indexOf('error') - 8, error.indexOf('error'))).not.toBe(
      warning.slice(warning.indexOf('warning') - 8, warning.indexOf('warning')),
    )
  })

  test('are counted', () => {
    expect(printSummary(2, MIXED.slice(0, 5))).toBe('2 stories: 2 errors, 2 warnings, 1 note')
    expect(printSummary(1, [])).toBe('1 story: no errors, no warnings')
  })

  test.each([
    ['error', false, true],
    ['warning', false, false],
    ['warning', true, true],
    ['note', true, false],
  ])('%s fails (strict: %s): %s', (severity, isStrict, expected) => expect(fails([problem('a.md', 1, severity)], isStrict)).toBe(expected))
})
