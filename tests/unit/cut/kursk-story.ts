import { readFileSync } from 'node:fs'
import type { FeatureCollection } from 'geojson'
import type { Topology } from 'topojson-specification'
import { boundsOf } from '../../../src/geo/bounds.ts'
import type { Bounds, Framing, Step } from '../../../src/story/story.ts'

/** The base map, and the views of the Kursk story (stories/kursk-ceasefire/story.md) as the compiler makes them. */
export const BASE = { land: read<Topology>('base.topo.json'), water: read<Topology>('water.topo.json') }
export const REGIONS = read<FeatureCollection>('kursk-border/regions.geojson')
export const BORDER = read<FeatureCollection>('kursk-border/border.geojson')
export const LAYERS = [
  { id: 'regions', data: REGIONS },
  { id: 'border', data: BORDER },
]

const MOSCOW: Bounds = { west: 37.61781, east: 37.61781, south: 55.75204, north: 55.75204 }
const SUDZHA: Bounds = { west: 35.271, east: 35.271, south: 51.191, north: 51.191 }
const KURSK_REGION = boundsOfFeature(REGIONS, 'kursk')
const SUMY_REGION = boundsOfFeature(REGIONS, 'sumy')
const STRETCH = boundsOfFeature(BORDER, 'kursk-sumy')

export const FRAMINGS: readonly Framing[] = [
  framing(union(MOSCOW, SUDZHA, STRETCH)),
  framing(KURSK_REGION),
  framing(MOSCOW, 6),
  framing(union(KURSK_REGION, STRETCH)),
  framing({ west: 34.9, south: 51, east: 35.6, north: 51.4 }),
  framing(union(KURSK_REGION, SUMY_REGION)),
  framing(union(SUMY_REGION, STRETCH)),
  framing({ west: 34.5, south: 16.3, east: 55.7, north: 32.2 }),
]

export const STEPS: readonly Step[] = [0, 0, 1, 2, 2, 2, 2, 3, 3, 3, 1, 4, 4, 4, 4, 4, 5, 6, 6, 1, 7, 7, 7, 0, 0].map((framing, i) =>
  step(framing, i, i === 20 || i === 23 ? 'cut' : 'travel'),
)

export function framing(bounds: Bounds, maxZoom = 10): Framing {
  return { wide: { kind: 'bounds', bounds, padding: 0.08, minZoom: 0, maxZoom } }
}

export function step(framing: number, i: number, motion: Step['motion'] = 'travel'): Step {
  return { id: `step-${i}`, chapter: 0, framing, motion, gap: 0, layers: {}, drawn: {}, highlights: [], claims: [], alt: '', map: '' }
}

function boundsOfFeature(data: FeatureCollection, id: string): Bounds {
  const geometry = data.features.find((feature) => feature.id === id)?.geometry
  if (geometry?.type === 'Polygon') return boundsOf(geometry.coordinates.flat().map(([lng = 0, lat = 0]) => [lng, lat]))
  if (geometry?.type === 'LineString') return boundsOf(geometry.coordinates.map(([lng = 0, lat = 0]) => [lng, lat]))
  throw new Error(`No feature '${id}' of a kind that the story frames`)
}

function union(...boxes: readonly Bounds[]): Bounds {
  return {
    west: Math.min(...boxes.map((box) => box.west)),
    south: Math.min(...boxes.map((box) => box.south)),
    east: Math.max(...boxes.map((box) => box.east)),
    north: Math.max(...boxes.map((box) => box.north)),
  }
}

function read<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(new URL(`../../../geodata/${file}`, import.meta.url), 'utf8')) as Shape
}
