import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { makePmtiles } from './make-pmtiles.ts'

/** Points of the survey, and the box that they fill. */
export const POINTS = 100_000
export const BOX = { west: 24, south: 46, east: 38, north: 52 }

/** Puts the survey story of tests/fixtures into a folder, with its tiles: points spread evenly, and the regions of Ukraine. */
export function writeSurveyStory(folder: string, { minZoom = 3, maxZoom = 8, points = POINTS } = {}): void {
  mkdirSync(folder, { recursive: true })
  cpSync('tests/fixtures/survey', folder, { recursive: true })
  writeFileSync(join(folder, 'points.pmtiles'), makePmtiles({ points: spread(points) }, { minZoom, maxZoom }))
  writeFileSync(join(folder, 'survey.pmtiles'), makePmtiles({ regions: regionsOfUkraine(), points: spread(100) }, { minZoom, maxZoom }))
}

/** Points without clumps or gaps (Roberts' R2 sequence), the box's corners first. */
export function spread(count: number): FeatureCollection {
  const G = 1.324717957244746
  const corners = [
    [BOX.west, BOX.south],
    [BOX.east, BOX.north],
  ]
  const coordinates = Array.from({ length: count }, (_, i) => [
    BOX.west + ((0.5 + i / G) % 1) * (BOX.east - BOX.west),
    BOX.south + ((0.5 + i / G ** 2) % 1) * (BOX.north - BOX.south),
  ])
  return {
    type: 'FeatureCollection',
    features: [...corners, ...coordinates]
      .slice(0, count)
      .map((at) => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: at } })),
  }
}

export function regionsOfUkraine(): FeatureCollection {
  const base = JSON.parse(readFileSync('geodata/base.topo.json', 'utf8')) as Topology
  const oblasts = base.objects['oblasts'] as GeometryCollection<{ country: string }>
  const geometries = oblasts.geometries.filter(
    ({ properties }) => properties !== undefined && 'country' in properties && properties.country === 'UA',
  )
  return feature(base, { type: 'GeometryCollection', geometries })
}
