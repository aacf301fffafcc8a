import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toScreen } from '../../../src/geo/screen.ts'
import { placeStill, STILL_BLEED } from '../../../src/render/svg/still.ts'

describe('placeStill', () => {
  test('every point of the static ground lies where the live map draws it', () => {
    const camera = fc.record({
      lng: fc.double({ min: 20, max: 50, noNaN: true }),
      lat: fc.double({ min: 40, max: 60, noNaN: true }),
      zoom: fc.double({ min: 3, max: 11, noNaN: true }),
    })
    fc.assert(
      fc.property(camera, camera, camera, (s, l, p) => {
        const still = { center: [s.lng, s.lat] as const, zoom: s.zoom }
        const live = { center: [l.lng, l.lat] as const, zoom: l.zoom }
        const size = { width: 864, height: 900 }
        const box = placeStill(still, live, size)
        const [x, y] = toScreen([p.lng, p.lat], still, STILL_BLEED)
        const [liveX, liveY] = toScreen([p.lng, p.lat], live, size)
        const scale = box.width / STILL_BLEED.width
        const tolerance = 1e-6 * (1 + Math.abs(liveX) + Math.abs(liveY))
        expect(Math.abs(box.left + x * scale - liveX)).toBeLessThan(tolerance)
        expect(Math.abs(box.top + y * scale - liveY)).toBeLessThan(tolerance)
      }),
    )
  })
})
