import fc from 'fast-check'
import { expect, test } from 'vitest'
import { legBetween } from '../../../src/scene/leg.ts'
import { sceneAt } from '../../../src/scene/scene-at.ts'
import { sceneOnLeg } from '../../../src/scene/scene-on-leg.ts'
import { sceneUnder } from '../../../src/scene/scene-under.ts'
import { createTrack } from '../../../src/scene/track.ts'
import { anyStory } from '../../support/arbitrary.ts'

const VIEWPORT = { width: 800, height: 600, padding: { top: 24, right: 24, bottom: 52, left: 24 } }

test('a leg from any view to a scene between two steps begins at the one and ends at the other, faded names with their own opacity', () => {
  fc.assert(
    fc.property(anyStory, fc.double({ min: 0, max: 3, noNaN: true }), (story, position) => {
      const to = sceneAt(createTrack(story, VIEWPORT), position)
      const from = sceneUnder(story, 0, { center: [30, 50], zoom: 7 }, VIEWPORT)
      const leg = legBetween(from, to, 'travel', VIEWPORT)
      const byKey = (labels: typeof to.labels) => [...labels].sort((a, b) => (a.key < b.key ? -1 : 1))
      const seen = ({ camera, layers, points, highlights, labels }: Omit<typeof to, 'position'>) => ({
        camera,
        layers,
        points: [...points].sort((a, b) => (a.id < b.id ? -1 : 1)),
        labels: byKey(labels),
        highlights: highlights
          .filter(({ strength }) => strength > 0)
          .map(({ ref }) => ref)
          .sort(),
      })
      expect(seen(sceneOnLeg(leg, 1))).toEqual(seen(to))
      expect(sceneOnLeg(leg, 0).camera).toEqual(from.camera)
      expect(byKey(sceneOnLeg(leg, 0).labels)).toEqual(byKey(from.labels))
    }),
    { numRuns: 60 },
  )
})
