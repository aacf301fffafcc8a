import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import type { FeatureCollection, Position } from 'geojson'
import { zxyToTileId } from 'pmtiles'
import { project } from '../../src/geo/mercator.ts'
import { type ArchiveTile, pmtilesArchive } from './pmtiles-archive.ts'

export interface PmtilesOptions {
  readonly minZoom: number
  readonly maxZoom: number
  /** Laid over the metadata that is made: `vector_layers`, and `tilestats` as tippecanoe gives them. */
  readonly metadata?: Readonly<Record<string, unknown>>
}

const EXTENT = 4096

/** Units of a tile that it holds beyond each edge. */
const BUFFER = 64

/** Makes a PMTiles archive of vector tiles from GeoJSON, a layer of the tiles for each collection. Nothing is thinned out. */
export function makePmtiles(layers: Readonly<Record<string, FeatureCollection>>, options: PmtilesOptions): Uint8Array {
  const { minZoom, maxZoom, metadata } = options
  const indexes = Object.entries(layers).map(([name, data]): [string, GeoJSONVT] => [
    name,
    new GeoJSONVT(data, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, extent: EXTENT, buffer: BUFFER }),
  ])
  const boxes = Object.values(layers).flatMap(({ features }) => features.map(({ geometry }) => boxOf(positionsOf(geometry))))
  const tiles: ArchiveTile[] = []
  for (let z = minZoom; z <= maxZoom; z++) {
    for (const [x, y] of tilesUnder(boxes, z)) {
      const found = indexes.flatMap(([name, index]): [string, GeoJSONVTTile][] => {
        const tile = index.getTile(z, x, y)
        return tile === null || tile.features.length === 0 ? [] : [[name, tile]]
      })
      if (found.length === 0) continue
      tiles.push({ id: zxyToTileId(z, x, y), data: fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: EXTENT }) })
    }
  }
  return pmtilesArchive(tiles, { minZoom, maxZoom, bounds: around(boxes) }, { ...describe(layers, minZoom, maxZoom), ...metadata })
}

type Box = readonly [west: number, south: number, east: number, north: number]

/** The tiles of a zoom that boxes touch, with what tiles hold beyond their edges. */
function tilesUnder(boxes: readonly Box[], z: number): [x: number, y: number][] {
  const count = 2 ** z
  const index = (share: number): number => Math.min(count - 1, Math.max(0, Math.floor(share * count)))
  const margin = BUFFER / EXTENT / count
  const found = new Set<number>()
  for (const [west, south, east, north] of boxes) {
    const [left, top] = project([west, north])
    const [right, bottom] = project([east, south])
    for (let x = index(left - margin); x <= index(right + margin); x++) {
      for (let y = index(top - margin); y <= index(bottom + margin); y++) found.add(x * count + y)
    }
  }
  return [...found].map((n) => [Math.floor(n / count), n % count])
}

function boxOf(positions: readonly Position[]): Box {
  return around(positions.map(([lng = 0, lat = 0]): Box => [lng, lat, lng, lat]))
}

function around(boxes: readonly Box[]): Box {
  let [west, south, east, north] = boxes[0] ?? [0, 0, 0, 0]
  for (const box of boxes) {
    west = Math.min(west, box[0])
    south = Math.min(south, box[1])
    east = Math.max(east, box[2])
    north = Math.max(north, box[3])
  }
  return [west, south, east, north]
}

function positionsOf(geometry: GeoJSON.Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf)
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[geometry.type]
  return (depth === 0 ? [geometry.coordinates] : geometry.coordinates.flat(depth - 1)) as Position[]
}

function describe(layers: Readonly<Record<string, FeatureCollection>>, minzoom: number, maxzoom: number): Record<string, unknown> {
  const stats = Object.entries(layers).map(([layer, { features }]) => ({
    layer,
    count: features.length,
    geometry: features[0]?.geometry.type.replace('Multi', '') ?? 'Unknown',
    attributeCount: 0,
    attributes: [],
  }))
  return {
    name: 'test',
    format: 'pbf',
    vector_layers: Object.keys(layers).map((id) => ({ id, fields: {}, minzoom, maxzoom })),
    tilestats: { layerCount: stats.length, layers: stats },
  }
}
