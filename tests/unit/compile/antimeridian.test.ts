import fc from 'fast-check'
import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { cutPolygon } from '../../../src/compile/geojson/cut-polygon.ts'
import { type Mend, mendGeometry } from '../../../src/compile/geojson/mend-geometry.ts'
import type { StoryGeometry } from '../../../src/compile/geojson/parse-geometry.ts'
import { jumpsOf } from '../../../src/compile/geojson/seam.ts'

function mend(geometry: StoryGeometry): { geometry: StoryGeometry | undefined; mends: Mend[] } {
  const mends: Mend[] = []
  return { geometry: mendGeometry(geometry, (kind) => mends.push(kind)), mends }
}

const line = (...coordinates: Position[]): StoryGeometry => ({ type: 'LineString', coordinates })
const polygon = (...coordinates: Position[][]): StoryGeometry => ({ type: 'Polygon', coordinates })

describe('a line', () => {
  test.each<[string, Position[], Position[][]]>([
    ['eastwards', [[178, 0], [-178, 4]], [[[178, 0], [180, 2]], [[-180, 2], [-178, 4]]]],
    ['westwards', [[-179, 0], [177, 4]], [[[-179, 0], [-180, 1]], [[180, 1], [177, 4]]]],
    ['through a position on it', [[179, 0], [180, 1], [-179, 5]], [[[179, 0], [180, 1]], [[-180, 1], [-179, 5]]]],
    ['through a position on it by its other name', [[179, 0], [-180, 1], [-179, 5]], [[[179, 0], [180, 1]], [[-180, 1], [-179, 5]]]],
    ['through both names of a position', [[179, 0], [180, 1], [-180, 1], [-179, 5]], [[[179, 0], [180, 1]], [[-180, 1], [-179, 5]]]],
    ['there and back', [[179, 0], [-179, 2], [179, 4]], [[[179, 0], [180, 1]], [[-180, 1], [-179, 2], [-180, 3]], [[180, 3], [179, 4]]]],
    ['round a touch', [[179, 0], [-180, 1], [179, 2]], [[[179, 0], [180, 1]], [[180, 1], [179, 2]]]],
  ])('is cut where it crosses the antimeridian: %s', (_name, given, pieces) => {
    expect(mend(line(...given))).toEqual({ geometry: { type: 'MultiLineString', coordinates: pieces }, mends: ['cut'] })
  }) // biome-ignore format: a table

  test.each<[string, Position[]]>([
    ['within 180 degrees', [[-90, 0], [90, 10]]],
    ['along a parallel, once round the Earth', [[-180, 0], [180, 0]]],
    ['cut already', [[174, -14], [180, -18.5]]],
    ['along the antimeridian', [[180, 0], [180, 10]]],
  ])('stays as it is: %s', (_name, given) => {
    expect(mend(line(...given))).toEqual({ geometry: line(...given), mends: [] })
  }) // biome-ignore format: a table
})

