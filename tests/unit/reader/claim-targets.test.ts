import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimTargets } from '../../../src/reader/evidence/claim-targets.ts'
import { keyEntries } from '../../../src/reader/evidence/key-entries.ts'
import { subjectBoxes } from '../../../src/reader/evidence/subject-boxes.ts'
import { contains, overlaps } from '../../../src/scene/labels/box.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { createTrack } from '../../../src/scene/track.ts'
import type { Claim, Story } from '../../../src/story/story.ts'
import { anyStory, anyViewport } from '../../support/arbitrary.ts'

describe('targets over claim symbols', () => {
  test('are as wide and high as asked, never overlap, and cover each symbol in view once', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyViewport,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(24, 44),
        (story, viewport, share, least) => {
          const scene = sceneAt(createTrack(story, viewport), share * (story.steps.length - 1))
          const targets = claimTargets(scene, viewport, least)
          for (const { box } of targets) {
            expect(box.right - box.left).toBeGreaterThanOrEqual(least - 1e-6)
            expect(box.bottom - box.top).toBeGreaterThanOrEqual(least - 1e-6)
          }
          for (const [i, a] of targets.entries()) for (const b of targets.slice(i + 1)) expect(overlaps(a.box, b.box)).toBe(false)
          const covered = targets.flatMap(({ claims }) => claims)
          expect(new Set(covered).size).toBe(covered.length)
          const standing = scene.labels.flatMap(({ symbol, opacity }) => (symbol === undefined || opacity < 0.5 ? [] : [symbol.claim]))
          expect(standing).toEqual(expect.arrayContaining(covered))
        },
      ),
    )
  })

  test('at rest there is one for every symbol that the map shows, and it lies on the map but for its growth', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, (story, viewport) => {
        const scene = sceneAt(createTrack(story, viewport), 0)
        const shown = new Set(scene.labels.flatMap(({ symbol }) => symbol?.claim ?? []))
        const targets = claimTargets(scene, viewport, 24)
        expect(new Set(targets.flatMap(({ claims }) => claims))).toEqual(shown)
        const page = { left: 0, top: 0, right: viewport.width + 24, bottom: viewport.height + 24 }
        for (const { box } of targets) expect(contains(page, box)).toBe(true)
      }),
    )
  })
})

describe('the key', () => {
  test('explains each claim in view once, and claims of one symbol together', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, (story, viewport) => {
        const scene = sceneAt(createTrack(story, viewport), 0)
        const entries = keyEntries(scene, story)
        const shown = [...new Set(scene.labels.flatMap(({ symbol }) => symbol?.claim ?? []))]
        expect(
          entries
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(shown.sort())
        for (const entry of entries) expect(new Set(entry.map(({ status, form }) => `${status} ${form}`)).size).toBe(1)
        const symbols = entries.map(([{ status, form }]) => `${status} ${form}`)
        expect(new Set(symbols).size).toBe(symbols.length)
      }),
    )
  })

  test('has one line for all claims that were taken back, whatever they were', () => {
    const [story] = fc.sample(anyStory, { numRuns: 1, seed: 3 })
    const withdrawn = (claim: Claim): Claim => ({ ...claim, form: 'withdrawn', withdrawn: '2025-03-14' })
    if (story === undefined) throw new Error('no story')
    const taken: Story = { ...story, claims: story.claims.map(withdrawn) }
    const label = (claim: string) => ({ opacity: 1, symbol: { claim, status: 'claimed' as const, form: 'withdrawn' as const } })
    const scene = { labels: [label('one'), label('two')] } as never
    expect(keyEntries(scene, taken).map((entry) => entry.map(({ id }) => id))).toEqual([['one', 'two']])
    expect(keyEntries(scene, story)).toHaveLength(2)
  })
})

test('what the key must not cover holds the subjects’ dots and every claim symbol', () => {
  fc.assert(
    fc.property(anyStory, anyViewport, (story, viewport) => {
      const scene = sceneAt(createTrack(story, viewport), 0)
      const boxes = subjectBoxes(scene, viewport)
      for (const { box } of claimTargets(scene, viewport, 1)) expect(boxes.some((subject) => overlaps(subject, box))).toBe(true)
      expect(boxes.length).toBeGreaterThanOrEqual(scene.points.filter(({ strength }) => strength > 0.5).length)
    }),
  )
})
