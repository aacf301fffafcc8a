import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { booleanPointInPolygon } from '@turf/turf'
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { PbfWriter } from 'pbf'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CompiledStory, compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { project } from '../../../src/geo/mercator.ts'
import { type Still, stillMaps } from '../../../src/publish/still-maps.tsx'
import { decodeTile } from '../../../src/publish/tiles/decode-tile.ts'
import { stillTiles } from '../../../src/publish/tiles/still-tiles.ts'
import { thinShapes } from '../../../src/publish/tiles/thin-shapes.ts'
import { tilesInView } from '../../../src/publish/tiles/tiles-in-view.ts'
import { STILL_BLEED } from '../../../src/render/svg/still.ts'
import { TileShapes } from '../../../src/render/svg/tile-shapes.tsx'
import type { Scene } from '../../../src/scene/scene.ts'
import { regionsOfUkraine, spread, writeSurveyStory } from '../../support/survey-story.ts'

describe('the tiles of a picture', () => {
  const zooms = { minZoom: 3, maxZoom: 6 }
  test.each([
    [2.99, []],
    [3, [3]],
    [5.7, [5]],
    [12, [6]],
  ])('at zoom %s are of the zooms %j', (zoom, expected) => {
    const tiles = tilesInView({ center: [30.5, 50.4], zoom }, STILL_BLEED, zooms)
    expect([...new Set(tiles.map(({ z }) => z))]).toEqual(expected)
    expect(tiles.length).toBeLessThanOrEqual(20)
  })

  test('cover every corner of it, past the antimeridian too, each once', () => {
    const tiles = tilesInView({ center: [179.5, 0], zoom: 3 }, STILL_BLEED, zooms)
    const columns = new Set(tiles.map(({ x }) => x))
    for (const lng of [150, 179, -179, -150]) expect(columns).toContain(Math.floor(((lng + 180) / 360) * 8))
    expect(new Set(tiles.map(({ x, y }) => `${x} ${y}`)).size).toBe(tiles.length)
  })

  test('of the whole world are one', () => {
    expect(tilesInView({ center: [0, 0], zoom: 0 }, STILL_BLEED, { minZoom: 0, maxZoom: 9 })).toEqual([{ z: 0, x: 0, y: 0 }])
  })
})

/** One tile of a square that covers it and more, cut with a margin or without. */
function tileOfSquare(buffer: number): Uint8Array {
  const [west, south, east, north] = [-10, -10, 50, 10]
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [ring] } }],
  }
  const tile = new GeoJSONVT(data, { buffer, maxZoom: 4 }).getTile(4, 8, 7) as GeoJSONVTTile // 0 to 22.5 E, 0 to 21.9 N
  return fromGeojsonVt({ square: tile }, { version: 2, extent: 4096 })
}

describe('a tile', () => {
  test.each([0, 64])('cut with a margin of %i gives the edges that are there, and none where it was cut', (buffer) => {
    const { lines } = decodeTile(tileOfSquare(buffer), 'square', 'boundary')
    const [, top] = project([0, 10]).map((share) => (share * 16) % 1)
    expect(lines).toHaveLength(1)
    for (const [, y] of lines[0] ?? []) expect(y).toBeCloseTo(top ?? Number.NaN, 3)
    expect(lines[0]?.map(([x]) => x).sort()).toEqual([0, 1])
  })

  test('keeps the margin of its areas, so that they overlap those of the next tile', () => {
    const { polygons, lines } = decodeTile(tileOfSquare(64), 'square', 'region')
    const xs = polygons.flat(2).map(([x = 0]) => x)
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([-64 / 4096, 1 + 64 / 4096])
    expect(lines).toEqual([])
  })

  test('gives nothing of a layer that it does not have, or of shapes that the style does not draw', () => {
    const nothing = { points: [], lines: [], polygons: [] }
    expect(decodeTile(tileOfSquare(64), 'constructor', 'area')).toEqual(nothing)
    expect(decodeTile(tileOfSquare(64), 'square', 'point')).toEqual(nothing)
    expect(decodeTile(tileOfSquare(64), 'square', 'route')).toEqual(nothing)
  })

  test.each<[string, Uint8Array]>([
    ['that closes a path 268 million times', tileOf([9, 0, 0, 18, 8, 8, 8, 8, (0x0fffffff << 3) | 7, 15])],
    ['that commands more than it holds', tileOf([9, 0, 0, (1000 << 3) | 2, 2])],
    ['of noise', Uint8Array.from({ length: 500 }, (_, i) => (i * 197) % 256)],
    ['that ends too early', tileOfSquare(64).slice(0, -5)],
  ])('%s is refused', (_, tile) => {
    expect(() => decodeTile(tile, 'x', 'area')).toThrow()
  })
})

