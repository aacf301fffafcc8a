import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { viewportOf } from '../../../src/element/viewport.ts'
import type { Viewport } from '../../../src/geo/camera.ts'
import { MAX_FLOW, scrollOf } from '../../../src/scene/comfort.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { createTrack, type Track } from '../../../src/scene/track.ts'
import { wayBetween } from '../../../src/scene/way.ts'
import { type PositionAt, positionAt, type StepBox } from '../../../src/scroll/position-at.ts'
import type { Story } from '../../../src/story/story.ts'
import { anyStory } from '../../support/arbitrary.ts'
import { kurskStory } from '../../support/kursk-story.ts'
import { measureFlow } from '../../support/measure-flow.ts'

/** Windows from a small phone to a wide screen, with the map that the style sheet gives them: 42 % of the height above the text, 59 % of the width beside it. */
const WINDOWS = [
  [320, 568],
  [390, 844],
  [768, 1024],
  [1000, 700],
  [1440, 900],
  [2560, 1440],
].map(([width = 0, height = 0]) => ({
  height,
  map: viewportOf(width < 896 ? { width, height: height * 0.42 } : { width: width * 0.59, height }),
}))

/** CSS pixels of a page: between two steps, and the height of the shortest step, two lines. */
const SPACE = 20
const SHORTEST = 58

describe('the comfort limit', () => {
  let kursk: Story
  beforeAll(async () => {
    kursk = await kurskStory()
  })

  test('holds for every pixel that the Kursk story is scrolled by, on any screen', () => {
    for (const { height, map } of WINDOWS) {
      const boxes = pageOf(kursk, height, () => 240)
      expect(fastest(createTrack(kursk, map), positionAt(boxes), boxes, height)).toBeLessThanOrEqual(MAX_FLOW)
    }
  })

  test('holds for any story, however short its steps', () => {
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...WINDOWS), fc.integer({ min: SHORTEST, max: 600 }), (story, { height, map }, text) => {
        const boxes = pageOf(story, height, () => text)
        expect(fastest(createTrack(story, map), positionAt(boxes), boxes, height)).toBeLessThanOrEqual(MAX_FLOW * 1.01)
      }),
      { numRuns: 60 },
    )
  })

  test('cuts what would be faster, and nothing else', () => {
    const seen = new Set<boolean>()
    fc.assert(
      fc.property(anyStory, fc.constantFrom(...WINDOWS), (story, { map }) => {
        const track = createTrack(story, map)
        for (const [from, step] of story.steps.slice(1).entries()) {
          if (step.motion === 'cut') continue
          const flow = flowOf(track, from, map) / scrollOf(step.gap)
          if (Math.abs(flow / MAX_FLOW - 1) < 0.02) continue // the two measures differ by less
          const isFaster = flow > MAX_FLOW
          expect(sceneAt(track, from + 0.5).veil).toBe(isFaster ? 1 : 0)
          seen.add(isFaster)
        }
      }),
      { numRuns: 200 },
    )
    expect([...seen].sort()).toEqual([false, true])
  })

  test('leaves the Kursk story its flights: the only cuts are those that it asks for', () => {
    for (const { map } of WINDOWS) {
      const track = createTrack(kursk, map)
      const cuts = kursk.steps.flatMap((_, i) => (i < track.last && sceneAt(track, i + 0.5).veil > 0 ? [kursk.steps[i + 1]] : []))
      expect(cuts.map((step) => step?.id)).toEqual(kursk.steps.filter(({ motion }) => motion === 'cut').map(({ id }) => id))
    }
  })

  test('gives a longer flight more to scroll', () => {
    const track = createTrack(kursk, viewportOf({ width: 390, height: 354 }))
    const flights = kursk.steps.flatMap(({ motion, gap }, i) =>
      i > 0 && motion === 'travel' && gap > 0 ? [{ gap, flow: flowOf(track, i - 1, track.viewport) }] : [],
    )
    expect(flights.length).toBeGreaterThan(5)
    for (const a of flights) for (const b of flights) if (a.flow > b.flow * 1.6) expect(a.gap).toBeGreaterThan(b.gap)
  })
})

/** The steps' boxes down a page: texts, and between them the gaps of the style sheet. */
function pageOf(story: Story, height: number, text: (index: number) => number): StepBox[] {
  let y = 600
  return story.steps.map(({ gap }, i) => {
    const top = y + SPACE + 0.05 * gap * height
    y = top + text(i)
    return { top, bottom: y }
  })
}

/** Screenfuls of map per screen scrolled, at the fastest of all the page's pixels. */
function fastest(track: Track, at: PositionAt, boxes: readonly StepBox[], height: number): number {
  const [from, to] = [boxes[0]?.top ?? 0, boxes.at(-1)?.bottom ?? 0]
  let most = 0
  let before = sceneAt(track, at(from))
  for (let y = from + 1; y <= to; y++) {
    const position = at(y)
    if (position === before.position) continue
    const scene = sceneAt(track, position)
    if (scene.veil < 1 || before.veil < 1) most = Math.max(most, measureFlow(before.camera, scene.camera, track.viewport) * height)
    before = scene
  }
  return most
}

/** Screenfuls that pass in all of a flight, were it as fast everywhere as at its fastest. */
function flowOf(track: Track, step: number, map: Viewport): number {
  const way = wayBetween(track.rest(step).camera, track.rest(step + 1).camera, map)
  const shares = Array.from({ length: 500 }, (_, i) => i / 500)
  return Math.max(...shares.map((t) => measureFlow(way(t), way(t + 1 / 500), map))) * 500
}
