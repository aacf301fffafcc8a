import type { FeatureCollection, GeoJsonProperties, Geometry, MultiLineString, MultiPolygon } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { Polygon, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification'
import { countryLines } from './country-lines.ts'
import { asCollection, type TopologyObject } from './topology-object.ts'

/** The base cut as GeoJSON: what the ground is drawn from, live and static. */
export interface GroundData {
  /** All land as one area: its outline is the coast. */
  readonly land: MultiPolygon
  readonly lakes: Water
  /** Areas of wide rivers, lines of narrow ones. */
  readonly rivers: Water
  /** Undisputed borders between countries, each line once. */
  readonly borders: MultiLineString
  /** Lines between countries whose legal status is disputed or provisional. */
  readonly disputed: MultiLineString
  /** Lines between regions of one country, each once. */
  readonly regionLines: MultiLineString
  /** The story's layers by id; each feature has a number: its index in the layer plus 1. */
  readonly layers: ReadonlyMap<string, FeatureCollection>
}

/** Inland water, each feature with its rank (`geo/water-zoom`). */
export type Water = FeatureCollection<Geometry, { readonly rank: number }>

const LAYER = 'layer:'

/**
 * Decodes a base cut. Borders come from the arcs that two countries share, so that each is drawn once. Objects that the cut does not
 * hold come out empty.
 */
export function decodeGround(topology: Topology): GroundData {
  const layers = Object.keys(topology.objects)
    .filter((name) => name.startsWith(LAYER))
    .map((name): [string, FeatureCollection] => [name.slice(LAYER.length), collection(topology, name)])
  return {
    land: landOf(topology),
    lakes: water(topology, 'lakes'),
    rivers: water(topology, 'rivers'),
    ...countryLines(topology),
    regionLines: regionLines(topology),
    layers: new Map(layers),
  }
}

function landOf(topology: Topology): MultiPolygon {
  return merge(topology, asCollection(topology, 'countries').geometries.filter(isArea))
}

function isArea(object: TopologyObject): object is Polygon | TopoMultiPolygon {
  return object.type === 'Polygon' || object.type === 'MultiPolygon'
}

/** Water without a rank is taken for the largest: it shows. */
function water(topology: Topology, name: string): Water {
  const features = collection(topology, name).features.map(({ geometry, properties }): Water['features'][number] => {
    const rank: unknown = properties?.['rank']
    return { type: 'Feature', geometry, properties: { rank: typeof rank === 'number' ? rank : 1 } }
  })
  return { type: 'FeatureCollection', features }
}

function regionLines(topology: Topology): MultiLineString {
  return mesh(topology, asCollection(topology, 'oblasts'), (a, b) => a !== b && countryOf(a) === countryOf(b))
}

function countryOf(region: TopologyObject): unknown {
  const properties: GeoJsonProperties = region.properties ?? null
  return properties?.['country']
}

function collection(topology: Topology, name: string): FeatureCollection {
  return feature(topology, asCollection(topology, name))
}
