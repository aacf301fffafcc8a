import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { positionAt, restLines, type StepBox } from '../../../src/scroll/position-at.ts'
import { readingLine, scrollTopFor } from '../../../src/scroll/reading-line.ts'

const anyBoxes: fc.Arbitrary<StepBox[]> = fc
  .array(fc.record({ height: fc.double({ min: 0, max: 900, noNaN: true }), gap: fc.double({ min: 0, max: 500, noNaN: true }) }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((steps) => {
    let y = 200
    return steps.map(({ height, gap }) => {
      const top = y + gap
      y = top + height
      return { top, bottom: y }
    })
  })

/** What a page in the middle of a layout may look like. */
const CROWDED: readonly StepBox[] = [...Array.from({ length: 4 }, () => ({ top: 200, bottom: 200 })), { top: 200, bottom: 208 }]

describe('positionAt', () => {
  test('rests on a step in the middle of its text', () => {
    const at = positionAt([
      { top: 100, bottom: 300 },
      { top: 500, bottom: 700 },
    ])
    expect(at(0)).toBe(0)
    expect(at(200)).toBe(0)
    expect(at(600)).toBe(1)
    expect(at(5000)).toBe(1)
  })

  test('is half way in the middle of the flight’s window', () => {
    // leaves the first 70 px (35 %) before its end, arrives 36 px into the second
    expect(
      positionAt([
        { top: 100, bottom: 300 },
        { top: 500, bottom: 700 },
      ])((230 + 536) / 2),
    ).toBeCloseTo(0.5, 9)
  })

  test('never decreases and never jumps, whatever the boxes', () => {
    fc.assert(
      fc.property(anyBoxes, fc.double({ min: -500, max: 30_000, noNaN: true }), (boxes, line) => {
        const at = positionAt(boxes)
        const step = at(line + 0.01) - at(line)
        expect(step).toBeGreaterThanOrEqual(0)
        expect(step).toBeLessThanOrEqual(0.0101) // a flight's window is at least a pixel
      }),
    )
  })

  test('every step is reached at its rest line, exactly', () => {
    fc.assert(
      fc.property(anyBoxes, (boxes) => {
        const at = positionAt(boxes)
        expect(restLines(boxes).map(at)).toEqual(boxes.map((_, i) => i))
      }),
    )
  })

  test('a link to a tall step shows its beginning, not its middle', () => {
    const [rest = 0] = restLines([{ top: 100, bottom: 1100 }])
    expect(rest - 100).toBeGreaterThan(36)
    expect(rest - 100).toBeLessThan(100)
  })

  test('steps without any height at one place, and one of a line among them, are each reached', () => {
    const at = positionAt(CROWDED)
    expect(restLines(CROWDED).map(at)).toEqual([0, 1, 2, 3, 4])
  })

  test('boxes in disorder still give an increasing position', () => {
    const at = positionAt([
      { top: 100, bottom: 400 },
      { top: 300, bottom: 350 },
      { top: 0, bottom: 0 },
      { top: 500, bottom: 900 },
    ])
    const seen = Array.from({ length: 1200 }, (_, y) => at(y))
    expect([...seen].sort((a, b) => a - b)).toEqual(seen)
    expect(seen.at(-1)).toBe(3)
  })
})

describe('readingLine', () => {
  const anyScroll = fc.record({
    max: fc.double({ min: 0, max: 20_000, noNaN: true }),
    height: fc.double({ min: 200, max: 2000, noNaN: true }),
    lastRest: fc.double({ min: 0, max: 25_000, noNaN: true }),
  })

  test('reaches the last step at the end of the page, however short the page is', () => {
    fc.assert(
      fc.property(anyScroll, ({ max, height, lastRest }) => {
        fc.pre(lastRest < max + height)
        expect(readingLine({ top: max, max, height }, 'side', lastRest)).toBeGreaterThanOrEqual(lastRest - 1e-6)
      }),
    )
  })

  test('scrollTopFor is its inverse wherever the page can scroll', () => {
    fc.assert(
      fc.property(anyScroll, fc.double({ min: 0, max: 1, noNaN: true }), ({ max, height, lastRest }, share) => {
        const top = max * share
        const line = readingLine({ top, max, height }, 'stack', lastRest)
        expect(scrollTopFor(line, { max, height }, 'stack', lastRest)).toBeCloseTo(top, 3)
      }),
    )
  })
})
