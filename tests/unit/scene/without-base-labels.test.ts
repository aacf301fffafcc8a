import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutBaseLabels } from '../../../src/scene/labels/without-base-labels.ts'
import { createTrack } from '../../../src/scene/track.ts'
import { anyStory, anyViewport } from '../../support/arbitrary.ts'

describe('a story without the names of the built-in base map', () => {
  test('names no country and no region of it, at any step, and has the same cameras and points', () => {
    let named = 0
    fc.assert(
      fc.property(anyStory, anyViewport, (story, viewport) => {
        const [whole, bare] = [createTrack(story, viewport), createTrack(withoutBaseLabels(story), viewport)]
        for (let step = 0; step <= whole.last; step++) {
          const kinds = bare.rest(step).labels.map(({ kind }) => kind)
          expect(kinds).not.toContain('country')
          expect(kinds).not.toContain('region')
          expect(bare.rest(step).camera).toEqual(whole.rest(step).camera)
          expect(bare.rest(step).points.map(({ id }) => id)).toEqual(whole.rest(step).points.map(({ id }) => id))
          named += whole.rest(step).labels.filter(({ kind }) => kind === 'country' || kind === 'region').length
        }
      }),
    )
    expect(named, 'there were such names to leave out').toBeGreaterThan(0)
  })
})
