import { bearing, distance, lineString, nearestPointOnLine, pointToLineDistance } from '@turf/turf'
import type { LngLat } from '../../story/units.ts'
import type { StoryFeature } from '../geojson/parse-features.ts'
import { linesOf } from '../geojson/positions.ts'
import type { Operand } from './operand.ts'

/**
 * Kilometres along the great circle (on a sphere of the Earth's mean radius, 0.5 % off at most) between two places, or between a place
 * and the nearest point of lines or of the edges of polygons, from within too. Undefined between two shapes.
 */
export function distanceBetween(a: Operand, b: Operand): number | undefined {
  if (a.kind === 'point' && b.kind === 'point') return distance([...a.at], [...b.at])
  if (a.kind === 'point' && b.kind === 'shape') return distanceToShape(a.at, b.features)
  if (a.kind === 'shape' && b.kind === 'point') return distanceToShape(b.at, a.features)
  return undefined
}

/**
 * Degrees clockwise from north, -180 to 180, in which one sets out from a place for another, or for the nearest point of a shape.
 * Undefined where the two are one point, and where `from` is no place.
 */
export function bearingBetween(from: Operand, to: Operand): number | undefined {
  if (from.kind !== 'point') return undefined
  const target = to.kind === 'point' ? to.at : nearestOf(from.at, to.features)
  if (target === undefined || distance([...from.at], [...target]) === 0) return undefined
  return bearing([...from.at], [...target])
}

function distanceToShape(at: LngLat, features: readonly StoryFeature[]): number | undefined {
  const distances = linesNear(at, features).map((line) => {
    const [only] = line
    return line.length === 1 && only !== undefined ? distance([...at], only) : pointToLineDistance([...at], lineString(line))
  })
  return distances.length === 0 ? undefined : distances.reduce((least, d) => Math.min(least, d))
}

function nearestOf(at: LngLat, features: readonly StoryFeature[]): LngLat | undefined {
  let best: { at: LngLat; distance: number } | undefined
  for (const line of linesNear(at, features)) {
    const position = line.length === 1 ? line[0] : nearestPointOnLine(lineString(line), [...at]).geometry.coordinates
    const [lng = 0, lat = 0] = position ?? []
    const d = distance([...at], [lng, lat])
    if (best === undefined || d < best.distance) best = { at: [lng, lat], distance: d }
  }
  return best?.at
}

/**
 * The lines of features with their longitudes brought near to those of a place, so that none is measured the long way round, and with their
 * long segments divided: GeoJSON's are straight in degrees, and turf's are great circles.
 */
function linesNear([lng]: LngLat, features: readonly StoryFeature[]): number[][][] {
  return features
    .flatMap(({ geometry }) => linesOf(geometry))
    .map((line) => divide(line.map(([x, y]): LngLat => [x - 360 * Math.round((x - lng) / 360), y])))
}

/** Degrees: a segment as long as this leaves its great circle by 8 m at most. */
const STEP = 0.25

/** Points that dividing adds to a line at most. */
const MOST_ADDED = 20_000

function divide(line: readonly LngLat[]): number[][] {
  const spans = line.slice(1).map(([x, y], i) => Math.max(Math.abs(x - (line[i]?.[0] ?? x)), Math.abs(y - (line[i]?.[1] ?? y))))
  const step = Math.max(STEP, spans.reduce((sum, span) => sum + span, 0) / MOST_ADDED)
  return line.flatMap(([x, y], i) => {
    const [x0, y0] = line[i - 1] ?? [x, y]
    const pieces = Math.max(1, Math.ceil((spans[i - 1] ?? 0) / step))
    return Array.from({ length: pieces }, (_, k) => [x0 + ((x - x0) * (k + 1)) / pieces, y0 + ((y - y0) * (k + 1)) / pieces])
  })
}
