import { LIMITS } from '../../story/limits.ts'
import type { Code } from '../problems/codes.ts'
import type { Tell } from '../problems/problem.ts'
import { RESERVED } from '../yaml/read-data.ts'
import { isObject, type JsonPath, type JsonSource, own } from './json-source.ts'
import { type Mend, mendGeometry } from './mend-geometry.ts'
import type { AddNote } from './mend-notes.ts'
import type { StoryFeature } from './parse-features.ts'
import { parseGeometry, type StoryGeometry } from './parse-geometry.ts'

/**
 * Checks a feature of a GeoJSON file and mends its geometry. Tells of every mistake in it; undefined where there is one, and where it has no
 * place on the map.
 *
 * @param index in the list of features
 */
export function parseFeature(value: unknown, index: number, json: JsonSource, tell: Tell, note: AddNote): StoryFeature | undefined {
  const path = ['features', index]
  if (own(value, 'type') !== 'Feature') {
    tell('geojson-structure', json.at(path), "an entry of the list of features must be an object with type 'Feature'")
    return undefined
  }
  for (const member of MISPLACED.feature) if (own(value, member) !== undefined) note('geojson-ignored', [...path, member])
  const id = readId(value, index)
  if (id === undefined) {
    const cure = 'Write it without spaces and #, in at most 64 characters.'
    tell('bad-id', json.at([...path, 'id']), 'the id of a feature must be a word or a number', cure)
  }
  const properties = readProperties(value, path, json, tell)
  const geometry = readGeometry(value, path, json, tell, note)
  if (id === undefined || properties === undefined || geometry === undefined) return undefined
  const kind = own(properties, 'kind')
  return {
    id,
    hasId: own(value, 'id') !== undefined,
    name: readName(own(properties, 'name')),
    kind: typeof kind === 'string' ? kind : undefined,
    aliases: readAliases(own(properties, 'aliases')),
    geometry,
    path,
  }
}

/** Members that features and geometries must not have (RFC 7946, 7.1). */
const MISPLACED = { feature: ['coordinates', 'geometries', 'features'], geometry: ['geometry', 'properties', 'features'] } as const

function readId(feature: unknown, index: number): string | undefined {
  const id = own(feature, 'id')
  if (id === undefined) return `feature-${index + 1}`
  if (typeof id !== 'string' && !(typeof id === 'number' && Number.isFinite(id))) return undefined
  return /^[^\s#]{1,64}$/.test(String(id)) && !RESERVED.has(String(id)) ? String(id) : undefined
}

/** The properties of a feature, `{}` where they are null. */
function readProperties(feature: unknown, path: JsonPath, json: JsonSource, tell: Tell): object | undefined {
  const properties = own(feature, 'properties')
  const at = [...path, 'properties']
  if (properties === null) return {}
  if (properties === undefined) {
    tell('geojson-structure', json.at(path), "a feature without the member 'properties'", 'Add "properties": {} to it.')
    return undefined
  }
  if (!isObject(properties)) {
    tell('geojson-structure', json.at(at), 'the properties of a feature must be an object or null', 'Write "properties": {}.')
    return undefined
  }
  const entries = Object.entries(properties)
  if (entries.length > LIMITS.propertiesPerFeature) {
    const what = `${entries.length} properties, where ${LIMITS.propertiesPerFeature} is the limit for one feature`
    tell('geojson-too-big', json.at(at), what, 'Leave out the properties that the story does not use.')
    return undefined
  }
  const long = entries.filter(([, value]) => byteLength(value) > LIMITS.propertyBytes)
  for (const [key] of long) {
    const what = `a property of more than ${LIMITS.propertyBytes.toLocaleString('en')} bytes`
    tell('geojson-too-big', json.at([...at, key]), what, 'Leave the property out, or shorten it.')
  }
  return long.length === 0 ? properties : undefined
}

/** Of a text its own bytes, of any other value those of its JSON. */
function byteLength(value: unknown): number {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)).length
}

function readGeometry(feature: unknown, path: JsonPath, json: JsonSource, tell: Tell, note: AddNote): StoryGeometry | undefined {
  const value = own(feature, 'geometry')
  const at = [...path, 'geometry']
  if (value === undefined) {
    tell('geojson-structure', json.at(path), "a feature without the member 'geometry'")
    return undefined
  }
  if (value === null) {
    tell('geojson-unlocated', json.at(at), 'a feature without a place on the map')
    return undefined
  }
  for (const member of MISPLACED.geometry) if (own(value, member) !== undefined) note('geojson-ignored', [...at, member])
  const geometry = parseGeometry(value, at, json, tell)
  if (geometry === undefined) return undefined
  let isWhole = true
  const mended = mendGeometry(geometry, (mend, below) => {
    if (mend !== 'round-a-pole') return note(NOTES[mend], [...at, ...below])
    isWhole = false
    tell('geojson-pole', json.at([...at, ...below]), 'a ring runs round a pole')
  })
  if (mended === undefined && isWhole) tell('geojson-unlocated', json.at(at), 'a feature without extent')
  return isWhole ? mended : undefined
}

const NOTES = { flat: 'geojson-flat', wound: 'geojson-winding', cut: 'geojson-antimeridian' } as const satisfies Readonly<
  Record<Exclude<Mend, 'round-a-pole'>, Code>
>

function readName(value: unknown): StoryFeature['name'] {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  if (!isObject(value)) return undefined
  return new Map(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1].trim() !== ''))
}

function readAliases(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((alias): alias is string => typeof alias === 'string' && alias.trim() !== '') : []
}
