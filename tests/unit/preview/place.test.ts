import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Lines, lineAt, placeAt, stepAt } from '../../../src/preview/place.ts'
import { holdsOf, positionAt } from '../../../src/scroll/position-at.ts'

/** The steps of a page of any layout: heights and the gaps before them. */
const anyBoxes = (count: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: 1_500 })), { minLength: count, maxLength: count })
    .map((steps) => {
      let top = 300
      return steps.map(([gap, height]) => {
        const box = { top: top + gap, bottom: top + gap + height }
        top = box.bottom
        return box
      })
    })

const anyTwoPages = fc.integer({ min: 1, max: 8 }).chain((count) => fc.tuple(anyBoxes(count), anyBoxes(count)))

const linesOf = (boxes: readonly { top: number; bottom: number }[]): Lines => ({
  top: 250,
  holds: holdsOf(boxes),
  end: (boxes.at(-1)?.bottom ?? 0) + 400,
})

test('two pages at one place are at one position', () => {
  fc.assert(
    fc.property(anyTwoPages, fc.double({ min: 0, max: 1, noNaN: true }), ([here, there], share) => {
      const [from, to] = [linesOf(here), linesOf(there)]
      const line = from.top + (from.end - from.top) * share
      const other = lineAt(placeAt(line, from), to)
      expect(positionAt(there)(other)).toBeCloseTo(positionAt(here)(line), 6)
    }),
  )
})

test('a line leads to its place and back, and places increase with lines', () => {
  fc.assert(
    fc.property(anyTwoPages, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2 }), ([boxes], shares) => {
      const lines = linesOf(boxes)
      const sorted = [...shares].sort((a, b) => a - b).map((share) => lines.top + (lines.end - lines.top) * share)
      for (const line of sorted) expect(lineAt(placeAt(line, lines), lines)).toBeCloseTo(line, 6)
      const places = sorted.map((line) => placeAt(line, lines))
      expect(places).toEqual([...places].sort((a, b) => a - b))
    }),
  )
})

test('lines beyond the page are its ends', () => {
  const lines = linesOf([{ top: 300, bottom: 600 }])
  expect(placeAt(-1e6, lines)).toBe(0)
  expect(placeAt(1e6, lines)).toBe(3)
  expect(lineAt(-5, lines)).toBe(250)
  expect(lineAt(50, lines)).toBe(1_000)
})

test('a step is being read from the beginning of its hold to that of the next', () => {
  const lines = linesOf([
    { top: 300, bottom: 900 },
    { top: 1_000, bottom: 1_800 },
    { top: 2_000, bottom: 2_200 },
  ])
  expect([100, 400, 950, 1_200, 1_990, 2_100, 2_500].map((line) => stepAt(placeAt(line, lines), 3))).toEqual([0, 0, 0, 1, 1, 2, 2])
})