describe('thinning', () => {
  test('a million points become at most 6,000, each one of them, over all of the picture, in under 10 KB gzip', () => {
    const { width, height } = STILL_BLEED
    const points = Array.from({ length: 1_000_000 }, (_, i): Position => [((i * 0.754877) % 1) * width, ((i * 0.56984) % 1) * height])
    const given = new Set(points)
    const thinned = thinShapes({ points, lines: [], polygons: [] }, 6_000).points
    expect(thinned.length).toBeLessThanOrEqual(6_000)
    expect(thinned.length).toBeGreaterThan(3_000)
    expect(thinned.every((point) => given.has(point))).toBe(true)
    const quarters = new Set(thinned.map(([x = 0, y = 0]) => `${Math.floor((x / width) * 4)} ${Math.floor((y / height) * 4)}`))
    expect(quarters.size).toBe(16)
    const svg = renderToString(
      TileShapes({
        layer: { id: 'points', style: 'point', label: '', features: [] },
        data: {
          type: 'FeatureCollection',
          features: [
            {
              type: 'Feature',
              properties: {},
              geometry: { type: 'MultiPoint', coordinates: thinned.map(([x = 0, y = 0]) => [x / 100, y / 100]) },
            },
          ],
        },
        path: () => '',
        camera: { center: [6.4, 4.8], zoom: Math.log2(36_000 / 512) },
        size: STILL_BLEED,
      }),
    )
    expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(10_000)
  })

  test('two points that are apart both stay', () => {
    const points = [
      [10, 10],
      [15, 10],
    ]
    expect(thinShapes({ points, lines: [], polygons: [] }, 6_000).points).toEqual(points)
  })

  test('a line stays within half a pixel where there is room, and gets as short as it must', () => {
    const line = Array.from({ length: 10_000 }, (_, i): Position => [i / 10, 100 * Math.sin(i / 300)])
    const { lines } = thinShapes({ points: [], lines: [line], polygons: [] }, 2_400)
    expect(lines[0]?.length).toBeLessThan(200)
    const kept = lines[0] ?? []
    for (const [x = 0, y = 0] of line) {
      const i = kept.findIndex(([kx = 0]) => kx >= x)
      const [x1 = 0, y1 = 0] = kept[i] ?? []
      const [x0 = 0, y0 = 0] = kept[i - 1] ?? [x1, y1]
      const off =
        x1 === x0 ? Math.hypot(x - x1, y - y1) : Math.abs((x1 - x0) * (y0 - y) - (x0 - x) * (y1 - y0)) / Math.hypot(x1 - x0, y1 - y0)
      expect(off).toBeLessThanOrEqual(0.5)
    }
    const short = thinShapes({ points: [], lines: [line], polygons: [] }, 8).lines
    expect(short[0]?.length).toBeLessThanOrEqual(8)
  })
})

