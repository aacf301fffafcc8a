import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsInView, writtenBounds } from '../../../src/geo/bounds-in-view.ts'
import { fit } from '../../../src/geo/fit.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import type { FramingBounds } from '../../../src/story/story.ts'

const anyView = fc.record({
  camera: fc.record({
    center: fc.tuple(fc.double({ min: -179, max: 180, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true })),
    zoom: fc.double({ min: 4, max: 18, noNaN: true }),
  }),
  viewport: fc.record({
    width: fc.integer({ min: 200, max: 1600 }),
    height: fc.integer({ min: 200, max: 1200 }),
    padding: fc.constant({ top: 24, right: 24, bottom: 52, left: 24 }),
  }),
  padding: fc.double({ min: 0, max: 0.4, noNaN: true }),
})

const framing = (bounds: FramingBounds['bounds'], padding: number): FramingBounds => ({
  kind: 'bounds',
  bounds,
  padding,
  minZoom: 0,
  maxZoom: 22,
})

test('framing the bounds of a view gives the view again', () => {
  fc.assert(
    fc.property(anyView, ({ camera, viewport, padding }) => {
      const again = fit(framing(boundsInView(camera, viewport, padding), padding), viewport)
      expect(again.zoom).toBeCloseTo(camera.zoom, 6)
      const [x, y] = toScreen(camera.center, again, viewport)
      expect(x).toBeCloseTo(viewport.width / 2, 3)
      expect(y).toBeCloseTo(viewport.height / 2, 3)
    }),
  )
})

test('as they are written they give it but for a hundredth, in few digits', () => {
  fc.assert(
    fc.property(anyView, ({ camera, viewport, padding }) => {
      const bounds = boundsInView(camera, viewport, padding)
      const [west, south, east, north] = writtenBounds(bounds)
      const span = Math.min(bounds.east - bounds.west, bounds.north - bounds.south)
      for (const [rounded, exact] of [
        [west, bounds.west],
        [south, bounds.south],
        [east + (east < west ? 360 : 0), bounds.east],
        [north, bounds.north],
      ] as const) {
        expect(Math.abs(rounded - exact)).toBeLessThan(span / 150)
        expect(String(Math.abs(rounded)).replace(/^\d+\.?/, '').length).toBeLessThanOrEqual(
          2 + Math.ceil(Math.max(0, -Math.log10(span))) + 1,
        )
      }
    }),
  )
})

test('the bounds of a town’s view are written to a thousandth of a degree, and across the antimeridian the west is past the east', () => {
  expect(writtenBounds({ west: 34.90123, south: 51.00049, east: 35.60011, north: 51.39951 })).toEqual([34.901, 51, 35.6, 51.4])
  expect(writtenBounds({ west: 177.4, south: -19.2, east: 182.6, north: -15.1 })).toEqual([177.4, -19.2, -177.4, -15.1])
})

test('a map that shows the whole world gives the whole world', () => {
  const viewport = { width: 1600, height: 500, padding: { top: 0, right: 0, bottom: 0, left: 0 } }
  const { west, east } = boundsInView({ center: [100, 0], zoom: 0 }, viewport, 0)
  expect([west, east]).toEqual([-180, 180])
})
