import { LIMITS } from '../../story/limits.ts'
import type { Tell } from '../problems/problem.ts'
import { type JsonSource, own } from './json-source.ts'

/**
 * Whether a list of features is within the limits of a layer, counted before anything in it is checked: what is too large is not read on. Each
 * position of a MultiPoint is a point.
 *
 * @param smaller what to do where it is not
 */
export function isInLimits(features: readonly unknown[], json: JsonSource, tell: Tell, smaller: string): boolean {
  const geometries = features.map((feature) => own(feature, 'geometry'))
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
  const points = sum(geometries.map((geometry) => (POINTS.includes(own(geometry, 'type')) ? positionsIn(geometry) : 0)))
  const over = (count: number, most: number, what: string): boolean => {
    if (count <= most) return false
    const limit = `where ${most.toLocaleString('en')} is the limit for one layer`
    tell('geojson-too-big', json.at(['features']), `${count.toLocaleString('en')} ${what}, ${limit}`, smaller)
    return true
  }
  return (
    !over(features.length, LIMITS.layerVertices, 'features') &&
    !over(points, LIMITS.layerPoints, 'points') &&
    !over(sum(geometries.map(positionsIn)), LIMITS.layerVertices, 'vertices')
  )
}

const POINTS: readonly unknown[] = ['Point', 'MultiPoint']

/** Lists around the positions of a geometry. */
const DEPTHS: Readonly<Record<string, number>> = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }

/** Positions of a geometry that was not checked yet. */
function positionsIn(geometry: unknown): number {
  const type = own(geometry, 'type')
  return typeof type === 'string' && Object.hasOwn(DEPTHS, type) ? count(own(geometry, 'coordinates'), DEPTHS[type] ?? 0) : 0
}

function count(coordinates: unknown, depth: number): number {
  if (!Array.isArray(coordinates)) return 0
  if (depth === 0) return 1
  return depth === 1 ? coordinates.length : coordinates.reduce((total: number, below) => total + count(below, depth - 1), 0)
}
