import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chaptersOf, shareAt, stretchAt } from '../../../src/reader/travel/chapters-of.ts'
import type { Story } from '../../../src/story/story.ts'

/** A story of this many steps with chapters that begin at these. */
const story = (steps: number, firsts: readonly number[]): Pick<Story, 'title' | 'chapters' | 'steps'> => ({
  title: 'The story',
  chapters: firsts.map((firstStep, i) => ({ title: `Chapter ${i}`, firstStep })),
  steps: Array.from({ length: steps }) as Story['steps'],
})

const anyStory = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(59), { maxLength: 8 })).map(([steps, firsts]) =>
  story(
    steps,
    [...new Set(firsts.map((first) => first % steps))].sort((a, b) => a - b),
  ),
)

describe('chapters', () => {
  test('hold every step of a story once, in order', () => {
    fc.assert(
      fc.property(anyStory, (any) => {
        const stretches = chaptersOf(any)
        const held = stretches.flatMap(({ firstStep, end }) => Array.from({ length: end - firstStep }, (_, i) => firstStep + i))
        expect(held).toEqual(any.steps.map((_, i) => i))
        for (const [i, { firstStep, end }] of stretches.entries()) {
          for (const step of [firstStep, end - 1, end - 0.5]) expect(stretchAt(stretches, step)).toBe(i)
        }
      }),
    )
  })

  test('are headed by the story itself before the first of them', () => {
    expect(chaptersOf(story(5, [2])).map(({ title, firstStep, end }) => [title, firstStep, end])).toEqual([
      ['The story', 0, 2],
      ['Chapter 0', 2, 5],
    ])
    expect(chaptersOf(story(5, [])).map(({ title }) => title)).toEqual(['The story'])
  })
})

describe('the share of a story that lies behind a reader', () => {
  test('grows from 0 to 1 with the position, and never jumps', () => {
    fc.assert(
      fc.property(anyStory, fc.double({ min: 0, max: 1, noNaN: true }), (any, at) => {
        const stretches = chaptersOf(any)
        const last = any.steps.length - 1
        const share = (position: number): number => shareAt(stretches, position, last)
        expect(share(last)).toBe(1)
        if (last > 0) expect(share(0)).toBe(0)
        const change = share(Math.min(last, at * last + 1e-3)) - share(at * last)
        expect(change).toBeGreaterThanOrEqual(0)
        if (stretches.every(({ end, firstStep }) => end < any.steps.length || end - firstStep > 1))
          expect(change).toBeLessThanOrEqual(1e-3 + 1e-9)
      }),
    )
  })

  test('is a whole number of chapters where one begins', () => {
    const stretches = chaptersOf(story(25, [0, 3, 7, 11, 16, 20]))
    expect([0, 3, 7, 11, 16, 20].map((step) => shareAt(stretches, step, 24) * 6)).toEqual([0, 1, 2, 3, 4, 5])
  })
})
