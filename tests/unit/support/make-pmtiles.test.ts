import { VectorTile } from '@mapbox/vector-tile'
import type { Feature, FeatureCollection, Position } from 'geojson'
import { PbfReader } from 'pbf'
import { PMTiles, type RangeResponse, type Source } from 'pmtiles'
import { describe, expect, test } from 'vitest'
import { project } from '../../../src/geo/mercator.ts'
import { makePmtiles } from '../../support/make-pmtiles.ts'
import { protomapsFromGeodata } from '../../support/protomaps-from-geodata.ts'

/** The archive as pmtiles reads it, and how many bytes each read asked for. */
function open(bytes: Uint8Array): { archive: PMTiles; reads: number[] } {
  const reads: number[] = []
  const source: Source = {
    getKey: () => 'memory',
    getBytes: async (offset, length): Promise<RangeResponse> => {
      reads.push(length)
      return { data: bytes.slice(offset, offset + length).buffer }
    },
  }
  return { archive: new PMTiles(source), reads }
}

async function tileAt(archive: PMTiles, z: number, [lng = 0, lat = 0]: Position): Promise<VectorTile | undefined> {
  const [x, y] = project([lng, lat])
  const found = await archive.getZxy(z, Math.floor(x * 2 ** z), Math.floor(y * 2 ** z))
  return found && new VectorTile(new PbfReader(new Uint8Array(found.data)))
}

const points = (positions: readonly Position[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: positions.map((coordinates): Feature => ({ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } })),
})

describe('makePmtiles, read by pmtiles', () => {
  test('every point is found in its tile at every zoom, and its place to a tile unit', async () => {
    const places = [
      [36.1846, 51.7269],
      [35.271, 51.191],
      [-74.006, 40.7128],
    ]
    const { archive } = open(makePmtiles({ places: points(places) }, { minZoom: 2, maxZoom: 8 }))
    expect(await archive.getHeader()).toMatchObject({
      ...{ specVersion: 3, clustered: true, tileType: 1, tileCompression: 2, internalCompression: 2 },
      ...{ minZoom: 2, maxZoom: 8, minLon: -74.006, minLat: 40.7128, maxLon: 36.1846, maxLat: 51.7269 },
    })
    for (let z = 2; z <= 8; z++) {
      for (const place of places) {
        const layer = (await tileAt(archive, z, place))?.layers['places']
        const [x, y] = project([place[0] ?? 0, place[1] ?? 0]).map((share) => (share * 2 ** z) % 1)
        const found = Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i).loadGeometry()[0]?.[0])
        const near = found.some((p) => Math.abs((p?.x ?? -9) - (x ?? 0) * 4096) <= 1 && Math.abs((p?.y ?? -9) - (y ?? 0) * 4096) <= 1)
        expect(near, `${place} at zoom ${z}`).toBe(true)
      }
    }
    expect(await tileAt(archive, 8, [100, -40])).toBeUndefined()
  })

  test('metadata name the layers and their geometry, as tippecanoe does', async () => {
    const { archive } = open(makePmtiles({ places: points([[0, 0]]) }, { minZoom: 0, maxZoom: 1, metadata: { name: 'mine' } }))
    expect(await archive.getMetadata()).toMatchObject({
      name: 'mine',
      vector_layers: [{ id: 'places', minzoom: 0, maxzoom: 1 }],
      tilestats: { layers: [{ layer: 'places', count: 1, geometry: 'Point' }] },
    })
  })

  test('equal tiles are stored once: a square over many tiles takes few bytes, in runs', async () => {
    const ring = [
      [-60, -60],
      [60, -60],
      [60, 60],
      [-60, 60],
      [-60, -60],
    ]
    const square: FeatureCollection = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }],
    }
    const { archive } = open(makePmtiles({ square }, { minZoom: 0, maxZoom: 7 }))
    const { numAddressedTiles, numTileEntries, numTileContents } = await archive.getHeader()
    expect(numAddressedTiles).toBeGreaterThan(3_000)
    expect(numTileContents).toBeLessThan(1_000)
    expect(numTileEntries).toBeLessThan(numAddressedTiles / 4)
    const within = (await tileAt(archive, 7, [10, 10]))?.layers['square']
    expect(within?.feature(0).bbox()).toEqual([-64, -64, 4160, 4160])
  })

  test('past 16 KB the directory has leaves, read in ranges as they are needed', async () => {
    const places = Array.from({ length: 20_000 }, (_, i) => [-170 + ((i * 7.13) % 340), -80 + ((i * 3.77) % 160)])
    const { archive, reads } = open(makePmtiles({ places: points(places) }, { minZoom: 10, maxZoom: 10 }))
    const { rootDirectoryLength, leafDirectoryLength } = await archive.getHeader()
    expect(rootDirectoryLength).toBeLessThanOrEqual(16_384 - 127)
    expect(leafDirectoryLength).toBeGreaterThan(16_384)
    for (const place of places.filter((_, i) => i % 1_000 === 0)) expect((await tileAt(archive, 10, place))?.layers['places']).toBeDefined()
    expect(Math.max(...reads)).toBe(16_384)
  })
})

describe('a base map in the Protomaps schema from our geodata', () => {
  const { archive } = open(protomapsFromGeodata({ minZoom: 0, maxZoom: 4 }))

  test('Kursk lies on land, in a country with a name, and the Pacific is water', async () => {
    const kursk = await tileAt(archive, 4, [36.18, 51.73])
    expect(Object.keys(kursk?.layers ?? {}).sort()).toEqual(['boundaries', 'earth', 'places', 'water'])
    const places = kursk?.layers['places']
    const names = Array.from({ length: places?.length ?? 0 }, (_, i) => places?.feature(i).properties['name:uk'])
    expect(names).toContain('Курськ')
    expect(names).toContain('Україна')
    expect(Object.keys((await tileAt(archive, 4, [-140, 30]))?.layers ?? {})).toEqual(['water'])
  })

  test('borders of countries and lines between regions differ by kind_detail', async () => {
    const lines = (await tileAt(archive, 4, [36.18, 51.73]))?.layers['boundaries']
    const details = new Set(Array.from({ length: lines?.length ?? 0 }, (_, i) => lines?.feature(i).properties['kind_detail']))
    expect(details).toEqual(new Set([2, 4]))
  })
})
