import fc from 'fast-check'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { extentOf } from '../../../src/compile/geojson/extent.ts'
import type { StoryFeature } from '../../../src/compile/geojson/parse-features.ts'
import { boundsOf } from '../../../src/geo/bounds.ts'
import type { LngLat } from '../../../src/story/units.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { collection, compileMini, frontMatter } from '../../support/mini-story.ts'

const lineOf = (coordinates: Position[]): StoryFeature => ({
  id: 'x',
  hasId: true,
  name: undefined,
  kind: undefined,
  aliases: [],
  geometry: { type: 'LineString', coordinates },
  path: [],
})

const anyPosition = fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true }))
const anyNear = anyPosition.chain(([lng, lat]) =>
  fc.array(
    fc.tuple(fc.double({ min: -0.8, max: 0.8, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })).map(([dx, dy]): LngLat => {
      const turned = lng + dx
      return [turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned, lat + dy]
    }),
    { minLength: 1, maxLength: 60 },
  ),
)

test('an extent has the very bounds of all positions, scattered over the Earth or close together, across the antimeridian too', () => {
  fc.assert(
    fc.property(fc.oneof(fc.array(anyPosition, { minLength: 1, maxLength: 60 }), anyNear), (positions) => {
      expect(boundsOf(extentOf([lineOf(positions.map((position) => [...position]))]))).toEqual(boundsOf(positions))
    }),
    { numRuns: 1_000 },
  )
})

test('1,500 views of a layer of 100,000 vertices are framed in the time of a few', async () => {
  const positions = Array.from({ length: 100_000 }, (_, i) => `[${(i / 1_000).toFixed(3)},${(10 * Math.sin(i / 900)).toFixed(3)}]`)
  const rivers = collection(`{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[${positions.join(',')}]}}`)
  const view = '```view\nfit: ["layer:rivers", nowhere]\n```\nText.\n\n' // stops before the base map is cut
  const story = `${frontMatter({ views: undefined, claims: undefined })}\n${view.repeat(1_500)}`
  const { result, milliseconds } = await cpuTime(() => compileMini(story, { '/stories/mini/rivers.geojson': rivers }))
  expect(result.problems[0]?.code).toBe('unknown-place')
  expect(milliseconds).toBeLessThan(10_000) // at 30 a view it would be 45,000
})
