import type { LngLat } from '../../story/units.ts'
import type { StoryGeometry } from './parse-geometry.ts'

/** All positions of a geometry, in file order. */
export function positionsOf(geometry: StoryGeometry): LngLat[] {
  return linesOf(geometry).flat()
}

/** A geometry as lists of positions: each line, each ring; points in a list of one. */
export function linesOf(geometry: StoryGeometry): LngLat[][] {
  switch (geometry.type) {
    case 'Point':
      return [[toLngLat(geometry.coordinates)]]
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [toLngLat(position)])
    case 'LineString':
      return [geometry.coordinates.map(toLngLat)]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.map((line) => line.map(toLngLat))
    case 'MultiPolygon':
      return geometry.coordinates.flat().map((ring) => ring.map(toLngLat))
  }
}

function toLngLat([lng = 0, lat = 0]: readonly number[]): LngLat {
  return [lng, lat]
}
