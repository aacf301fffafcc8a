import { distance } from '@turf/turf'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { project, unproject, worldSize } from '../../../src/geo/mercator.ts'
import { scaleBar } from '../../../src/geo/scale-bar.ts'

const MOST = 110

describe('the bars of the scale', () => {
  test('are as long as their distance on the ground, measured by turf, in the middle of the map', () => {
    for (const lat of [-60, 0, 24, 51.2, 70]) {
      for (const zoom of [5, 7.3, 10.9]) {
        const { kilometres, miles } = scaleBar({ center: [35, lat], zoom }, MOST)
        const ground = (pixels: number, units: 'kilometers' | 'miles'): number => {
          const [x, y] = project([35, lat])
          return distance([35, lat], [...unproject([x + pixels / worldSize(zoom), y])], { units })
        }
        expect(ground(kilometres.pixels, 'kilometers') / kilometres.length).toBeCloseTo(1, 2)
        expect(ground(miles.pixels, 'miles') / miles.length).toBeCloseTo(1, 2)
      }
    }
  })

  test('are the longest round ones that there is room for: 1, 2 or 5 and zeros, more than a third of the room', () => {
    fc.assert(
      fc.property(fc.double({ min: -80, max: 80, noNaN: true }), fc.double({ min: -1, max: 18, noNaN: true }), (lat, zoom) => {
        for (const { length, pixels } of Object.values(scaleBar({ center: [0, lat], zoom }, MOST))) {
          expect(length.toExponential()).toMatch(/^[125]e/)
          expect(pixels).toBeLessThanOrEqual(MOST)
          expect(pixels).toBeGreaterThan(MOST / 3)
        }
      }),
    )
  })
})
