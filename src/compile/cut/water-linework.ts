import type { GeoJsonProperties } from 'geojson'
import type { GeometryObject, Topology } from 'topojson-specification'
import { arcPaths } from './arc-paths.ts'
import type { LineChain, Linework, LineworkFeature } from './linework.ts'

/** A feature of water by its rank; `src/geo/water-zoom.ts` says from which zoom that is shown. */
export interface WaterFeature extends LineworkFeature {
  readonly id: number
  readonly properties: { readonly rank: number }
}

/**
 * Lakes and rivers, each a linework of its own: rivers run into lakes, so together they would cross. Each arc of a river is a
 * chain by itself, so that what is not seen of a long river can be left out.
 */
export function waterLineworks(water: Topology): readonly Linework<WaterFeature>[] {
  const known = READ.get(water)
  if (known !== undefined) return known
  const paths = arcPaths(water)
  const made = ['lakes', 'rivers'].map((name) => objectLinework(name, water.objects[name], paths))
  READ.set(water, made)
  return made
}

/** Read once for all stories of a build. */
const READ = new WeakMap<Topology, readonly Linework<WaterFeature>[]>()

function objectLinework(
  name: string,
  object: GeometryObject<GeoJsonProperties> | undefined,
  paths: readonly Float64Array[],
): Linework<WaterFeature> {
  const lines: Float64Array[] = []
  const numbers = new Map<number, number>()
  const own = (arc: number): number => {
    const plain = arc < 0 ? ~arc : arc
    const number = numbers.get(plain) ?? lines.push(paths[plain] as Float64Array) - 1
    numbers.set(plain, number)
    return arc < 0 ? ~number : number
  }
  const geometries = object?.type === 'GeometryCollection' ? object.geometries : []
  const features = geometries.map((geometry): WaterFeature => {
    const properties: GeoJsonProperties = geometry.properties ?? null
    const rank = Number(properties?.['rank'])
    return {
      id: rank,
      properties: { rank },
      polygons: polygonsOf(geometry).map((rings) => rings.map((ring) => ring.map(own))),
      chains: arcsOf(geometry).map((arc): LineChain => [own(arc)]),
      points: [],
    }
  })
  return { lines, objects: [{ name, features }] }
}

function polygonsOf(geometry: GeometryObject<GeoJsonProperties>): number[][][] {
  if (geometry.type === 'Polygon') return [geometry.arcs]
  return geometry.type === 'MultiPolygon' ? geometry.arcs : []
}

function arcsOf(geometry: GeometryObject<GeoJsonProperties>): number[] {
  if (geometry.type === 'LineString') return geometry.arcs
  return geometry.type === 'MultiLineString' ? geometry.arcs.flat() : []
}
