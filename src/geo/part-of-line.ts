import type { Geometry, Position } from 'geojson'
import { project } from './mercator.ts'

/**
 * Each line of a geometry cut after a share (0 to 1) of its length on the Mercator map, as MapLibre's `line-progress` counts it. Other
 * geometries come back as they are; at 0 nothing of a line is left.
 */
export function partOfLine(geometry: Geometry, share: number): Geometry {
  if (share >= 1) return geometry
  if (geometry.type === 'LineString') return { type: 'LineString', coordinates: cut(geometry.coordinates, share) }
  if (geometry.type !== 'MultiLineString') return geometry
  return { type: 'MultiLineString', coordinates: geometry.coordinates.map((line) => cut(line, share)).filter((line) => line.length > 1) }
}

function cut(line: readonly Position[], share: number): Position[] {
  const lengths = line.slice(1).map((point, i) => distance(line[i] ?? point, point))
  let left = lengths.reduce((sum, length) => sum + length, 0) * share
  const kept: Position[] = []
  for (const [i, point] of line.entries()) {
    const before = kept.at(-1)
    const length = lengths[i - 1] ?? 0
    if (before !== undefined && length > left)
      return left > 0 ? [...kept, between(before, point, left / length)] : kept.length > 1 ? kept : []
    left -= length
    kept.push(point)
  }
  return kept
}

function distance(a: Position, b: Position): number {
  const [ax, ay] = project([a[0] ?? 0, a[1] ?? 0])
  const [bx, by] = project([b[0] ?? 0, b[1] ?? 0])
  return Math.hypot(bx - ax, by - ay)
}

function between(a: Position, b: Position, share: number): Position {
  return [0, 1].map((axis) => (a[axis] ?? 0) + ((b[axis] ?? 0) - (a[axis] ?? 0)) * share)
}
