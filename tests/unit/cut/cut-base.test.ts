import { brotliCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { cutBase } from '../../../src/compile/cut/cut-base.ts'
import { seenBy } from '../../../src/compile/cut/seen.ts'
import type { Camera, Size, Viewport } from '../../../src/geo/camera.ts'
import { constrain } from '../../../src/geo/constrain.ts'
import { fit } from '../../../src/geo/fit.ts'
import { project, worldSize } from '../../../src/geo/mercator.ts'
import { waterZoom } from '../../../src/geo/water-zoom.ts'
import { flight } from '../../../src/scene/flight.ts'
import { framingFor } from '../../../src/scene/framing.ts'
import type { Framing, Step } from '../../../src/story/story.ts'
import { BASE, FRAMINGS, framing, LAYERS, STEPS, step } from './kursk-story.ts'
import { countryAt, type Drawing, draw, farthest, grid, properCrossings, segmentsIn } from './picture.ts'

const FULL = draw(BASE.land, BASE.water)
const KURSK = cutBase(BASE, LAYERS, seenBy(STEPS, FRAMINGS))

/** Stories where maps are hard: across the antimeridian, at the poles, the whole world, inside a country without an edge in view. */
const HARD: Readonly<Record<string, Framing>> = {
  fiji: framing({ west: 176.5, east: 182.5, south: -20, north: -15.5 }, 8),
  svalbard: framing({ west: 10, east: 34, south: 76, north: 81 }, 7),
  antarctica: framing({ west: -180, east: 180, south: -90, north: -60 }, 6),
  world: framing({ west: -180, east: 180, south: -70, north: 80 }, 6),
  chukotka: framing({ west: 170, east: 195, south: 62, north: 70 }, 7),
  kashmir: framing({ west: 72, east: 80, south: 32, north: 37 }, 8),
  inland: framing({ west: 95, east: 96, south: 62, north: 62.5 }, 10),
}

/** Views of most of the base: slow to compare. */
const LARGE = ['antarctica', 'world']

describe('the picture from the cut is the picture from the full base', () => {
  test('in every view and on every flight of the Kursk story, in windows of any size', () => {
    const drawing = draw(KURSK.rest, KURSK.rest)
    fc.assert(
      fc.property(window(), leg(STEPS), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (map, legs, t, seed) => {
        expectSamePicture(drawing, cameraAlong(FRAMINGS, legs, t, map), map, seed)
      }),
      { numRuns: 40, seed: 13, endOnFailure: true },
    )
  }, 120_000)

  test('in the first view, from the first file alone', () => {
    const drawing = draw(KURSK.first, KURSK.first)
    fc.assert(
      fc.property(window(), fc.integer(), (map, seed) => expectSamePicture(drawing, cameraAlong(FRAMINGS, [0, 0], 0, map), map, seed)),
      { numRuns: 10, seed: 14, endOnFailure: true },
    )
  }, 60_000)

  test.each(Object.entries(HARD))(
    'at %s',
    (name, hard) => {
      const { rest } = cutBase(BASE, [], seenBy([step(0, 0)], [hard]))
      const drawing = draw(rest, rest)
      fc.assert(
        fc.property(window(), fc.integer(), (map, seed) =>
          expectSamePicture(drawing, cameraAlong([hard], [0, 0], 0, map), map, seed, SUBGRID),
        ),
        { numRuns: LARGE.includes(name) ? 1 : 3, seed: 15, endOnFailure: true },
      )
    },
    60_000,
  )
})

/** The map in a window of 320x480 to 2560x1440: beside the text, or above it. */
function window(): fc.Arbitrary<Viewport> {
  return fc.tuple(fc.integer({ min: 320, max: 2560 }), fc.integer({ min: 480, max: 1440 })).map(([width, height]) => ({
    width: width < 800 ? width : Math.round(width * 0.6),
    height: width < 800 ? Math.round(height * 0.42) : height,
    padding: { top: 24, right: 24, bottom: 24, left: 24 },
  }))
}

/** Two framings that the map travels between. */
function leg(steps: readonly Step[]): fc.Arbitrary<readonly [number, number]> {
  return fc.constantFrom(
    ...steps.flatMap((to, i) => (i > 0 && to.motion === 'travel' ? [[steps[i - 1]?.framing ?? 0, to.framing] as const] : [])),
  )
}

function cameraAlong(framings: readonly Framing[], [from, to]: readonly [number, number], t: number, map: Viewport): Camera {
  const [a, b] = [from, to].map((i) => fit(framingFor(framings[i] ?? framing({ west: 0, south: 0, east: 0, north: 0 }), map), map))
  if (a === undefined || b === undefined) throw new Error('two cameras expected')
  return constrain(flight(a, b, map.width).at(t), map)
}

/** CSS pixels. */
const MOST_OFF = 0.5
/** CSS pixels by which lines may cross where the base runs them closer together than the cut's grid can tell: the world on one screen. */
const SUBGRID = 0.1
/** Rings smaller than this may shrink to nothing: all of one is within the tolerance of any of its points. */
const SPECK = 1.2

function expectSamePicture(cut: Drawing, camera: Camera, size: Size, seed: number, crossing = 0): void {
  for (const kind of ['coasts', 'borders', 'oblasts', 'disputed'] as const) {
    const full = segmentsIn(FULL[kind], camera, size, 3)
    const thin = segmentsIn(cut[kind], camera, size, 3)
    const missing = farthest(segmentsIn(FULL[kind], camera, size, 3, SPECK), thin, size)
    expect(missing.distance, `${kind} of the base at ${missing.at} that the cut lacks`).toBeLessThan(MOST_OFF)
    const invented = farthest(thin, full, size)
    expect(invented.distance, `${kind} of the cut at ${invented.at} that the base lacks`).toBeLessThan(MOST_OFF)
  }
  const lines = [
    ...segmentsIn(cut.coasts, camera, size, 0),
    ...segmentsIn(cut.borders, camera, size, 0),
    ...segmentsIn(cut.oblasts, camera, size, 0),
  ]
  expect(properCrossings(lines, size, crossing), 'where lines cross').toEqual([])
  expectSameCountries(cut, camera, size, seed)
  expectSameWater(cut, camera, size)
}

/** Of each rank that is shown at the camera's zoom. */
function expectSameWater(cut: Drawing, camera: Camera, size: Size): void {
  for (const kind of ['lakes', 'rivers'] as const) {
    const shown = FULL[kind].filter(({ rank }) => waterZoom(rank) <= camera.zoom)
    const full = shown.flatMap(({ paths }) => paths)
    const thin = cut[kind].filter(({ rank }) => waterZoom(rank) <= camera.zoom).flatMap(({ paths }) => paths)
    const whole = segmentsIn(full, camera, size, 3)
    const missing = farthest(segmentsIn(full, camera, size, 3, SPECK), segmentsIn(thin, camera, size, 3), size)
    expect(missing.distance, `${kind} of the base at ${missing.at} that the cut lacks`).toBeLessThan(MOST_OFF)
    const invented = farthest(segmentsIn(thin, camera, size, 3), whole, size)
    expect(invented.distance, `${kind} of the cut at ${invented.at} that the base lacks`).toBeLessThan(MOST_OFF)
  }
  const shores = cut.lakes.flatMap(({ paths }) => paths)
  expect(properCrossings(segmentsIn(shores, camera, size, 0), size, SUBGRID), 'where shores cross').toEqual([])
}

function expectSameCountries(cut: Drawing, camera: Camera, size: Size, seed: number): void {
  const scale = worldSize(camera.zoom)
  const [cx, cy] = project(camera.center)
  const nearFull = grid([...segmentsIn(FULL.coasts, camera, size, 10), ...segmentsIn(FULL.borders, camera, size, 10)])
  for (const [u, v] of fc.sample(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
    numRuns: 60,
    seed,
  })) {
    const at = [u * size.width, v * size.height] as const
    const x = cx + (at[0] - size.width / 2) / scale
    const y = cy + (at[1] - size.height / 2) / scale
    const inWorld = x - Math.floor(x)
    if (countryAt(cut, inWorld, y) !== countryAt(FULL, inWorld, y)) expect(nearFull(...at), `distance from a line of ${at}`).toBeLessThan(1)
  }
}

