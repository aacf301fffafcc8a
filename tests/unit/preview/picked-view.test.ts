import { describe, expect, test } from 'vitest'
import { viewportOf } from '../../../src/element/viewport.ts'
import { fit } from '../../../src/geo/fit.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import { cameraOn, closestZoom, phoneShowsIt, pickedView, viewYaml } from '../../../src/preview/picker/picked-view.ts'
import type { StepState } from '../../../src/preview/wire.ts'
import type { FramingBounds, Story } from '../../../src/story/story.ts'

const SIZE = { width: 708, height: 954 }
const PHONE = { width: 390, height: 354 }
const CAMERA = { center: [35.3, 51.2], zoom: 8.37 } as const
const step = (more: Partial<StepState> = {}): StepState => ({ id: 'a', place: { text: '' }, padding: 0.08, ...more })

describe('a picked view', () => {
  test('once written shows what was seen, to a hundredth of it', () => {
    for (const padding of [0, 0.08, 0.3]) {
      const { bounds, maxZoom } = pickedView(CAMERA, SIZE, step({ padding }))
      expect(maxZoom).toBeUndefined()
      const [west, south, east, north] = bounds
      const target: FramingBounds = { kind: 'bounds', bounds: { west, south, east, north }, padding, minZoom: 0, maxZoom: 10 }
      const camera = fit(target, viewportOf(SIZE))
      expect(camera.zoom).toBeCloseTo(CAMERA.zoom, 1)
      const [x, y] = toScreen(CAMERA.center, camera, SIZE)
      expect(Math.hypot(x - SIZE.width / 2, y - SIZE.height / 2)).toBeLessThan(SIZE.width / 100)
    }
  })

  test('closer than boxes are framed brings a maxZoom that lets it be', () => {
    const view = pickedView({ ...CAMERA, zoom: 12.34 }, SIZE, step())
    expect(view.maxZoom).toBe(12.4)
    expect(cameraOn('desktop', view, SIZE, step(), undefined).zoom).toBeCloseTo(12.34, 1)
    expect(viewYaml(view)).toMatch(/^bounds: \[35\.\d+, 51\.\d+, 35\.\d+, 51\.\d+\]\nmaxZoom: 12\.4\n$/)
  })

  test('across the antimeridian is written with a west past its east, and read so', () => {
    const view = pickedView({ center: [179.9, -17], zoom: 6 }, SIZE, step())
    expect(view.bounds[0]).toBeGreaterThan(view.bounds[2])
    expect(cameraOn('desktop', view, SIZE, step(), undefined).zoom).toBeCloseTo(6, 1)
  })
})

describe('on a phone', () => {
  const view = pickedView(CAMERA, SIZE, step())

  test('it is further away, unless the view’s own mobile says otherwise', () => {
    const plain = cameraOn('phone', view, PHONE, step(), undefined)
    expect(plain.zoom).toBeLessThan(CAMERA.zoom - 1)
    const closer = cameraOn('phone', view, PHONE, step({ mobile: { reframes: false, padding: 0, minZoom: 7.5 } }), undefined)
    expect(closer.zoom).toBe(7.5)
    const own = { kind: 'camera', center: [30, 50], zoom: 4 } as const
    expect(cameraOn('phone', view, PHONE, step({ mobile: { reframes: true } }), own)).toEqual({ center: [30, 50], zoom: 4 })
    expect(cameraOn('desktop', view, SIZE, step({ mobile: { reframes: true } }), own).zoom).toBeCloseTo(CAMERA.zoom, 1)
  })

  test.each([
    [undefined, true],
    [{ reframes: true }, false],
    [{ reframes: false, padding: 0.2 }, true],
    [{ reframes: false, maxZoom: 3 }, true],
    [{ reframes: false, minZoom: 3 }, true],
    [{ reframes: false, minZoom: 8 }, false],
  ])('with mobile %j: all of it is shown: %s', (mobile, isShown) => {
    expect(phoneShowsIt(view, PHONE, step(mobile && { mobile }))).toBe(isShown)
  })
})

test('a view can be picked as close as the map is drawn, or as the step is already', () => {
  const story = (wide: object, kind = 'builtin') =>
    ({ steps: [{ framing: 0 }], framings: [{ wide }], basemap: { kind } }) as unknown as Story
  expect(closestZoom(story({ kind: 'bounds', maxZoom: 6 }), 0)).toBe(10)
  expect(closestZoom(story({ kind: 'bounds', maxZoom: 13 }), 0)).toBe(13)
  expect(closestZoom(story({ kind: 'camera', zoom: 11 }), 0)).toBe(11)
  expect(closestZoom(story({ kind: 'bounds', maxZoom: 6 }, 'pmtiles'), 0)).toBe(18)
})
