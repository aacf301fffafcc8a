import type { FeatureCollection, GeoJsonProperties, MultiLineString, MultiPolygon } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Polygon, Topology, MultiPolygon as TopoMultiPolygon } from 'topojson-specification'

/** The base cut as GeoJSON: what the ground is drawn from, live and static. */
export interface GroundData {
  /** All land as one area: its outline is the coast. */
  readonly land: MultiPolygon
  /** Borders between countries, each line once. */
  readonly borders: MultiLineString
  /** Lines between regions of one country, each once. */
  readonly regionLines: MultiLineString
  /** The story's layers by id; each feature has a number: its index in the layer plus 1. */
  readonly layers: ReadonlyMap<string, FeatureCollection>
}

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
    borders: lines(topology, 'countries', (a, b) => a !== b),
    regionLines: lines(topology, 'oblasts', (a, b) => a !== b && countryOf(a) === countryOf(b)),
    layers: new Map(layers),
  }
}

type TopologyObject = Topology['objects'][string]

function landOf(topology: Topology): MultiPolygon {
  const countries = topology.objects['countries']
  const areas = countries === undefined ? [] : asCollection(countries).geometries.filter(isArea)
  return merge(topology, areas)
}

function isArea(object: TopologyObject): object is Polygon | TopoMultiPolygon {
  return object.type === 'Polygon' || object.type === 'MultiPolygon'
}

function collection(topology: Topology, name: string): FeatureCollection {
  const object = topology.objects[name]
  return object === undefined ? { type: 'FeatureCollection', features: [] } : feature(topology, asCollection(object))
}

function lines(topology: Topology, name: string, wanted: (a: TopologyObject, b: TopologyObject) => boolean): MultiLineString {
  const object = topology.objects[name]
  if (object === undefined) return { type: 'MultiLineString', coordinates: [] }
  return mesh(topology, { type: 'GeometryCollection', geometries: asCollection(object).geometries } as GeometryObject, (a, b) =>
    wanted(a, b),
  )
}

function asCollection(object: TopologyObject): GeometryCollection<GeoJsonProperties> {
  return object.type === 'GeometryCollection' ? object : { type: 'GeometryCollection', geometries: [object] }
}

function countryOf(region: TopologyObject): unknown {
  const properties: GeoJsonProperties = region.properties ?? null
  return properties?.['country']
}