describe('the cut is a sound topology', () => {
  test.each(['first', 'rest'] as const)('%s: every ring is closed and encloses something, every arc is used', (part) => {
    const topology = KURSK[part]
    const used = new Set<number>()
    for (const object of Object.values(topology.objects)) collect((object as GeometryCollection).geometries, used)
    expect(used.size).toBe(topology.arcs.length)
    for (const name of ['countries', 'oblasts', 'layer:regions', 'lakes']) {
      for (const { geometry } of feature(topology, topology.objects[name] as GeometryCollection).features) {
        const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : []
        for (const ring of polygons.flat()) {
          expect(ring.length).toBeGreaterThan(3)
          expect(ring[0]).toEqual(ring.at(-1))
          expect(new Set(ring.map(String)).size).toBeGreaterThan(2)
        }
      }
    }
  })

  test('the story border runs on the very lines of the base', () => {
    const border = KURSK.rest.objects['layer:border'] as GeometryCollection
    const countries = new Set<number>()
    const drawn = new Set<number>()
    collect((KURSK.rest.objects['countries'] as GeometryCollection).geometries, countries)
    collect(border.geometries, drawn)
    expect(drawn.size).toBeGreaterThan(0)
    expect([...drawn].filter((arc) => !countries.has(arc))).toEqual([])
  })

  test('water is told by its rank alone, and shares no line with countries', () => {
    const land = new Set<number>()
    const water = new Set<number>()
    for (const name of ['countries', 'oblasts']) collect((KURSK.rest.objects[name] as GeometryCollection).geometries, land)
    for (const name of ['lakes', 'rivers']) {
      const { geometries } = KURSK.rest.objects[name] as GeometryCollection
      expect(geometries.map(({ properties }) => properties)).toEqual([1, 2, 3, 4, 5].map((rank) => ({ rank })))
      collect(geometries, water)
    }
    expect([...water].filter((arc) => land.has(arc))).toEqual([])
  })

  test('water that is too small for every view is left out', () => {
    const { rest } = cutBase(BASE, [], seenBy([step(0, 0)], [framing({ west: 20, east: 50, south: 44, north: 60 }, 3)]))
    for (const name of ['lakes', 'rivers']) {
      const { geometries } = rest.objects[name] as GeometryCollection
      expect(geometries.map(({ properties }) => properties)).toEqual([{ rank: 1 }])
    }
  })

  test('the same story gives the same bytes', () => {
    const again = cutBase(structuredClone(BASE), LAYERS, seenBy(STEPS, FRAMINGS))
    expect(JSON.stringify(again)).toBe(JSON.stringify(KURSK))
  })

  test('features of a layer are numbered from 1 and carry nothing else', () => {
    const { geometries } = KURSK.rest.objects['layer:regions'] as GeometryCollection
    expect(geometries.map(({ id, properties }) => ({ id, properties }))).toEqual([
      { id: 1, properties: undefined },
      { id: 2, properties: undefined },
    ])
  })
})

test('the Kursk story stays within its budget', () => {
  const size = (topology: Topology): number => brotliCompressSync(JSON.stringify(topology)).length / 1000
  expect(size(KURSK.first)).toBeLessThan(60)
  expect(size(KURSK.first) + size(KURSK.rest)).toBeLessThan(220)
})

test('a story that shows nothing has an empty map', () => {
  const { rest } = cutBase(BASE, LAYERS, { first: [], all: [] })
  expect(rest.arcs).toEqual([])
  expect(Object.values(rest.objects)).toEqual(Object.values(rest.objects).map(() => ({ type: 'GeometryCollection', geometries: [] })))
})

function collect(value: unknown, into: Set<number>): void {
  if (typeof value === 'number') into.add(value < 0 ? ~value : value)
  else if (Array.isArray(value)) for (const part of value) collect(part, into)
  else if (typeof value === 'object' && value !== null && 'arcs' in value) collect(value.arcs, into)
}