describe('the static maps of a story with tiles', () => {
  const COUNT = 20_000
  let parent: string
  let folder: string
  let compiled: CompiledStory
  let stills: Still[]
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'dateline-still-tiles-'))
    folder = join(parent, 'survey')
    writeSurveyStory(folder, { minZoom: 4, maxZoom: 6, points: COUNT })
    const { result, problems } = await compile(join(folder, 'story.md'), nodeEffects)
    expect(problems).toEqual([])
    compiled = result as CompiledStory
    stills = await stillMaps(compiled)
  }, 60_000)
  afterAll(() => rm(parent, { recursive: true, force: true }))

  const layer = (step: number, id: string): FeatureCollection | undefined => stills[step]?.ground.layers.get(id)
  const geometry = <T extends GeoJSON.Geometry['type']>(of: FeatureCollection | undefined, type: T): Position[] | undefined =>
    (of?.features.find((each) => each.geometry.type === type)?.geometry as { coordinates: Position[] } | undefined)?.coordinates

  test('hold the layers that the step shows, and no others', () => {
    expect(stills.map(({ ground }) => [...ground.layers.keys()].sort())).toEqual([
      ['points', 'regions'],
      ['edges', 'points', 'regions'],
      ['edges', 'regions'],
    ])
    expect(stills[1]?.svg).toMatch(/<g opacity="0.5"><marker id="points-points"/)
  })

  test('near by are within the 30 KB gzip of a static map', () => {
    for (const { svg } of stills.slice(1)) expect(gzipSync(svg, { level: 9 }).length).toBeLessThan(30 * 1024)
  })

  test('put each point where the survey has one', () => {
    const survey = spread(COUNT).features.map(({ geometry: point }) => (point as GeoJSON.Point).coordinates)
    const near = (a: Position, b: Position): boolean =>
      Math.abs((a[0] ?? 0) - (b[0] ?? 9)) < 0.002 && Math.abs((a[1] ?? 0) - (b[1] ?? 9)) < 0.002
    const points = geometry(layer(1, 'points'), 'MultiPoint') ?? []
    expect(points.length).toBeGreaterThan(1_000)
    for (const point of points.slice(0, 50)) expect(survey.some((other) => near(point, other))).toBe(true)
  })

  test('fill the regions without seams or gaps between tiles', async () => {
    const regions = regionsOfUkraine().features as GeoJSON.Feature<Polygon | MultiPolygon>[]
    const regionAt = (lng: number, lat: number): number => regions.findIndex((region) => booleanPointInPolygon([lng, lat], region))
    const scene = { layers: [{ id: 'regions', opacity: 1, drawn: 1 }], camera: { center: [31, 49], zoom: 6 } } as unknown as Scene
    const drawn = geometry((await stillTiles(compiled, nodeEffects)(scene)).get('regions'), 'MultiPolygon') as unknown as Position[][][]
    const cover = drawn.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
    const areasAt: number[] = []
    // the columns of tiles of zoom 6 meet at multiples of 5.625 degrees; edges of regions are off by pixels, and so kept clear of
    for (const edge of [28.125, 33.75]) {
      for (let lat = 46; lat < 52; lat += 0.1) {
        const around = [
          regionAt(edge, lat),
          regionAt(edge - 0.1, lat),
          regionAt(edge + 0.1, lat),
          regionAt(edge, lat - 0.1),
          regionAt(edge, lat + 0.1),
        ]
        if (around[0] === -1 || new Set(around).size > 1) continue
        for (const lng of [edge - 0.01, edge, edge + 0.01]) {
          areasAt.push(cover.filter((polygon) => booleanPointInPolygon([lng, lat], polygon)).length)
        }
      }
    }
    expect(areasAt.length).toBeGreaterThan(50)
    expect(Math.min(...areasAt), 'areas of neighbouring tiles overlap').toBe(2)
  })

  test('draw no edge along the edges of tiles', () => {
    const lines = geometry(layer(1, 'edges'), 'MultiLineString') as unknown as Position[][]
    const along = lines.flatMap((line) => line.slice(1).filter(([lng = 0], i) => lng === line[i]?.[0] && Number.isInteger(lng / 1.40625)))
    expect(lines.length).toBeGreaterThan(2)
    expect(along).toEqual([])
  })

  test('of a file that is damaged say which tile cannot be drawn', async () => {
    const path = join(folder, 'points.pmtiles')
    const bytes = readFileSync(path)
    const data = Number(bytes.readBigUInt64LE(56))
    await writeFile(path, Buffer.concat([bytes.subarray(0, data), Buffer.alloc(bytes.length - data, 7)]))
    await expect(stillMaps(compiled)).rejects.toThrow(/the tile \d\/\d+\/\d+ of data\/points\.pmtiles cannot be drawn/)
  })
})

/** A tile with one layer, `x`, of one polygon with these geometry commands (Mapbox Vector Tile 2.1, section 4.3). */
function tileOf(commands: number[]): Uint8Array {
  const tile = new PbfWriter()
  tile.writeMessage(
    3,
    (_, layer) => {
      layer.writeVarintField(15, 2)
      layer.writeStringField(1, 'x')
      layer.writeMessage(
        2,
        (__, polygon) => {
          polygon.writeVarintField(3, 3)
          polygon.writePackedVarint(4, commands)
        },
        {},
      )
    },
    {},
  )
  return tile.finish()
}