describe('a polygon', () => {
  test('is cut into one on each side', () => {
    const fiji: Position[] = [[177, -19], [-178, -19], [-178, -16], [177, -16], [177, -19]] // biome-ignore format: a box
    expect(mend(polygon(fiji)).geometry).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [[[-180, -19], [-178, -19], [-178, -16], [-180, -16], [-180, -19]]],
        [[[180, -16], [177, -16], [177, -19], [180, -19], [180, -16]]],
      ],
    }) // biome-ignore format: boxes
  })

  test('that has four sides on the antimeridian comes in as many pieces', () => {
    // a comb whose back lies west of it and whose two teeth reach over it
    const comb: Position[] = [[178, 0], [-178, 0], [-178, 2], [179, 2], [179, 4], [-178, 4], [-178, 6], [178, 6], [178, 0]] // biome-ignore format: a comb
    const { geometry } = mend(polygon(comb))
    expect(geometry?.type).toBe('MultiPolygon')
    expect(geometry?.coordinates).toHaveLength(3)
    expect(areaOf(geometry)).toBeCloseTo(4 * 6 - 3 * 2, 9)
  })

  test('round the world keeps a hole across the antimeridian', () => {
    const world: Position[] = [[-180, -80], [180, -80], [180, 80], [-180, 80], [-180, -80]] // biome-ignore format: a box
    const hole: Position[] = [[178, 0], [178, 4], [-178, 4], [-178, 0], [178, 0]] // biome-ignore format: a box
    const { geometry, mends } = mend(polygon(world, hole))
    expect(mends).toEqual(['cut'])
    expect(areaOf(geometry)).toBeCloseTo(360 * 160 - 16, 9)
    expect(geometry && has(geometry, 179, 2)).toBe(false)
    expect(geometry && has(geometry, 0, 2)).toBe(true)
  })

  test('round a pole cannot be cut', () => {
    expect(mend(polygon([[-120, -70], [0, -70], [120, -70], [-120, -70]]))).toEqual({ geometry: undefined, mends: ['round-a-pole'] }) // biome-ignore format: a ring
    expect(mend(polygon([[120, -84], [180, -84], [-180, -84], [-120, -84], [0, -84], [120, -84]])).mends).toEqual(['round-a-pole']) // biome-ignore format: a ring
  })

  test('led along the antimeridian and a pole stays as it is', () => {
    const antarctica: Position[] = [[-180, -90], [180, -90], [180, -80], [0, -70], [-180, -80], [-180, -90]] // biome-ignore format: a ring
    expect(mend(polygon(antarctica))).toEqual({ geometry: polygon(antarctica), mends: [] })
  })

  /** A star round a point near the antimeridian, at any scale, with or without a hole of the same form, written with longitudes from -180 to 180. */
  const anyStar = fc.record({
    center: fc.tuple(fc.double({ min: 170, max: 190, noNaN: true }), fc.double({ min: -40, max: 40, noNaN: true })),
    radii: fc.array(fc.double({ min: 0.5, max: 30, noNaN: true }), { minLength: 3, maxLength: 40 }),
    hole: fc.boolean(),
    turnedOuter: fc.boolean(),
    turnedHole: fc.boolean(),
    start: fc.nat(),
  })

  test('covers after cutting what it covered before, with rings that never jump and run the right way round', () => {
    fc.assert(
      fc.property(anyStar, ({ center: [x, y], radii, hole, turnedOuter, turnedHole, start }) => {
        const star = (share: number, isTurned: boolean): Position[] => {
          const open = radii.map((radius, i): Position => {
            const angle = (i / radii.length) * 2 * Math.PI
            return [x + share * radius * Math.cos(angle), y + share * radius * Math.sin(angle)]
          })
          const from = start % open.length
          const ring = [...open.slice(from), ...open.slice(0, from)]
          return closed(isTurned ? ring.reverse() : ring)
        }
        const plain = hole ? [star(1, turnedOuter), star(0.4, !turnedHole)] : [star(1, turnedOuter)]
        const { geometry } = mend(polygon(...plain.map((ring) => ring.map(wrapped))))
        if (geometry === undefined) throw new Error('nothing is left')
        expect(areaOf(geometry)).toBeCloseTo(areaOf(polygon(...plain)), 6)
        for (const rings of polygonsOf(geometry)) {
          for (const [i, ring] of rings.entries()) {
            expect(ring[0]).toEqual(ring.at(-1))
            expect(jumpsOf(ring, true)).toEqual([])
            expect(shoelace(ring) > 0).toBe(i === 0)
          }
        }
        for (const [dx, dy] of [[0, 0], [3.1, 0.2], [-3.3, 1.1], [7.7, -2.3], [-9.1, -4.4], [0.3, 11.9], [0.9, -12.7]] as const) {
          expect(has(geometry, ...(wrapped([x + dx, y + dy]) as [number, number]))).toBe(has(polygon(...plain), x + dx, y + dy))
        } // biome-ignore format: points around
      }),
      { numRuns: 300 },
    )
  })
})

