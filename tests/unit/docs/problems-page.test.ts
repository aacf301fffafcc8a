import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { problemsPage } from '../../../docs/make/problems-page.ts'
import { CODE_GROUPS, CODES } from '../../../src/compile/problems/codes.ts'

test('docs/problems.md is what the table of problems makes', () => {
  expect(readFileSync('docs/problems.md', 'utf8'), 'run npm run docs').toBe(problemsPage())
})

test('every code stands in one group', () => {
  expect(CODE_GROUPS.flatMap(({ codes }) => Object.keys(codes)).sort()).toEqual(Object.keys(CODES).sort())
})
