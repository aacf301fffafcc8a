import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapBetween, gapOf } from '../../../src/compile/views/gap.ts'
import { MAX_FLOW, scrollOf } from '../../../src/scene/comfort.ts'
import type { Framing } from '../../../src/story/story.ts'

test.each([
  [0, 0],
  [Number.NaN, 0],
  [0.0001, 0],
  [0.01, 1],
  [0.48, 1],
  [0.49, 2],
  [0.78, 2],
  [1.08, 3],
  [1.38, 4],
  [1.68, 5],
  [1.98, 6],
  [1.99, 7],
  [60, 7],
])('a flight on which %d screenfuls pass has the gap class %d', (flow, gap) => {
  expect(gapOf(flow)).toBe(gap)
})

test('a gap grows with the flow, and leaves a third of the limit to other maps as long as it can', () => {
  const flow = fc.double({ min: 0, max: 4, noNaN: true })
  fc.assert(
    fc.property(flow, flow, (a, b) => {
      expect(gapOf(Math.max(a, b))).toBeGreaterThanOrEqual(gapOf(Math.min(a, b)))
      if (gapOf(a) > 0 && gapOf(a) < 7) expect(a / scrollOf(gapOf(a))).toBeLessThanOrEqual((MAX_FLOW * 2) / 3 + 1e-9)
    }),
  )
})

test('the way back needs the same gap, and none is needed to stay', () => {
  const anyFraming = fc
    .tuple(
      fc.double({ min: 30, max: 40, noNaN: true }),
      fc.double({ min: 45, max: 55, noNaN: true }),
      fc.double({ min: 4, max: 9, noNaN: true }),
    )
    .map(([lng, lat, zoom]): Framing => ({ wide: { kind: 'camera', center: [lng, lat], zoom } }))
  fc.assert(
    fc.property(anyFraming, anyFraming, (a, b) => {
      expect(gapBetween(a, b)).toBe(gapBetween(b, a))
      expect(gapBetween(a, a)).toBe(0)
    }),
  )
})
