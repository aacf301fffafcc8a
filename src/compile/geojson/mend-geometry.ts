import type { Position } from 'geojson'
import { cutLine, hasLength } from './cut-line.ts'
import { cutPolygon } from './cut-polygon.ts'
import type { JsonPath } from './json-source.ts'
import type { StoryGeometry } from './parse-geometry.ts'
import { hasInside, wound } from './ring.ts'

/** What `mendGeometry` did, or could not do, to a line or a ring. */
export type Mend = 'flat' | 'wound' | 'cut' | 'round-a-pole'

/**
 * A geometry as RFC 7946 has it and as maps can draw it: lines and rings without extent are left out, rings wound the right way round,
 * lines and polygons cut at the antimeridian. Undefined where nothing is left, and for a ring round a pole.
 *
 * @param note is told of each line and ring that was changed, by its path in the geometry
 */
export function mendGeometry(geometry: StoryGeometry, note: (mend: Mend, path: JsonPath) => void): StoryGeometry | undefined {
  const path = ['coordinates']
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return geometry
    case 'LineString': {
      const lines = mendLine(geometry.coordinates, path, note)
      const [only] = lines
      if (only === undefined) return undefined
      return lines.length === 1 ? { type: 'LineString', coordinates: only } : { type: 'MultiLineString', coordinates: lines }
    }
    case 'MultiLineString': {
      const lines = geometry.coordinates.flatMap((line, i) => mendLine(line, [...path, i], note))
      return lines.length === 0 ? undefined : { type: 'MultiLineString', coordinates: lines }
    }
    case 'Polygon': {
      const polygons = mendPolygon(geometry.coordinates, path, note)
      const [only] = polygons
      if (only === undefined) return undefined
      return polygons.length === 1 ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: polygons }
    }
    case 'MultiPolygon': {
      const polygons = geometry.coordinates.flatMap((rings, i) => mendPolygon(rings, [...path, i], note))
      return polygons.length === 0 ? undefined : { type: 'MultiPolygon', coordinates: polygons }
    }
  }
}

type Note = (mend: Mend, path: JsonPath) => void

function mendLine(line: Position[], path: JsonPath, note: Note): Position[][] {
  if (!hasLength(line)) {
    note('flat', path)
    return []
  }
  const pieces = cutLine(line)
  if (pieces.length > 1) note('cut', path)
  return pieces
}

/** Of a polygon whose outer ring has no inside, nothing is left. */
function mendPolygon(rings: Position[][], path: JsonPath, note: Note): Position[][][] {
  const solid = rings.flatMap((ring, i) => {
    if (hasInside(ring)) return [{ ring, i }]
    note('flat', [...path, i])
    return []
  })
  if (solid[0]?.i !== 0) return []
  const cut = cutPolygon(solid.map(({ ring }) => ring))
  if (cut === undefined) {
    note('round-a-pole', path)
    return []
  }
  if (cut !== 'whole') {
    note('cut', path)
    return cut
  }
  return [
    solid.map(({ ring, i }) => {
      const right = wound(ring, i === 0)
      if (right !== ring) note('wound', [...path, i])
      return right
    }),
  ]
}
