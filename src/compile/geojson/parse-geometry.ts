import type { LineString, MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { unknownName } from '../problems/nearest.ts'
import type { Tell } from '../problems/problem.ts'
import { isSame } from './cut-line.ts'
import { type JsonPath, type JsonSource, own } from './json-source.ts'
import type { Ring } from './ring.ts'

export type StoryGeometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon

const TYPES = ['Point', 'MultiPoint', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'] as const

/** Checks a GeoJSON geometry (RFC 7946) and gives it with two coordinates a position. Tells of every mistake in it; undefined where there is one. */
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
  readonly ring: Read<Ring>
  list<T>(value: unknown, path: JsonPath, least: number, item: Read<T>): T[]
  /** Whether all that was read was sound. */
  isSound(): boolean
}

function createReader(json: JsonSource, tell: Tell): Reader {
  let faults = 0
  const fail = (code: 'geojson-structure' | 'geojson-coordinates' | 'geojson-ring', path: JsonPath, what: string, cure?: string): void => {
    tell(code, json.at(path), what, cure)
    faults += 1
  }
  const list = <T>(value: unknown, path: JsonPath, least: number, item: Read<T>): T[] => {
    if (!Array.isArray(value)) fail('geojson-structure', path, 'coordinates are missing or no list')
    else if (value.length < least) fail('geojson-structure', path, `${counted(value.length)} where at least ${least} are needed`)
    else return value.map((v, i) => item(v, [...path, i]))
    return []
  }
  const position: Read<Position> = (value, path) => {
    const fault = faultOfPosition(value)
    if (fault === undefined) {
      const [lng, lat] = value as [number, number]
      return [lng, lat]
    }
    fail('geojson-coordinates', path, fault.what, fault.cure)
    return [0, 0]
  }
  const line: Read<Position[]> = (value, path) => list(value, path, 2, position)
  const ring: Read<Ring> = (value, path) => {
    const before = faults
    const points = list(value, path, 4, position)
    if (faults === before && !isSame(points[0], points.at(-1)))
      fail('geojson-ring', path, 'a ring is not closed: its first and last positions differ')
    return points
  }
  return { position, line, ring, list, isSound: () => faults === 0 }
}

function counted(positions: number): string {
  return positions === 0 ? 'an empty list' : positions === 1 ? 'one position' : `${positions} positions`
}

/** What keeps a value from being a position on Earth; undefined where nothing does. Numbers past the second, such as an altitude, are left out. */
function faultOfPosition(value: unknown): { readonly what: string; readonly cure?: string } | undefined {
  const [lng, lat, ...rest]: unknown[] = Array.isArray(value) ? value : []
  if (typeof lng !== 'number' || typeof lat !== 'number' || rest.some((number) => typeof number !== 'number'))
    return { what: 'a position must be two numbers: [longitude, latitude]' }
  if (rest.length === 2 && [lng, lat, ...rest].every(Number.isInteger))
    return { what: 'a position of four numbers', cure: 'Write decimals with a point: [13.51, 43.61], not [13,51, 43,61].' }
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return { what: 'a position must be two finite numbers' }
  if (Math.abs(lat) > 90) {
    if (Math.abs(lng) > 90 || Math.abs(lat) > 180) return { what: `latitude ${lat} is not from -90 to 90` }
    return { what: `latitude ${lat} is out of range`, cure: 'Longitude and latitude look swapped: GeoJSON has longitude first.' }
  }
  if (Math.abs(lng) <= 180) return undefined
  const what = `longitude ${lng} is not from -180 to 180`
  if (Math.abs(lng) > 360) return { what }
  const turned = Number((lng - 360 * Math.sign(lng)).toFixed(9))
  return { what, cure: `Write ${turned}, which is the same meridian; what crosses the antimeridian is cut there by itself.` }
}
