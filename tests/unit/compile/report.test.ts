import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/compile/problems/format-problem.ts'
import type { Location } from '../../../src/compile/problems/problem.ts'
import { createReport, MOST_OF_A_KIND } from '../../../src/compile/problems/report.ts'

const at = (line: number, file = 'a.md'): Location => ({ file, line, column: 1 })

test('problems are sorted by file and place; at one place errors come before warnings, and notes last', () => {
  const { tell, problems } = createReport()
  tell('geojson-winding', at(2), 'x')
  tell('layer-never-shown', at(2), 'x')
  tell('unknown-place', at(2), 'x')
  tell('geojson-winding', at(1), 'x')
  tell('unknown-place', at(9, '0.md'), 'x')
  expect(problems().map(({ file, line, severity }) => [file, line, severity])).toEqual([
    ['0.md', 9, 'error'],
    ['a.md', 1, 'note'],
    ['a.md', 2, 'error'],
    ['a.md', 2, 'warning'],
    ['a.md', 2, 'note'],
  ])
})

test('only errors are errors', () => {
  const { tell, hasErrors } = createReport()
  tell('geojson-winding', at(1), 'x')
  tell('layer-never-shown', at(1), 'x')
  expect(hasErrors()).toBe(false)
  tell('unknown-place', at(1), 'x')
  expect(hasErrors()).toBe(true)
})

test('a note is printed as one', () => {
  const { tell, problems } = createReport()
  tell('geojson-winding', { ...at(3, 'b.geojson'), pointer: '/features/0' }, 'a ring ran the wrong way round')
  const [note] = problems()
  expect(note && formatProblem(note)).toMatch(
    /^b\.geojson:3:1 {2}note {2}geojson-winding {2}at \/features\/0: a ring ran the wrong way round\. /,
  )
})

test('the same problem counts once; of a kind in one file the first by place are told, and how many more there are', () => {
  const { tell, problems } = createReport()
  for (let line = 5_000; line > 0; line--) tell('unknown-place', at(line), `place ${line}`)
  for (let line = 30; line > 0; line--) tell('unknown-place', at(line, 'b.md'), 'x')
  for (let n = 0; n < 30; n++) tell('unknown-layer', at(7), 'x')
  const told = problems()
  const [a, b] = ['a.md', 'b.md'].map((name) => told.filter(({ file, code }) => file === name && code === 'unknown-place'))
  expect([a?.length, b?.length, told.length]).toEqual([MOST_OF_A_KIND + 1, MOST_OF_A_KIND + 1, 2 * (MOST_OF_A_KIND + 1) + 1])
  expect(a?.at(-1)?.what).toBe('4,980 more of this kind in this file, from here on')
  expect(b?.map(({ line }) => line)).toEqual(Array.from({ length: MOST_OF_A_KIND + 1 }, (_, i) => i + 1))
  expect(b?.at(-1)?.what).toBe('10 more of this kind in this file, from here on')
})

test('past 1,000 problems in all, the last one says so', () => {
  const { tell, problems } = createReport()
  for (let file = 0; file < 200; file++) for (let line = 1; line <= 10; line++) tell('unknown-place', at(line, `${1_000 + file}.md`), 'x')
  expect(problems()).toHaveLength(1_001)
  expect(problems().at(-1)).toMatchObject({ code: 'too-many-problems', file: '1100.md', line: 1 })
})
