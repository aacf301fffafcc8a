import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { viewportOf } from '../../../src/element/viewport.ts'
import type { Viewport } from '../../../src/geo/camera.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { createTrack, type Track } from '../../../src/scene/track.ts'
import { anyStory } from '../../support/arbitrary.ts'
import { kurskStory } from '../../support/kursk-story.ts'

const VIEWPORTS: readonly Viewport[] = [
  { width: 390, height: 354 },
  { width: 768, height: 430 },
  { width: 864, height: 900 },
].map(viewportOf)

/** Positions in which a scene is sampled, each step of it. */
const SAMPLES = 100

/** The most that a name's or a veil's opacity changes in a hundredth of a step: two fifths of a step, at the ease's fastest 1.5 times as fast. */
const NAME = 0.0376

/** The most that anything else changes in it, where it can be seen: a whole step, at the ease's fastest. */
const LAYER = 0.0151

describe('between two steps', () => {
  const anyTrack = fc.tuple(anyStory, fc.constantFrom(...VIEWPORTS)).map(([story, viewport]) => createTrack(story, viewport))
  const kursk = kurskStory().then((story) => VIEWPORTS.map((viewport) => createTrack(story, viewport)))

  const holds = (what: string, check: (track: Track) => void): void => {
    test(`${what}, in any story`, () => fc.assert(fc.property(anyTrack, check), { numRuns: 60 }))
    test(`${what}, in the Kursk story`, async () => (await kursk).forEach(check))
  }

  holds('no name, dot, layer, line or outline pops, forwards or back', (track) => {
    const popped = neighbours(track).flatMap(([a, b]) => [
      ...jumps(namesOf(a), namesOf(b), NAME),
      ...jumps(new Map([['veil', a.veil]]), new Map([['veil', b.veil]]), NAME),
      // under a closed veil nobody sees it
      ...[opacitiesOf, drawnOf, strengthsOf, dotsOf].flatMap((of) => (a.veil === 1 || b.veil === 1 ? [] : jumps(of(a), of(b), LAYER))),
    ])
    expect(popped).toEqual([])
  })

  holds('opacities and drawn parts go straight from the one step’s to the other’s', (track) => {
    for (const [step, scenes] of samples(track).entries()) {
      const [from, to] = [sceneAt(track, step), sceneAt(track, step + 1)]
      for (const values of [opacitiesOf, drawnOf, strengthsOf, dotsOf]) {
        const [start, end] = [values(from), values(to)]
        for (const key of new Set([...start.keys(), ...end.keys()])) {
          const [first, last] = [start.get(key) ?? 0, end.get(key) ?? 0]
          const seen = scenes.map((scene) => (values(scene).get(key) ?? 0) * Math.sign(last - first))
          if (first === last) for (const scene of scenes) expect(values(scene).get(key)).toBe(first)
          else expect([...seen].sort((a, b) => a - b)).toEqual(seen)
        }
      }
    }
  })

  holds('under a cut nothing but names changes until the veil is closed', (track) => {
    for (const [step, scenes] of samples(track).entries()) {
      if (scenes[SAMPLES / 2]?.veil !== 1) continue
      for (const scene of scenes.filter(({ veil }) => veil < 1)) {
        const near = sceneAt(track, scene.position < step + 0.5 ? step : step + 1)
        expect(scene.camera).toEqual(near.camera)
        for (const values of [opacitiesOf, drawnOf]) expect(values(scene)).toEqual(values(near))
      }
    }
  })
})

/** The scenes on the way from each step to the next, both included. */
function samples(track: Track): Scene[][] {
  return Array.from({ length: Math.max(0, track.last) }, (_, step) =>
    Array.from({ length: SAMPLES + 1 }, (__, i) => sceneAt(track, step + i / SAMPLES)),
  )
}

function neighbours(track: Track): [Scene, Scene][] {
  return samples(track).flatMap((scenes) => scenes.slice(1).map((scene, i): [Scene, Scene] => [scenes[i] ?? scene, scene]))
}

type Values = ReadonlyMap<string, number>

function opacitiesOf(scene: Scene): Values {
  return new Map(scene.layers.map(({ id, opacity }) => [id, opacity]))
}

function drawnOf(scene: Scene): Values {
  return new Map(scene.layers.map(({ id, drawn }) => [id, drawn]))
}

function strengthsOf(scene: Scene): Values {
  return new Map(scene.highlights.map(({ ref, strength }) => [ref, strength]))
}

function dotsOf(scene: Scene): Values {
  return new Map(scene.points.flatMap(({ id, opacity, strength }) => [[id, opacity] as const, [`${id} lit`, strength] as const]))
}

/** By their words and place; one that goes and comes again on another side is two. */
function namesOf(scene: Scene): Values {
  const names = new Map<string, number>()
  for (const { key, opacity } of scene.labels) names.set(key, Math.max(opacity, names.get(key) ?? 0))
  return names
}

/** What changes by more than `most`; what is missing counts as 0. */
function jumps(a: Values, b: Values, most: number): string[] {
  const keys = [...new Set([...a.keys(), ...b.keys()])]
  return keys.flatMap((key) => {
    const change = (b.get(key) ?? 0) - (a.get(key) ?? 0)
    return Math.abs(change) <= most ? [] : [`${key}: ${change}`]
  })
}
