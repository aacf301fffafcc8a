import type { Feature, FeatureCollection, Geometry } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type Cover, hiddenSubjects } from '../../../src/preview/hidden-subjects.ts'
import type { FramingTarget, Step, Story } from '../../../src/story/story.ts'

/** A map of 400x300 under a camera at 0° 0°, zoom 5: 45.5 CSS pixels a degree, about 8.8° wide and 6.6° high. */
const VIEWPORT = { width: 400, height: 300, padding: { top: 0, right: 0, bottom: 0, left: 0 } }
const CAMERA: FramingTarget = { kind: 'camera', center: [0, 0], zoom: 5 }
const FOOT: Cover = { name: 'the credits', left: 0, top: 250, width: 400, height: 50 }

const LAYERS = new Map<string, FeatureCollection>([
  [
    'shapes',
    collection(
      {
        type: 'LineString',
        coordinates: [
          [-40, 1],
          [40, 1],
        ],
      }, // prettier-ignore
      {
        type: 'LineString',
        coordinates: [
          [-40, 30],
          [40, 30],
        ],
      }, // prettier-ignore
      {
        type: 'LineString',
        coordinates: [
          [-3, -2.8],
          [3, -2.8],
        ],
      }, // prettier-ignore
      square(60),
      { type: 'Polygon', coordinates: [ring(60), ring(20)] },
      {
        type: 'MultiPoint',
        coordinates: [
          [90, 1],
          [1, 1],
        ],
      }, // prettier-ignore
    ),
  ],
])

function hidden(highlights: readonly string[], covers: readonly Cover[] = [FOOT]): (string | undefined)[][] {
  return hiddenSubjects({ story: storyWith(highlights), layers: LAYERS, viewport: VIEWPORT, covers }).map(({ ref, name, under }) => [
    ref,
    name,
    under,
  ])
}

describe('a place', () => {
  test('in view is no problem, one beyond the edge is off the map', () => {
    expect(hidden(['middle'])).toEqual([])
    expect(hidden(['east'])).toEqual([['east', 'East', undefined]])
  })

  test('is off the map if the edge cuts its dot', () => expect(hidden(['edge'])).toEqual([['edge', 'Edge', undefined]]))

  test('under the credits is told with what covers it, and is none without them', () => {
    expect(hidden(['low'])).toEqual([['low', 'Low', 'the credits']])
    expect(hidden(['low'], [])).toEqual([])
  })
})

describe('a feature', () => {
  test('is seen if any of it is: a line through the map, an area round it, a point of several', () => {
    expect(hidden(['shapes#through', 'shapes#around', 'shapes#some'])).toEqual([])
  })

  test('beyond the edge is off the map, and so is an area of whose hole the map shows a part', () => {
    expect(hidden(['shapes#far', 'shapes#hole'])).toEqual([
      ['shapes#far', 'The far line', undefined],
      ['shapes#hole', 'shapes#hole', undefined],
    ])
  })

  test('wholly under the credits is told with what covers it', () => {
    expect(hidden(['shapes#below'])).toEqual([['shapes#below', 'shapes#below', 'the credits']])
  })

  test('that the story does not have is passed over', () => expect(hidden(['shapes#nothing', 'tiles#x', 'nowhere'])).toEqual([]))
})

test('every step is judged by its own camera', () => {
  const story = storyWith(['east'])
  const [step] = story.steps
  const framings = [...story.framings, { wide: CAMERA, narrow: { kind: 'camera', center: [20, 0], zoom: 5 } as const }]
  const second: Step = { ...(step as Step), id: 'second', framing: 1 }
  const found = hiddenSubjects({
    story: { ...story, framings, steps: [...story.steps, second] },
    layers: LAYERS,
    viewport: VIEWPORT,
    covers: [],
  })
  expect(found.map(({ step }) => step)).toEqual([0])
})

function storyWith(highlights: readonly string[]): Story {
  const place = (id: string, lng: number, lat: number) => ({
    id,
    at: [lng, lat] as const,
    kind: 'town' as const,
    label: { text: `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`, width: 3 },
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
    credits: [],
    chapters: [],
    base: { first: 'first.json', rest: 'rest.json' },
    presets: [],
    wider: 'wider.json',
    overviews: [],
    framings: [{ wide: CAMERA }],
    layers: [{ id: 'shapes', style: 'area', label: 'Shapes', features: ['through', 'far', 'below', 'around', 'hole', 'some'] }],
    claims: [],
    places: [place('middle', 0, 0), place('east', 20, 0), place('edge', 4.37, 0), place('low', 0, -2.8)],
    areaLabels: [{ id: 'shapes#far', kind: 'story-region', label: { text: 'The far line', width: 4 }, at: [[0, 30]], room: [0.1] }],
    basePlaces: [],
    steps: [
      {
        id: 'first',
        chapter: -1,
        framing: 0,
        motion: 'travel',
        gap: 0,
        layers: {},
        drawn: {},
        highlights,
        claims: [],
        alt: '',
        map: 'maps/first.svg',
      },
    ],
  }
}

function collection(...geometries: Geometry[]): FeatureCollection {
  const features = geometries.map((geometry, i): Feature => ({ type: 'Feature', id: i + 1, properties: {}, geometry }))
  return { type: 'FeatureCollection', features }
}

function square(half: number): Geometry {
  return { type: 'Polygon', coordinates: [ring(half)] }
}

function ring(half: number): [number, number][] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ]
}
