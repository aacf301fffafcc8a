import type { Tell } from '../problems/problem.ts'
import { isInLimits } from './collection-limits.ts'
import { type JsonPath, type JsonSource, own } from './json-source.ts'
import { createMendNotes } from './mend-notes.ts'
import { parseFeature } from './parse-feature.ts'
import type { StoryGeometry } from './parse-geometry.ts'

/** A feature of a story's file, checked. Only the properties that a story uses are kept. */
export interface StoryFeature {
  /** As in the file, or `feature-1` by its place in it. */
  readonly id: string
  /** Whether the id is the file's own. */
  readonly hasId: boolean
  /** In one language, or by language tag; undefined where the file has none. */
  readonly name: string | ReadonlyMap<string, string> | undefined
  readonly kind: string | undefined
  /** Other spellings of the name, which a text should not use beside it. */
  readonly aliases: readonly string[]
  readonly geometry: StoryGeometry
  /** Where it stands in the file. */
  readonly path: JsonPath
}

/**
 * Checks a GeoJSON FeatureCollection against RFC 7946 and our limits. Tells of every mistake and leaves the features with one out; mends
 * what can be mended, and notes it once for the file. Undefined where the file as a whole is not a collection, or too large.
 *
 * @param smaller what to do where it is too large
 */
export function parseFeatures(json: JsonSource, tell: Tell, smaller: string): StoryFeature[] | undefined {
  const { data } = json
  const list = own(data, 'features')
  if (own(data, 'type') !== 'FeatureCollection' || !Array.isArray(list)) {
    tellNoCollection(json, tell)
    return undefined
  }
  if (own(data, 'crs') !== undefined) tellProjection(own(data, 'crs'), json, tell)
  if (!isInLimits(list, json, tell, smaller)) return undefined
  const notes = createMendNotes()
  for (const member of MISPLACED) if (own(data, member) !== undefined) notes.add('geojson-ignored', [member])
  const features: StoryFeature[] = []
  const ids = new Set<string>()
  for (const [i, value] of list.entries()) {
    const feature = parseFeature(value, i, json, tell, notes.add)
    if (feature === undefined) continue
    if (ids.has(feature.id)) tell('duplicate-id', json.at([...feature.path, 'id']), `a second feature with the id '${feature.id}'`)
    else features.push(feature)
    ids.add(feature.id)
  }
  notes.tellAll(json, tell)
  return features
}

/** Members that a FeatureCollection must not have (RFC 7946, 7.1). */
const MISPLACED = ['coordinates', 'geometries', 'geometry', 'properties'] as const

const GEOMETRIES: readonly unknown[] = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]

function tellNoCollection(json: JsonSource, tell: Tell): void {
  const type = own(json.data, 'type')
  const at = json.at(type === undefined ? [] : ['type'])
  if (type === 'FeatureCollection') {
    const list = json.at(own(json.data, 'features') === undefined ? [] : ['features'])
    tell('geojson-structure', list, "the member 'features' of a FeatureCollection must be a list")
  } else if (type === 'Feature') {
    const cure = 'Put it into a collection: {"type": "FeatureCollection", "features": [ ... ]}, with this feature between the brackets.'
    tell('geojson-structure', at, 'the file is a single Feature', cure)
  } else if (GEOMETRIES.includes(type)) {
    const cure =
      'Put it into a feature of a collection: {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {}, "geometry": ... }]}.'
    tell('geojson-structure', at, `the file is a bare geometry, a ${type}`, cure)
  } else if (type === 'Topology') {
    tell('geojson-structure', at, 'the file is TopoJSON', 'Convert it to GeoJSON, with mapshaper.org or `topo2geo`.')
  } else tell('geojson-structure', at, "the file must be an object with type 'FeatureCollection' and a list of features")
}

/** RFC 7946 knows one coordinate system. A member that names it is harmless; any other would put every shape in a wrong place. */
function tellProjection(crs: unknown, json: JsonSource, tell: Tell): void {
  const isWgs84 = /CRS84|4326/.test(JSON.stringify(crs))
  if (!isWgs84) tell('geojson-projection', json.at(['crs']), 'the file says that its coordinates are not longitude and latitude (WGS 84)')
}
