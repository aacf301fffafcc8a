import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Point, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** The derived files as a story gets them, and the plainest tools to measure them with: nothing here is shared with the code under test. */
const root = path.join(import.meta.dirname, '../../..')
export const text = (file: string): string => readFileSync(path.join(root, file), 'utf8')
export const json = <Shape>(file: string): Shape => JSON.parse(text(file)) as Shape

export interface Area {
  name: { en: string; ru: string; uk: string }
  label: [number, number]
  area: number
  country?: string
  claimedBy?: string
}
export type AreaFeature = Feature<Polygon | MultiPolygon, Area>

export const base = json<Topology>('geodata/base.topo.json')
export const areas = (topology: Topology, object: string): AreaFeature[] =>
  feature<Area>(topology, topology.objects[object] as GeometryCollection<Area>).features as AreaFeature[]
export const countries = areas(base, 'countries')
export const oblasts = areas(base, 'oblasts')
export const disputed = feature(base, base.objects['disputed'] as GeometryCollection<Pick<Area, 'name'>>).features as Feature<
  MultiLineString,
  Pick<Area, 'name'>
>[]
export const border = feature(base, base.objects['border'] as GeometryCollection).features as Feature<LineString>[]
export const regions = json<FeatureCollection<Polygon | MultiPolygon, Area>>('geodata/kursk-border/regions.geojson')
export const places = json<FeatureCollection<Point, Area>>('geodata/kursk-border/places.geojson')

export const polygons = ({ geometry }: AreaFeature): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
export const x = (point: Position | undefined): number => point?.[0] ?? Number.NaN
export const y = (point: Position | undefined): number => point?.[1] ?? Number.NaN

/** Even-odd rule over all rings. */
export function holds(area: AreaFeature, point: Position): boolean {
  let odd = false
  for (const ring of polygons(area).flat()) {
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]
      if (y(a) > y(point) === y(b) > y(point)) return
      if (x(point) < ((x(b) - x(a)) * (y(point) - y(a))) / (y(b) - y(a)) + x(a)) odd = !odd
    })
  }
  return odd
}

export const holders = (list: AreaFeature[], point: Position): string[] =>
  list.filter((area) => holds(area, point)).map(({ id }) => String(id))

/** Metres between two points that are near one another. */
export function metres(a: Position, b: Position): number {
  return Math.hypot((x(a) - x(b)) * Math.cos((y(a) * Math.PI) / 180), y(a) - y(b)) * 111_195
}

export function metresToLine(point: Position, line: Position[]): number {
  const k = Math.cos((y(point) * Math.PI) / 180)
  return Math.min(
    ...line.slice(1).map((b, i) => {
      const a = line[i] ?? b
      const [dx, dy] = [(x(b) - x(a)) * k, y(b) - y(a)]
      const share = Math.max(0, Math.min(1, ((x(point) - x(a)) * k * dx + (y(point) - y(a)) * dy) / (dx * dx + dy * dy || 1)))
      return metres(point, [x(a) + (x(b) - x(a)) * share, y(a) + (y(b) - y(a)) * share])
    }),
  )
}

/** Which areas of an object use an arc, and in which direction: "+UA", "-RU". */
export function users(topology: Topology, object: string): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const geometry of (topology.objects[object] as GeometryCollection<Area>).geometries) {
    const rings = geometry.type === 'Polygon' ? geometry.arcs : geometry.type === 'MultiPolygon' ? geometry.arcs.flat() : []
    for (const arc of rings.flat()) {
      const plain = arc < 0 ? ~arc : arc
      found.set(plain, [...(found.get(plain) ?? []), `${arc < 0 ? '-' : '+'}${geometry.id}`])
    }
  }
  return found
}
