import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Viewport } from '../../../src/geo/camera.ts'
import { project, worldSize } from '../../../src/geo/mercator.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { createTrack, type Track } from '../../../src/scene/track.ts'
import { anyStory, anyViewport } from '../../support/arbitrary.ts'

const PHONE: Viewport = { width: 390, height: 354, padding: { top: 24, right: 24, bottom: 40, left: 24 } }

const anyPosition = (track: Track): fc.Arbitrary<number> => fc.double({ min: 0, max: Math.max(track.last, 1e-9), noNaN: true })

describe('sceneAt', () => {
  test('is finite everywhere, also outside the story, at NaN and at infinity', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, fc.double(), (story, viewport, position) => {
        const scene = sceneAt(createTrack(story, viewport), position)
        for (const number of numbersOf(scene)) expect(Number.isFinite(number)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('is exact at whole positions: the step’s own camera, opacities and highlights, no veil', () => {
    fc.assert(
      fc.property(anyStory, anyViewport, (story, viewport) => {
        const track = createTrack(story, viewport)
        for (const [i, step] of story.steps.entries()) {
          const scene = sceneAt(track, i)
          expect(scene.position).toBe(i)
          expect(scene.veil).toBe(0)
          expect(scene.camera).toEqual(track.rest(i).camera)
          for (const layer of scene.layers) {
            expect(layer.opacity).toBe(step.layers[layer.id] ?? 0)
            expect(layer.drawn).toBe(step.drawn[layer.id] ?? 1)
          }
          expect(scene.highlights.map(({ ref }) => ref)).toEqual(step.highlights)
          expect(scene.highlights.every(({ strength }) => strength === 1)).toBe(true)
          expect(scene.labels.every(({ opacity }) => opacity === 1)).toBe(true)
        }
      }),
    )
  })

  test('does not depend on how the reader came', () => {
    fc.assert(
      fc.property(
        anyStory,
        anyViewport,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 10 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (story, viewport, way, end) => {
          const travelled = createTrack(story, viewport)
          for (const share of way) sceneAt(travelled, share * travelled.last)
          const fresh = createTrack(story, viewport)
          expect(sceneAt(travelled, end * travelled.last)).toEqual(sceneAt(fresh, end * fresh.last))
        },
      ),
    )
  })

  test('is continuous in position, but for the camera under a full veil', () => {
    const STEP = 1e-7
    fc.assert(
      fc.property(
        anyStory.chain((story) => {
          const track = createTrack(story, PHONE)
          const whole = fc.nat(Math.max(track.last, 0))
          return fc.tuple(
            fc.constant(track),
            fc.oneof(
              anyPosition(track),
              whole,
              whole.map((i) => Math.min(i + 0.5, track.last)),
            ),
          )
        }),
        ([track, position]) => {
          const before = sceneAt(track, Math.max(0, position - STEP))
          const after = sceneAt(track, Math.min(track.last, position + STEP))
          const veiled = before.veil === 1 && after.veil === 1
          if (!veiled) {
            // a millionth of a step moves the picture by far less than a hundredth of a pixel's share of the world
            expect(Math.abs(before.camera.zoom - after.camera.zoom)).toBeLessThan(1e-3)
            expect(screenDistance(before, after)).toBeLessThan(1)
          }
          expect(Math.abs(before.veil - after.veil)).toBeLessThan(1e-4)
          for (const [i, layer] of before.layers.entries()) {
            expect(Math.abs(layer.opacity - (after.layers[i]?.opacity ?? Number.NaN))).toBeLessThan(1e-4)
            expect(Math.abs(layer.drawn - (after.layers[i]?.drawn ?? Number.NaN))).toBeLessThan(1e-4)
          }
          expectClose(opacities(before), opacities(after))
          expectClose(strengths(before), strengths(after))
        },
      ),
      { numRuns: 600 },
    )
  })

  test('the camera jumps only under a full veil', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const cuts = { ...story, steps: story.steps.map((step) => ({ ...step, motion: 'cut' as const })) }
        const track = createTrack(cuts, PHONE)
        for (let i = 0; i < track.last; i++) {
          const [left, right] = [sceneAt(track, i + 0.4999999), sceneAt(track, i + 0.5)]
          if (screenDistance(left, right) > 1) expect([left.veil, right.veil]).toEqual([1, 1])
        }
      }),
    )
  })

  test('asks for as much work in a story of 2,000 steps as in one of 20', () => {
    const long = (steps: number) => {
      const [story] = fc.sample(anyStory, { numRuns: 1, seed: 7 })
      if (story === undefined) throw new Error('no story')
      return {
        ...story,
        steps: Array.from({ length: steps }, (_, i) => ({ ...(story.steps[0] as never as (typeof story.steps)[0]), id: `s${i}` })),
      }
    }
    const work = (steps: number): number => {
      let reads = 0
      const story = long(steps)
      const counted = new Proxy(story.steps as object, {
        get: (target, key) => {
          if (typeof key === 'string' && /^\d+$/.test(key)) reads += 1
          return Reflect.get(target, key)
        },
      }) as typeof story.steps
      const track = createTrack({ ...story, steps: counted }, PHONE)
      reads = 0
      sceneAt(track, steps * 0.7 + 0.25)
      return reads
    }
    expect(work(2000)).toBe(work(20))
  })
})

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : []
}

/** How far the centre of one scene is from that of the other, in pixels of the closer of the two. */
function screenDistance(a: Scene, b: Scene): number {
  const [ax, ay] = project(a.camera.center)
  const [bx, by] = project(b.camera.center)
  const dx = ax - bx - Math.round(ax - bx)
  return Math.hypot(dx, ay - by) * worldSize(Math.max(a.camera.zoom, b.camera.zoom))
}

function opacities(scene: Scene): Map<string, number> {
  return new Map([
    ...scene.labels.map(({ key, opacity }) => [key, opacity] as const),
    ...scene.points.map(({ id, opacity }) => [`dot ${id}`, opacity] as const),
  ])
}

function strengths(scene: Scene): Map<string, number> {
  return new Map(scene.highlights.map(({ ref, strength }) => [ref, strength]))
}

/** Equal within a thousandth, what is missing on one side counting as 0. */
function expectClose(a: Map<string, number>, b: Map<string, number>): void {
  for (const key of new Set([...a.keys(), ...b.keys()])) expect(Math.abs((a.get(key) ?? 0) - (b.get(key) ?? 0))).toBeLessThan(1e-3)
}
