import { describe, expect, test } from 'vitest'
import type { Camera, Viewport } from '../../../src/geo/camera.ts'
import { panned } from '../../../src/geo/panned.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import { closestZoom, isInStory, placeCamera, viewsOf, wholeStory } from '../../../src/reader/explore/cameras.ts'
import type { LngLat } from '../../../src/story/units.ts'
import { FRAMINGS, framing } from '../cut/kursk-story.ts'

const PHONE: Viewport = { width: 390, height: 354, padding: { top: 24, right: 24, bottom: 52, left: 24 } }
const WALL: Viewport = { width: 1500, height: 1400, padding: PHONE.padding }
const VIEWS = (viewport: Viewport): Camera[] => viewsOf({ framings: FRAMINGS }, viewport)

const SUDZHA: LngLat = [35.271, 51.191]

describe.each([
  ['a phone', PHONE],
  ['a wall', WALL],
])('on %s', (_, viewport) => {
  test('the whole story is in view at once, and fills the map', () => {
    const camera = wholeStory(VIEWS(viewport), viewport)
    for (const at of [[37.618, 55.752], SUDZHA, [46.72, 24.69], [55.7, 16.3]] as LngLat[]) {
      const [x, y] = toScreen(at, camera, viewport)
      expect(x > 0 && x < viewport.width && y > 0 && y < viewport.height).toBe(true)
    }
    expect(camera.zoom).toBeGreaterThan(Math.log2(viewport.height / 512))
  })

  test('a place that is visited stands in the middle of what is free, closer than the map was, and never too close', () => {
    for (const from of [3, 8.5, 10.4]) {
      const camera = placeCamera(SUDZHA, { center: [30, 50], zoom: from }, 10.5, viewport)
      const [x, y] = toScreen(SUDZHA, camera, viewport)
      expect(x).toBeCloseTo(viewport.width / 2, 6)
      expect(y).toBeCloseTo((viewport.height - 52 + 24) / 2, 6)
      expect(camera.zoom).toBeCloseTo({ 3: 9, 8.5: 9.5, 10.4: 10.5 }[from] ?? 0, 9)
    }
  })

  test('a camera inside one of the story’s views is in the story; beside them or much closer it is not', () => {
    const views = VIEWS(viewport)
    for (const view of views) {
      expect(isInStory({ ...view, zoom: view.zoom + 0.9 }, views, viewport)).toBe(true)
      expect(isInStory({ ...view, zoom: view.zoom + 0.5 }, [view], viewport)).toBe(true)
      expect(isInStory({ ...view, zoom: view.zoom + 1.5 }, [view], viewport)).toBe(false)
      expect(isInStory({ ...view, zoom: view.zoom - 0.5 }, [view], viewport)).toBe(false)
      expect(isInStory(panned({ ...view, zoom: view.zoom + 0.5 }, viewport.width, 0), [view], viewport)).toBe(false)
    }
  })
})

test('a reader may go one zoom closer than the story, to 11 at most, and never less close than the story itself', () => {
  const at = (zoom: number): Camera => ({ center: [0, 0], zoom })
  expect(closestZoom([at(6), at(9.3)], 'builtin')).toBe(10.3)
  expect(closestZoom([at(10.6)], 'builtin')).toBe(11)
  expect(closestZoom([at(13)], 'builtin')).toBe(13)
  expect(closestZoom([at(6)], 'own')).toBe(18)
})

test('a whole story on both sides of the antimeridian is seen across it', () => {
  const framings = [framing({ west: 176, east: 179, south: -19, north: -16 }), framing({ west: -177, east: -174, south: -22, north: -19 })]
  expect(wholeStory(viewsOf({ framings }, PHONE), PHONE).zoom).toBeGreaterThan(3)
})

test('a map is moved by as many pixels as it is told', () => {
  const before: Camera = { center: [35, 51], zoom: 7 }
  const [x, y] = toScreen([35, 51], panned(before, 30, -20), PHONE)
  expect(x).toBeCloseTo(PHONE.width / 2 - 30, 6)
  expect(y).toBeCloseTo(PHONE.height / 2 + 20, 6)
})
