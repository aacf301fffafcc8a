import { expect, test } from 'vitest'
import { gapOf } from '../../../src/compile/views/gap.ts'

test.each([
  [0, 0],
  [Number.NaN, 0],
  [0.0001, 0],
  [0.01, 1],
  [0.5, 1],
  [0.51, 2],
  [1, 2],
  [2, 3],
  [3, 4],
  [4.5, 5],
  [5.99, 6],
  [6, 7],
  [60, 7],
])('a flight of length %d has the gap class %d', (length, gap) => {
  expect(gapOf(length)).toBe(gap)
})
