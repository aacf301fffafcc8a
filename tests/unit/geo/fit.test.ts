import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { constrain, MAX_ZOOM, MIN_ZOOM } from '../../../src/geo/constrain.ts'
import { fit } from '../../../src/geo/fit.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import type { FramingBounds } from '../../../src/story/story.ts'
import { anyBounds, anyViewport } from '../../support/arbitrary.ts'

const NO_PADDING = { top: 0, right: 0, bottom: 0, left: 0 }
const box = (bounds: FramingBounds['bounds'], more: Partial<FramingBounds> = {}): FramingBounds => ({
  kind: 'bounds',
  bounds,
  padding: 0,
  minZoom: 0,
  maxZoom: 22,
  ...more,
})

describe('fit', () => {
  test('the whole box lies inside the free area and fills it in one direction', () => {
    const viewport = { width: 800, height: 600, padding: { top: 10, right: 20, bottom: 30, left: 40 } }
    const camera = fit(box({ west: 30, south: 48, east: 40, north: 52 }), viewport)
    const [left, top] = toScreen([30, 52], camera, viewport)
    const [right, bottom] = toScreen([40, 48], camera, viewport)
    expect(left).toBeGreaterThanOrEqual(40 - 1e-6)
    expect(right).toBeLessThanOrEqual(780 + 1e-6)
    expect(top).toBeGreaterThanOrEqual(10 - 1e-6)
    expect(bottom).toBeLessThanOrEqual(570 + 1e-6)
    expect(Math.max((right - left) / 740, (bottom - top) / 560)).toBeCloseTo(1, 9)
    expect((left + right) / 2).toBeCloseTo((40 + 780) / 2, 6)
    expect((top + bottom) / 2).toBeCloseTo((10 + 570) / 2, 6)
  })

  test('a point is seen at the framing’s greatest zoom, in the middle of the free area', () => {
    const viewport = { width: 400, height: 300, padding: { ...NO_PADDING, bottom: 100 } }
    const camera = fit(box({ west: 35.271, east: 35.271, south: 51.191, north: 51.191 }, { maxZoom: 9 }), viewport)
    expect(camera.zoom).toBe(9)
    const [x, y] = toScreen([35.271, 51.191], camera, viewport)
    expect(x).toBeCloseTo(200, 6)
    expect(y).toBeCloseTo(100, 6)
  })

  test('a line along a parallel is fitted along its length', () => {
    const viewport = { width: 512, height: 512, padding: NO_PADDING }
    // a quarter of the equator fills 512 px where the world is 2048 px wide: zoom 2
    expect(fit(box({ west: 0, east: 90, south: 0, north: 0 }), viewport).zoom).toBeCloseTo(2, 9)
  })

  test('the whole world ends at the least zoom that fills the map', () => {
    const viewport = { width: 1440, height: 900, padding: NO_PADDING }
    const camera = fit(box({ west: -180, east: 180, south: -90, north: 90 }), viewport)
    expect(camera.zoom).toBeCloseTo(Math.log2(900 / 512), 6)
    expect(camera.center[1]).toBeCloseTo(0, 9)
  })

  test('a box across the antimeridian is fitted across it, not round the world', () => {
    const viewport = { width: 800, height: 600, padding: NO_PADDING }
    const camera = fit(box({ west: 176, east: 184, south: -20, north: -14 }), viewport) // Fiji
    expect(Math.abs(camera.center[0])).toBe(180)
    expect(camera.zoom).toBeGreaterThan(5)
  })

  test('a viewport smaller than its padding keeps half of itself to fit into', () => {
    const viewport = { width: 100, height: 80, padding: { top: 90, right: 90, bottom: 90, left: 90 } }
    const roomy = { width: 50, height: 40, padding: NO_PADDING }
    const bounds = { west: 30, east: 40, south: 45, north: 50 }
    expect(fit(box(bounds), viewport).zoom).toBeCloseTo(fit(box(bounds), roomy).zoom, 9)
  })

  test('a framing’s own padding takes its share of the free area', () => {
    const viewport = { width: 1000, height: 1000, padding: NO_PADDING }
    const bounds = { west: 0, east: 10, south: 0, north: 1 }
    expect(fit(box(bounds, { padding: 0.25 }), viewport).zoom).toBeCloseTo(fit(box(bounds), viewport).zoom - 1, 9)
  })

  test('every box in every viewport gives a finite camera within the limits', () => {
    fc.assert(
      fc.property(anyBounds, anyViewport, (bounds, viewport) => {
        const { center, zoom } = fit(box(bounds), viewport)
        expect(Number.isFinite(zoom) && zoom >= MIN_ZOOM && zoom <= MAX_ZOOM + 1e-9).toBe(true)
        expect(center[0] > -180 && center[0] <= 180).toBe(true)
        expect(Math.abs(center[1])).toBeLessThanOrEqual(85.0512)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('constrain', () => {
  test('a camera within the limits comes back as it is', () => {
    const camera = { center: [37, 51] as const, zoom: 6 }
    expect(constrain(camera, { width: 800, height: 600 })).toEqual(camera)
  })

  test('is idempotent', () => {
    fc.assert(
      fc.property(anyBounds, anyViewport, fc.double({ min: -5, max: 25, noNaN: true }), (bounds, viewport, zoom) => {
        const once = constrain({ center: [bounds.west, bounds.south], zoom }, viewport)
        const twice = constrain(once, viewport)
        expect(twice.zoom).toBeCloseTo(once.zoom, 9)
        expect(twice.center[1]).toBeCloseTo(once.center[1], 6)
      }),
    )
  })
})