describe('winding', () => {
  const box = (west: number, size: number): Position[] => [[west, 0], [west + size, 0], [west + size, size], [west, size], [west, 0]] // biome-ignore format: a box

  test('outer rings run counterclockwise and holes clockwise, whatever way they ran', () => {
    const right = polygon(box(0, 9), box(1, 2).reverse())
    expect(mend(right)).toEqual({ geometry: right, mends: [] })
    expect(mend(polygon(box(0, 9).reverse(), box(1, 2)))).toEqual({ geometry: right, mends: ['wound', 'wound'] })
    expect(mend({ type: 'MultiPolygon', coordinates: [[box(0, 9)], [box(20, 9).reverse()]] }).mends).toEqual(['wound'])
  })

  test('lines and rings without extent are left out', () => {
    const flat: Position[] = [[1, 1], [2, 2], [1, 1], [1, 1]] // biome-ignore format: a ring
    expect(mend(polygon(box(0, 9), flat))).toEqual({ geometry: polygon(box(0, 9)), mends: ['flat'] })
    expect(mend(polygon(flat, box(0, 9)))).toEqual({ geometry: undefined, mends: ['flat'] })
    expect(mend(line([1, 1], [1, 1], [1, 1]))).toEqual({ geometry: undefined, mends: ['flat'] })
  })
})

function wrapped([lng = 0, lat = 0]: Position): Position {
  return [lng > 180 ? lng - 360 : lng < -180 ? lng + 360 : lng, lat]
}

function closed(ring: Position[]): Position[] {
  return [...ring, ring[0] ?? []]
}

function polygonsOf(geometry: StoryGeometry): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
}

/** Square degrees, holes taken off whatever way they run. */
function areaOf(geometry: StoryGeometry | undefined): number {
  const polygons = geometry === undefined ? [] : polygonsOf(geometry)
  return polygons.flatMap((rings) => rings.map((ring, i) => Math.abs(shoelace(ring)) * (i === 0 ? 1 : -1))).reduce((a, b) => a + b, 0)
}

function shoelace(ring: Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)) / 2, 0)
}

/** Whether a point lies in polygons, by the even-odd rule in each. */
function has(geometry: StoryGeometry, x: number, y: number): boolean {
  return polygonsOf(geometry).some((rings) => {
    const crossings = rings.flatMap((ring) =>
      ring.slice(1).filter(([bx = 0, by = 0], i) => {
        const [ax = 0, ay = 0] = ring[i] ?? []
        return ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)
      }),
    )
    return crossings.length % 2 === 1
  })
}

test('the pieces of a polygon have its area together, whether it crosses the antimeridian, touches it, or both', () => {
  const anyStar = fc.record({
    x: fc.integer({ min: 34, max: 38 }),
    y: fc.integer({ min: -60, max: 60 }),
    shares: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 14 }),
    seam: fc.constantFrom(180, -180),
    radius: fc.integer({ min: 5, max: 40 }),
    grid: fc.constantFrom(1, 5),
  })
  fc.assert(
    fc.property(anyStar, ({ x, y, shares, seam, radius, grid }) => {
      // longitudes as they run on past 180; on a grid of five degrees, corners often lie on the antimeridian itself
      const star = shares.map((share, i): [number, number] => {
        const angle = (2 * Math.PI * i) / shares.length
        const at = (middle: number, part: number): number => Math.round((middle + radius * share * part) / grid) * grid
        return [at(x * 5, Math.cos(angle)), Math.max(-85, Math.min(85, Math.round(y + radius * share * Math.sin(angle))))]
      })
      const named = star.map(([lng, lat]): Position => [lng === 180 ? seam : lng > 180 ? lng - 360 : lng, lat])
      const ring = [...named, named[0] ?? []]
      const pieces = cutPolygon([ring])
      if (pieces === undefined) throw new Error('a star round a pole')
      const cut = pieces === 'whole' ? [[ring]] : pieces
      const area = cut.reduce((sum, [outer = []]) => sum + Math.abs(squareDegrees(outer)), 0)
      expect(area).toBeCloseTo(Math.abs(squareDegrees([...star, star[0] ?? []])), 6)
    }),
    { numRuns: 2_000 },
  )
})

function squareDegrees(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => sum + ((ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0)) / 2, 0)
}
