import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { unknownName } from '../problems/nearest.ts'
import type { Tell } from '../problems/problem.ts'
import { type JsonPath, type JsonSource, own } from './json-source.ts'

export type StoryGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const

/**
 * Checks a GeoJSON geometry (RFC 7946) and gives it with two coordinates a position. Tells of the first mistake in each part of it;
 * undefined where there is one.
 */
export function parseGeometry(value: unknown, path: JsonPath, json: JsonSource, tell: Tell): StoryGeometry | undefined {
  const type = own(value, 'type')
  if (type === 'GeometryCollection') {
    tell('geojson-geometry', json.at(path), 'a GeometryCollection', 'Make a feature of each geometry in it.')
    return undefined
  }
  const known = TYPES.find((t) => t === type)
  if (known === undefined) {
    const what = typeof type === 'string' ? unknownName('geometry type', type, TYPES) : 'a geometry without a type'
    tell('geojson-geometry', json.at(type === undefined ? path : [...path, 'type']), what)
    return undefined
  }
  const reader = createReader(json, tell)
  const at = [...path, 'coordinates']
  const coordinates = own(value, 'coordinates')
  const geometry = read(known, coordinates, at, reader)
  return reader.isSound() ? geometry : undefined
}

function read(type: (typeof TYPES)[number], value: unknown, path: JsonPath, reader: Reader): StoryGeometry {
  switch (type) {
    case 'Point':
      return { type, coordinates: reader.position(value, path) }
    case 'MultiPoint':
      return { type, coordinates: reader.list(value, path, 1, reader.position) }
    case 'LineString':
      return { type, coordinates: reader.line(value, path) }
    case 'MultiLineString':
      return { type, coordinates: reader.list(value, path, 1, reader.line) }
    case 'Polygon':
      return { type, coordinates: reader.list(value, path, 1, reader.ring) }
    case 'MultiPolygon':
      return { type, coordinates: reader.list(value, path, 1, (v, p) => reader.list(v, p, 1, reader.ring)) }
  }
}

type Read<T> = (value: unknown, path: JsonPath) => T

interface Reader {
  readonly position: Read<Position>
  readonly line: Read<Position[]>
  readonly ring: Read<Position[]>
  list<T>(value: unknown, path: JsonPath, least: number, item: Read<T>): T[]
  /** Whether all that was read was sound. */
  isSound(): boolean
}

function createReader(json: JsonSource, tell: Tell): Reader {
  let sound = true
  const fail = (code: 'geojson-structure' | 'geojson-coordinates' | 'geojson-ring', path: JsonPath, what: string, cure?: string): void => {
    if (sound) tell(code, json.at(path), what, cure)
    sound = false
  }
  const list = <T>(value: unknown, path: JsonPath, least: number, item: Read<T>): T[] => {
    if (!Array.isArray(value) || value.length < least) {
      fail(
        'geojson-structure',
        path,
        Array.isArray(value) ? `${value.length} positions where at least ${least} are needed` : 'coordinates are missing or no list',
      )
      return []
    }
    return value.map((v, i) => item(v, [...path, i]))
  }
  const position = (value: unknown, path: JsonPath): Position => {
    const [lng, lat] = Array.isArray(value) ? value : []
    if (typeof lng !== 'number' || typeof lat !== 'number')
      fail('geojson-coordinates', path, 'a position must be two numbers: [longitude, latitude]')
    else if (!Number.isFinite(lng) || !Number.isFinite(lat)) fail('geojson-coordinates', path, 'a position must be two finite numbers')
    else if (Math.abs(lat) > 90 && Math.abs(lng) <= 90) {
      fail(
        'geojson-coordinates',
        path,
        `latitude ${lat} is out of range`,
        'Longitude and latitude look swapped: GeoJSON has longitude first.',
      )
    } else if (Math.abs(lat) > 90) fail('geojson-coordinates', path, `latitude ${lat} is not from -90 to 90`)
    else if (Math.abs(lng) > 180) fail('geojson-coordinates', path, `longitude ${lng} is not from -180 to 180`)
    else return [lng, lat]
    return [0, 0]
  }
  const line: Read<Position[]> = (value, path) => list(value, path, 2, position)
  const ring: Read<Position[]> = (value, path) => {
    const points = list(value, path, 4, position)
    const [first, last] = [points[0], points.at(-1)]
    if (sound && (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]))
      fail('geojson-ring', path, 'a ring is not closed: its first and last positions differ')
    return points
  }
  return { position, line, ring, list, isSound: () => sound }
}
