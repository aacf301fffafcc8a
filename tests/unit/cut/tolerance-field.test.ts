import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Seen } from '../../../src/compile/cut/seen.ts'
import { SLOPE, toleranceField } from '../../../src/compile/cut/tolerance-field.ts'
import { project, worldSize } from '../../../src/geo/mercator.ts'

const views = fc.array(
  fc.record({
    camera: fc.record({ center: fc.tuple(within(-200, 200), within(-84, 84)), zoom: within(0, 12) }),
    width: within(200, 2560),
    height: within(200, 1440),
  }),
  { maxLength: 40 },
)
const point = fc.tuple(within(0, 1), within(0, 1))

test('the tolerance at a point is the least of all views, growing with the distance to each', () => {
  fc.assert(
    fc.property(views, point, (seen, [x, y]) => {
      expect(toleranceField(seen, 0.3).least(x, y, x, y)).toBeCloseTo(Math.min(...seen.map((view) => byHand(view, x, y))), 12)
    }),
    { seed: 1 },
  )
})

test('the tolerance of a box is not above that of any point in it', () => {
  fc.assert(
    fc.property(views, point, point, within(0, 1), within(0, 1), (seen, [ax, ay], [bx, by], s, t) => {
      const least = toleranceField(seen, 0.3).least(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))
      const inside = Math.min(...seen.map((view) => byHand(view, ax + (bx - ax) * s, ay + (by - ay) * t)))
      expect(least).toBeLessThanOrEqual(inside + 1e-12)
    }),
    { seed: 2 },
  )
})

test('without views anything goes', () => {
  expect(toleranceField([], 0.3).least(0, 0, 1, 1)).toBe(Infinity)
})

/** The definition: 0.3 pixels inside a view and 4 pixels about it, on any copy of the world that reaches into this one. */
function byHand({ camera, width, height }: Seen, x: number, y: number): number {
  const scale = worldSize(camera.zoom)
  const [cx, cy] = project(camera.center)
  const dy = Math.max(0, Math.abs(y - cy) - (height / 2 + 4) / scale)
  const half = (width / 2 + 4) / scale
  const copies = [-2, -1, 0, 1, 2].map((copy) => cx + copy).filter((middle) => middle + half >= 0 && middle - half <= 1)
  return 0.3 / scale + SLOPE * Math.hypot(Math.min(...copies.map((middle) => Math.max(0, Math.abs(x - middle) - half))), dy)
}

function within(min: number, max: number): fc.Arbitrary<number> {
  return fc.double({ min, max, noNaN: true })
}

test('very many views are merged: nothing is seen less closely for it, and far fewer are left', () => {
  const anyView = fc.record({
    camera: fc.record({ center: fc.tuple(within(20, 40), within(45, 60)), zoom: within(5, 11) }),
    width: within(200, 2560),
    height: within(200, 1440),
  })
  fc.assert(
    fc.property(fc.array(anyView, { minLength: 5_000, maxLength: 5_000 }), fc.array(point, { minLength: 20 }), (seen, points) => {
      const field = toleranceField(seen, 0.3)
      expect(field.views.length).toBeLessThan(2_500)
      for (const [x, y] of [...points, ...seen.slice(0, 20).map(({ camera }) => project(camera.center))]) {
        expect(field.least(x, y, x, y)).toBeLessThanOrEqual(Math.min(...seen.map((view) => byHand(view, x, y))) + 1e-12)
      }
    }),
    { seed: 3, numRuns: 5 },
  )
})
