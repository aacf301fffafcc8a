import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { GeometryObject, Properties, Topology } from 'topojson-specification'
import { project } from '../../geo/mercator.ts'
import type { WorldPoint } from '../../story/units.ts'
import { arcPaths } from './arc-paths.ts'
import { joinLines } from './join-lines.ts'

/** Everything that a map draws, on lines that meet others only at their ends. */
export interface Linework<Feature extends LineworkFeature = LineworkFeature> {
  /** World units, x and y by turns. */
  readonly lines: readonly Float64Array[]
  readonly objects: readonly LineworkObject<Feature>[]
}

export interface LineworkObject<Feature extends LineworkFeature = LineworkFeature> {
  readonly name: string
  readonly features: readonly Feature[]
}

export interface LineworkFeature {
  readonly id: string | number
  readonly properties?: Readonly<Record<string, string | number>>
  /** Polygons, each a list of rings with the outer one first. */
  readonly polygons: readonly (readonly LineChain[])[]
  readonly chains: readonly LineChain[]
  readonly points: readonly WorldPoint[]
}

/** Lines one after the other, by index; `~index` is the line backwards. */
export type LineChain = readonly number[]

export interface StoryLayer {
  readonly id: string
  readonly data: FeatureCollection
}

/**
 * The base map and a story's layers as one linework: a line that stands in both, with the same coordinates, is one line. Of the base,
 * `countries`, `oblasts` and `disputed`; each layer becomes the object `layer:<id>`, its features numbered from 1 in file order.
 */
export function linework(base: Topology, layers: readonly StoryLayer[]): Linework {
  const ground = baseLinework(base)
  if (layers.length === 0) return ground
  return joinLines(
    ground,
    layers.map(({ id, data }) => ({ name: `layer:${id}`, features: data.features.map(drawn) })),
  )
}

/** An object whose chains are not lines of a linework yet: each is a path of its own, world units, x and y by turns. */
export interface LooseObject {
  readonly name: string
  readonly features: readonly LooseFeature[]
}

export interface LooseFeature {
  readonly id: number
  readonly polygons: readonly (readonly Float64Array[])[]
  readonly chains: readonly Float64Array[]
  readonly points: readonly WorldPoint[]
}

/** Reading a base takes as long as cutting it, and all stories of a build share one. */
const BASES = new WeakMap<Topology, Linework>()

function baseLinework(base: Topology): Linework {
  const known = BASES.get(base)
  if (known !== undefined) return known
  const made = {
    lines: arcPaths(base),
    objects: [
      { name: 'countries', features: baseFeatures(base.objects['countries'], []) },
      { name: 'oblasts', features: baseFeatures(base.objects['oblasts'], ['country']) },
      { name: 'disputed', features: baseFeatures(base.objects['disputed'], []) },
    ],
  }
  BASES.set(base, made)
  return made
}

function baseFeatures(object: GeometryObject<Properties> | undefined, properties: readonly string[]): LineworkFeature[] {
  if (object?.type !== 'GeometryCollection') return []
  return object.geometries.map((geometry) => {
    const kept = properties.flatMap((name) => {
      const value: unknown = (geometry.properties as Readonly<Record<string, unknown>> | undefined)?.[name]
      return typeof value === 'string' ? [[name, value]] : []
    })
    return {
      id: geometry.id ?? '',
      ...(kept.length > 0 && { properties: Object.fromEntries(kept) as Record<string, string> }),
      polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : [],
      chains: geometry.type === 'LineString' ? [geometry.arcs] : geometry.type === 'MultiLineString' ? geometry.arcs : [],
      points: [],
    }
  })
}

function drawn({ geometry }: { geometry: Geometry | null }, index: number): LooseFeature {
  const parts = geometry === null ? [] : flatten(geometry)
  return {
    id: index + 1,
    polygons: parts.flatMap((part) =>
      part.type === 'Polygon'
        ? [part.coordinates.map(toPath)]
        : part.type === 'MultiPolygon'
          ? part.coordinates.map((rings) => rings.map(toPath))
          : [],
    ),
    chains: parts.flatMap((part) =>
      part.type === 'LineString' ? [toPath(part.coordinates)] : part.type === 'MultiLineString' ? part.coordinates.map(toPath) : [],
    ),
    points: parts.flatMap((part) =>
      part.type === 'Point' ? [toWorld(part.coordinates)] : part.type === 'MultiPoint' ? part.coordinates.map(toWorld) : [],
    ),
  }
}

function flatten(geometry: Geometry): Exclude<Geometry, { type: 'GeometryCollection' }>[] {
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(flatten) : [geometry]
}

function toPath(positions: readonly Position[]): Float64Array {
  return Float64Array.from(positions.flatMap(toWorld))
}

function toWorld([lng = 0, lat = 0]: Position): WorldPoint {
  return project([lng, lat])
}
