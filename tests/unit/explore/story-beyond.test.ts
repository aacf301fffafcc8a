import { expect, test } from 'vitest'
import { panned } from '../../../src/geo/panned.ts'
import { storyBeyond } from '../../../src/reader/explore/story-beyond.ts'
import { wordsBeyond } from '../../../src/reader/explore/words-beyond.ts'
import { stringsFor } from '../../../src/render/words/strings.ts'
import { sceneUnder } from '../../../src/scene/scene-under.ts'
import { compileText, SHOWN } from '../../support/mini-story.ts'

const VIEWPORT = { width: 800, height: 600, padding: { top: 24, right: 24, bottom: 52, left: 24 } }

const { result } = await compileText(SHOWN)
if (result === undefined) throw new Error('no result')
const { story, wider } = result

test('the labeller sets the same names from what a view may show as from all that there are', () => {
  for (const zoom of [2, 4, 6]) {
    for (const dx of [0, 300, -2000]) {
      const camera = panned({ center: [0, 0], zoom }, dx, 50)
      const all = sceneUnder({ ...story, areaLabels: wider.areaLabels, basePlaces: wider.basePlaces }, 0, camera, VIEWPORT)
      expect(sceneUnder(storyBeyond(story, wider, camera, VIEWPORT), 0, camera, VIEWPORT).labels).toEqual(all.labels)
    }
  }
})

test('until the wider map has come, the names are the story’s own', () => {
  expect(storyBeyond(story, undefined, { center: [0, 0], zoom: 3 }, VIEWPORT)).toBe(story)
})

const strings = stringsFor('en')
const box = { west: 33, east: 36, south: 44, north: 46 }
const shown = (lng: number) => ({ scene: sceneUnder(story, 0, { center: [lng, 45], zoom: 6 }, VIEWPORT), size: VIEWPORT })

test('where ground is in view whose occupation is not shown, the map says so, unless the story does anyway', () => {
  const there = { ...wider, claimedGround: [box], credits: story.credits }
  expect(wordsBeyond(story, there, shown(34), strings)).toBe('Occupation is not shown.')
  expect(wordsBeyond(story, there, shown(80), strings)).toBe('')
  expect(wordsBeyond({ ...story, claimedGround: [box] }, there, shown(34), strings)).toBe('')
})

test('the sources of what lies beyond are credited, those that the story credits not twice', () => {
  const few = { ...story, credits: ['openstreetmap' as const] }
  expect(wordsBeyond(few, wider, shown(80), strings)).toBe('GeoNames · Natural Earth')
})
