import { LIMITS } from '../../story/limits.ts'
import type { Tell } from '../problems/problem.ts'
import { RESERVED } from '../yaml/read-data.ts'
import { isObject, type JsonPath, type JsonSource, own } from './json-source.ts'
import { parseGeometry, type StoryGeometry } from './parse-geometry.ts'
import { positionsOf } from './positions.ts'

/** A feature of a story's file, checked. Only the properties that a story uses are kept. */
export interface StoryFeature {
  /** As in the file, or `feature-1` by its place in it. */
  readonly id: string
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
 * Checks a GeoJSON FeatureCollection against RFC 7946 and our limits. Tells of every feature that is not sound and leaves it out;
 * undefined where the file as a whole is not a collection, or too large.
 *
 * @param smaller what to do where it is too large
 */
export function parseFeatures(json: JsonSource, tell: Tell, smaller: string): StoryFeature[] | undefined {
  const { data } = json
  const list = own(data, 'features')
  if (own(data, 'type') !== 'FeatureCollection' || !Array.isArray(list)) {
    tell('geojson-structure', json.at([]), "the file must be an object with type 'FeatureCollection' and a list of features")
    return undefined
  }
  if (own(data, 'crs') !== undefined) tellProjection(own(data, 'crs'), json, tell)
  const features: StoryFeature[] = []
  const ids = new Set<string>()
  for (const [i, value] of list.entries()) {
    const feature = parseFeature(value, i, json, tell)
    if (feature === undefined) continue
    if (ids.has(feature.id)) tell('duplicate-id', json.at([...feature.path, 'id']), `a second feature with the id '${feature.id}'`)
    else features.push(feature)
    ids.add(feature.id)
  }
  return isSmall(features, json, tell, smaller) ? features : undefined
}

function parseFeature(value: unknown, index: number, json: JsonSource, tell: Tell): StoryFeature | undefined {
  const path = ['features', index]
  if (own(value, 'type') !== 'Feature') {
    tell('geojson-structure', json.at(path), "an entry of the list of features must be an object with type 'Feature'")
    return undefined
  }
  const properties = own(value, 'properties')
  if (isObject(properties) && !arePropertiesSmall(properties, [...path, 'properties'], json, tell)) return undefined
  const id = own(value, 'id') ?? `feature-${index + 1}`
  if ((typeof id !== 'string' && typeof id !== 'number') || !/^[^\s#]{1,64}$/.test(String(id)) || RESERVED.has(String(id))) {
    tell(
      'bad-id',
      json.at([...path, 'id']),
      'the id of a feature must be a word or a number',
      'Write it without spaces and #, in at most 64 characters.',
    )
    return undefined
  }
  const geometry = parseGeometry(own(value, 'geometry'), [...path, 'geometry'], json, tell)
  if (geometry === undefined) return undefined
  const kind = own(properties, 'kind')
  return {
    id: String(id),
    name: readName(own(properties, 'name')),
    kind: typeof kind === 'string' ? kind : undefined,
    aliases: readAliases(own(properties, 'aliases')),
    geometry,
    path,
  }
}

function readName(value: unknown): StoryFeature['name'] {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (!isObject(value)) return undefined
  return new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''))
}

function readAliases(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((alias): alias is string => typeof alias === 'string' && alias.trim() !== '') : []
}

function arePropertiesSmall(properties: object, path: JsonPath, json: JsonSource, tell: Tell): boolean {
  const entries = Object.entries(properties)
  if (entries.length > LIMITS.propertiesPerFeature) {
    tell(
      'geojson-too-big',
      json.at(path),
      `${entries.length} properties, where ${LIMITS.propertiesPerFeature} is the limit for one feature`,
    )
    return false
  }
  const long = entries.find(([, value]) => byteLength(JSON.stringify(value) ?? '') > LIMITS.propertyBytes)
  if (long === undefined) return true
  tell('geojson-too-big', json.at([...path, long[0]]), `a property of more than ${LIMITS.propertyBytes.toLocaleString('en')} bytes`)
  return false
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

function isSmall(features: readonly StoryFeature[], json: JsonSource, tell: Tell, smaller: string): boolean {
  const points = features.filter(({ geometry }) => geometry.type === 'Point' || geometry.type === 'MultiPoint').length
  const vertices = features.reduce((sum, { geometry }) => sum + positionsOf(geometry).length, 0)
  const over = (count: number, most: number, what: string): boolean => {
    if (count > most)
      tell(
        'geojson-too-big',
        json.at([]),
        `${count.toLocaleString('en')} ${what}, where ${most.toLocaleString('en')} is the limit for one layer`,
        smaller,
      )
    return count > most
  }
  return !over(points, LIMITS.layerPoints, 'point features') && !over(vertices, LIMITS.layerVertices, 'vertices')
}

/** RFC 7946 knows one coordinate system. A member that names it is harmless; any other would put every shape in a wrong place. */
function tellProjection(crs: unknown, json: JsonSource, tell: Tell): void {
  const isWgs84 = /CRS84|4326/.test(JSON.stringify(crs))
  if (!isWgs84) tell('geojson-projection', json.at(['crs']), 'the file says that its coordinates are not longitude and latitude (WGS 84)')
}
