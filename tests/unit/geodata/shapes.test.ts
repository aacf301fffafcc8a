import { area, difference, featureCollection, intersect, polygon, union } from '@turf/turf'
import type { Feature, MultiPolygon as MultiPolygonShape, Polygon as PolygonShape, Position } from 'geojson'
import { merge } from 'topojson-client'
import type { GeometryCollection, MultiPolygon, Polygon } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { type AreaFeature, areas, base, countries, holders, oblasts, polygons, users, x, y } from './derived.ts'
import { level, levels } from './levels.ts'

describe.each(levels)('the mosaic, simplified to %i m', (tolerance) => {
  const shapes = areas(level(tolerance), 'countries')

  test('no country is lost', () => {
    expect(shapes.map(({ id }) => id)).toEqual(countries.map(({ id }) => id))
    expect(shapes.filter((shape) => polygons(shape).flat().length === 0)).toEqual([])
  })

  test('neighbours share one line: an arc has at most two sides, of different countries', () => {
    for (const object of ['countries', 'oblasts']) {
      for (const [arc, [first = '', second = '', ...more]] of users(level(tolerance), object)) {
        expect(more, `arc ${arc} of ${object}`).toEqual([])
        if (second !== '') expect([first.charAt(0), second.charAt(0)].sort().join(''), `arc ${arc}: ${first} ${second}`).toBe('+-')
        expect(first.slice(1), `arc ${arc} of ${object}`).not.toBe(second.slice(1))
      }
    }
  })

  test('the regions of Ukraine are Ukraine, edge for edge', () => {
    const ukraine = [...users(level(tolerance), 'countries')].filter(([, ids]) => ids.some((id) => id.endsWith('UA'))).map(([arc]) => arc)
    const outline = [...users(level(tolerance), 'oblasts')]
      .filter(([, ids]) => ids.filter((id) => id.slice(1).startsWith('UA-')).length === 1)
      .map(([arc]) => arc)
    expect(outline.sort()).toEqual(ukraine.sort())
  })

  test('rings are closed, have an inside, and are wound as RFC 7946 has it', () => {
    for (const object of ['countries', 'oblasts']) {
      for (const area of areas(level(tolerance), object)) {
        for (const rings of polygons(area)) {
          rings.forEach((ring, i) => {
            expect(ring[0], `${area.id}`).toEqual(ring.at(-1))
            expect(Math.sign(signedArea(ring)), `${area.id} ring ${i} at ${ring[0]}`).toBe(i === 0 ? 1 : -1)
          })
        }
      }
    }
  })
})

function signedArea(ring: Position[]): number {
  const [ox, oy] = [x(ring[0]), y(ring[0])]
  return ring.slice(1).reduce((sum, b, i) => sum + (x(ring[i]) - ox) * (y(b) - oy) - (x(b) - ox) * (y(ring[i]) - oy), 0)
}

test('what may be seen from space lies in one country only', () => {
  for (let lng = -179.5; lng < 180; lng += 11.37) {
    for (let lat = -55; lat < 75; lat += 6.71) expect(holders(countries, [lng, lat]).length, `${lng} ${lat}`).toBeLessThanOrEqual(1)
  }
})

describe('decoded to coordinates, the mosaic has no gap and no overlap', () => {
  const gap = (a: AreaFeature, b: AreaFeature): number => squareMetres(difference(featureCollection([a, b])))
  const overlap = (a: AreaFeature, b: AreaFeature): number => squareMetres(intersect(featureCollection([a, b])))
  const ukraine = countries.filter(({ id }) => id === 'UA')
  const regionsOfUkraine = oblasts.filter(({ properties }) => properties.country === 'UA')

  test('between Ukraine and its regions', () => {
    const whole = union(featureCollection(regionsOfUkraine)) as AreaFeature
    expect(regionsOfUkraine).toHaveLength(27)
    for (const country of ukraine) {
      expect(gap(country, whole)).toBeLessThan(1)
      expect(gap(whole, country)).toBeLessThan(1)
      const sum = regionsOfUkraine.reduce((square, each) => square + area(each), 0)
      expect(Math.abs(sum - area(country))).toBeLessThan(1)
    }
  }, 60_000)

  test('among the regions of Ukraine', () => {
    for (const [i, one] of regionsOfUkraine.entries()) {
      for (const other of regionsOfUkraine.slice(i + 1).filter((each) => meet(boxOf(one), boxOf(each))))
        expect(overlap(one, other), `${one.id} and ${other.id}`).toBeLessThan(1)
    }
  }, 60_000)

  test.each(['BY', 'HU', 'MD', 'PL', 'RO', 'SK'])(
    'between Ukraine and %s',
    (id) => {
      for (const country of ukraine) {
        for (const other of countries.filter((each) => each.id === id)) expect(overlap(country, other)).toBeLessThan(1)
      }
    },
    60_000,
  )

  // RU is cut into regions: the one polygon would take minutes to clip
  test('between the regions of Russia and of Ukraine', () => {
    for (const one of oblasts.filter(({ properties }) => properties.country === 'RU')) {
      for (const other of regionsOfUkraine.filter((each) => meet(boxOf(one), boxOf(each)))) {
        expect(overlap(one, other), `${one.id} and ${other.id}`).toBeLessThan(1)
      }
    }
  }, 120_000)

  /** Each line is passed once in each direction, or once, on a coast: then the windings of all countries add up to that of the land. */
  test('between any two countries: what one has to its left, the other has to its right', () => {
    for (const list of [countries, oblasts]) {
      const sides = new Map<string, string>()
      for (const each of list) {
        for (const ring of polygons(each).flat()) {
          ring.slice(1).forEach((b, i) => {
            const key = `${ring[i]} ${b}`
            expect(sides.get(key), `${key}, of ${each.id}`).toBeUndefined()
            sides.set(key, String(each.id))
          })
        }
      }
      for (const [key, id] of sides) {
        const [from = '', to = ''] = key.split(' ')
        expect(sides.get(`${to} ${from}`), key).not.toBe(id)
      }
    }
  })

  test('that the land encloses: its only hole is the Caspian Sea', () => {
    const { geometries } = base.objects['countries'] as GeometryCollection
    const land = merge(base, geometries as (Polygon | MultiPolygon)[])
    const holes = land.coordinates.flatMap((rings) => rings.slice(1)).map((ring) => squareMetres(polygon([ring])) / 1e6)
    expect(holes).toHaveLength(1)
    // 371,000 km2 by the Encyclopaedia Britannica, 390,000 by others: its level rises and falls
    expect(holes[0]).toBeGreaterThan(360_000)
    expect(holes[0]).toBeLessThan(395_000)
  })
})

function squareMetres(shape: Feature<PolygonShape | MultiPolygonShape> | null): number {
  return shape === null ? 0 : area(shape)
}

function boxOf(each: AreaFeature): [number, number, number, number] {
  const points = polygons(each).flat(2)
  const [xs, ys] = [points.map(x), points.map(y)]
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b))
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b))
  return [least(xs), least(ys), most(xs), most(ys)]
}

function meet([w, s, e, n]: readonly number[], [w2 = 0, s2 = 0, e2 = 0, n2 = 0]: readonly number[]): boolean {
  return Number(w) <= e2 && Number(e) >= w2 && Number(s) <= n2 && Number(n) >= s2
}
