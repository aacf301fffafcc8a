import fc from 'fast-check'
import type { Viewport } from '../../src/geo/camera.ts'
import type { Bounds, Framing, Story } from '../../src/story/story.ts'

/** Any box on the globe, across the antimeridian and up to the poles, points and lines included. */
export const anyBounds: fc.Arbitrary<Bounds> = fc
  .record({
    west: fc.double({ min: -180, max: 180, noNaN: true }),
    width: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 360, noNaN: true })),
    south: fc.double({ min: -90, max: 90, noNaN: true }),
    height: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 180, noNaN: true })),
  })
  .map(({ west, width, south, height }) => ({ west, east: west + width, south, north: Math.min(90, south + height) }))

/** Any map from a sliver to a wall, with padding that may be more than the map. */
export const anyViewport: fc.Arbitrary<Viewport> = fc.record({
  width: fc.integer({ min: 1, max: 3000 }),
  height: fc.integer({ min: 1, max: 3000 }),
  padding: fc.record({
    top: fc.integer({ min: 0, max: 400 }),
    right: fc.integer({ min: 0, max: 400 }),
    bottom: fc.integer({ min: 0, max: 400 }),
    left: fc.integer({ min: 0, max: 400 }),
  }),
})

const anyFraming: fc.Arbitrary<Framing> = fc.oneof(
  fc
    .record({
      bounds: anyBounds,
      padding: fc.double({ min: 0, max: 0.45, noNaN: true }),
      maxZoom: fc.double({ min: 0, max: 20, noNaN: true }),
    })
    .map(({ bounds, padding, maxZoom }) => ({ wide: { kind: 'bounds' as const, bounds, padding, minZoom: 0, maxZoom } })),
  fc
    .record({
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      zoom: fc.double({ min: 0, max: 18, noNaN: true }),
    })
    .map(({ lng, lat, zoom }) => ({ wide: { kind: 'camera' as const, center: [lng, lat] as const, zoom } })),
  // near each other, as a story's views are: the map can fly between them
  fc
    .record({
      lng: fc.double({ min: 33, max: 37, noNaN: true }),
      lat: fc.double({ min: 49, max: 52, noNaN: true }),
      zoom: fc.double({ min: 5, max: 8, noNaN: true }),
    })
    .map(({ lng, lat, zoom }) => ({ wide: { kind: 'camera' as const, center: [lng, lat] as const, zoom } })),
)

const share = fc.oneof(fc.constant(0), fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }))

/** Any small story, with places, layers, claims, highlights, cuts and holds. */
export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    framings: fc.array(anyFraming, { minLength: 1, maxLength: 5 }),
    places: fc.array(fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })), {
      minLength: 1,
      maxLength: 6,
    }),
    steps: fc.array(
      fc.record({
        framing: fc.nat(),
        cut: fc.boolean(),
        gap: fc.nat(7),
        regions: share,
        route: share,
        drawn: share,
        highlight: fc.nat(),
        highlightsRegion: fc.boolean(),
        claims: fc.subarray(['one', 'two']),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ framings, places, steps }): Story => {
    const claim = (id: string, status: 'claimed' | 'assessed') => ({
      id,
      about: 'place-0',
      status,
      by: id,
      source: { kind: 'party' as const },
      label: { text: `Claimed by ${id}`, width: 7.5 },
      form: 'plain' as const,
      says: '',
      reported: '2025-03-13',
      responses: [],
      history: [],
    })
    return {
      schema: 'dateline/1',
      slug: 'any',
      lang: 'en',
      title: 'Any story',
      timeZone: 'UTC',
      asOf: '2025-03-13',
      basemap: { kind: 'builtin' },
      boundaryPolicy: 'de-jure',
      claimedGround: [],
      credits: ['openstreetmap'],
      chapters: [],
      base: { first: 'first.json', rest: 'rest.json' },
      presets: [],
      wider: 'wider.json',
      overviews: [],
      framings,
      layers: [
        { id: 'regions', style: 'region', label: 'Regions', features: ['a', 'b'] },
        { id: 'route', style: 'route', label: 'Route', features: ['r'] },
      ],
      claims: [claim('one', 'claimed'), claim('two', 'assessed')],
      places: places.map((at, i) => ({ id: `place-${i}`, at, kind: 'town', label: { text: `Place ${i}`, width: 3.6 } })),
      areaLabels: [
        { id: 'XA', kind: 'country', label: { text: 'Country', width: 4 }, at: [[30, 50], places[0] ?? [0, 0]], room: [0.05, 0.01] },
        { id: 'regions#a', kind: 'story-region', label: { text: 'Region', width: 3.4 }, at: [[31, 51]], room: [0.02] },
      ],
      basePlaces: [
        { id: 'city', at: [31, 50.5], kind: 'city', label: { text: 'City', width: 2 }, from: 3 },
        { id: 'village', at: places[0] ?? [0, 0], kind: 'village', label: { text: 'Village', width: 3 }, from: 9 },
      ],
      steps: steps.map((step, i) => ({
        id: `step-${i}`,
        chapter: -1,
        framing: step.framing % framings.length,
        motion: step.cut ? 'cut' : 'travel',
        gap: step.gap,
        layers: { regions: step.regions, route: step.route },
        drawn: { route: step.drawn },
        highlights: [`place-${step.highlight % places.length}`, ...(step.highlightsRegion ? ['regions#a'] : [])],
        claims: step.claims,
        alt: '',
        map: `maps/step-${i}.svg`,
      })),
    }
  })
