import type { FeatureCollection, Geometry, Position } from 'geojson'
import type { PMTiles } from 'pmtiles'
import type { CompiledStory } from '../../compile/compile.ts'
import type { Effects } from '../../compile/effects.ts'
import { openArchive } from '../../compile/tiles/archive.ts'
import type { Camera } from '../../geo/camera.ts'
import { project, unproject, worldSize } from '../../geo/mercator.ts'
import { STILL_BLEED } from '../../render/svg/still.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Layer, LayerTiles } from '../../story/story.ts'
import { SiteError } from '../site-error.ts'
import { decodeTile, type Shapes } from './decode-tile.ts'
import { thinShapes } from './thin-shapes.ts'
import { type TileIndex, tilesInView } from './tiles-in-view.ts'

/** The layers of a scene that come as tiles, by id, as static maps draw them. */
export type StillTiles = (scene: Scene) => Promise<ReadonlyMap<string, FeatureCollection>>

/**
 * Positions of all such layers together in one static map, of points (1.2 bytes gzip each, as markers of one path) and of lines and edges
 * (5.5 bytes): of the 30 KB that the map may take, 7 and 13.
 */
const MOST_POINTS = 6_000
const MOST_VERTICES = 2_400

/**
 * Reads what static maps show of a story's tiles: the tiles in view, at the zoom that the live map would take, thinned to pixels.
 *
 * What it gives throws a SiteError that names file and tile, where one is damaged.
 */
export function stillTiles({ story, files }: CompiledStory, effects: Pick<Effects, 'readRange'>): StillTiles {
  const tiled = story.layers.filter((layer): layer is TiledLayer => layer.tiles !== undefined)
  const archives = new Map(files.map(({ path, name }) => [name, openArchive(path, effects)]))
  const known = new Map<string, Promise<FeatureCollection>>()

  const drawOnce = (layer: TiledLayer, camera: Camera, most: number): Promise<FeatureCollection> => {
    const key = JSON.stringify([layer.id, camera, most])
    const drawn = known.get(key) ?? draw(layer, camera, most)
    known.set(key, drawn)
    return drawn
  }
  const draw = async (layer: TiledLayer, camera: Camera, most: number): Promise<FeatureCollection> => {
    const shapes: Shapes[] = []
    for (const index of tilesInView(camera, STILL_BLEED, layer.tiles)) {
      const tile = await readTile(archives.get(layer.tiles.file), index, layer)
      if (tile !== undefined) shapes.push(inView(toPixels(tile, index, camera.zoom), camera))
    }
    return toFeatures(thinShapes(joined(shapes), most), camera.zoom)
  }

  return async ({ layers, camera }) => {
    const shown = tiled.filter((layer) => layers.some(({ id, opacity }) => id === layer.id && opacity > 0))
    const ofPoints = shown.filter(({ style }) => style === 'point')
    const drawn = shown.map(async (layer): Promise<[string, FeatureCollection]> => {
      const most = layer.style === 'point' ? MOST_POINTS / ofPoints.length : MOST_VERTICES / (shown.length - ofPoints.length)
      return [layer.id, await drawOnce(layer, camera, most)]
    })
    return new Map(await Promise.all(drawn))
  }
}

type TiledLayer = Layer & { readonly tiles: LayerTiles }

async function readTile(archive: PMTiles | undefined, { z, x, y }: TileIndex, { tiles, style }: TiledLayer): Promise<Shapes | undefined> {
  try {
    const found = await archive?.getZxy(z, x, y)
    return found && decodeTile(new Uint8Array(found.data), tiles.sourceLayer, style)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SiteError(`the tile ${z}/${x}/${y} of ${tiles.file} cannot be drawn: ${why}. The file is damaged: make it again.`)
  }
}

/** From shares of a tile to CSS pixels from the world's north-west corner. */
function toPixels(shapes: Shapes, { z, x: column, y: row }: TileIndex, zoom: number): Shapes {
  const side = worldSize(zoom) / 2 ** z
  return mapped(shapes, ([x = 0, y = 0]) => [(column + x) * side, (row + y) * side])
}

/** What of shapes may be seen, in any of the copies of the world side by side. */
function inView({ points, lines, polygons }: Shapes, camera: Camera): Shapes {
  const world = worldSize(camera.zoom)
  const [cx, cy] = project(camera.center).map((share) => share * world)
  const isNear = (path: readonly Position[]): boolean => {
    const [west, north, east, south] = boxOf(path)
    const middle = (west + east) / 2 - (cx ?? 0)
    const dx = Math.abs(middle - Math.round(middle / world) * world)
    const dy = Math.abs((north + south) / 2 - (cy ?? 0))
    return dx <= (STILL_BLEED.width + east - west) / 2 + MARGIN && dy <= (STILL_BLEED.height + south - north) / 2 + MARGIN
  }
  return {
    points: points.filter((point) => isNear([point])),
    lines: lines.filter(isNear),
    polygons: polygons.filter(([outer]) => outer !== undefined && isNear(outer)),
  }
}

/** CSS pixels around the picture in which something may still reach into it. */
const MARGIN = 8

function boxOf(path: readonly Position[]): [west: number, north: number, east: number, south: number] {
  return path.reduce<[number, number, number, number]>(
    ([west, north, east, south], [x = 0, y = 0]) => [Math.min(west, x), Math.min(north, y), Math.max(east, x), Math.max(south, y)],
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

function joined(shapes: readonly Shapes[]): Shapes {
  return {
    points: shapes.flatMap(({ points }) => points),
    lines: shapes.flatMap(({ lines }) => lines),
    polygons: shapes.flatMap(({ polygons }) => polygons),
  }
}

/** One feature for each kind of shape that there is, in degrees. */
function toFeatures(shapes: Shapes, zoom: number): FeatureCollection {
  const world = worldSize(zoom)
  const { points, lines, polygons } = mapped(shapes, ([x = 0, y = 0]) => [...unproject([x / world, y / world])])
  return collection([
    ...(polygons.length === 0 ? [] : [{ type: 'MultiPolygon', coordinates: polygons } as const]),
    ...(lines.length === 0 ? [] : [{ type: 'MultiLineString', coordinates: lines } as const]),
    ...(points.length === 0 ? [] : [{ type: 'MultiPoint', coordinates: points } as const]),
  ] as Geometry[])
}

function mapped({ points, lines, polygons }: Shapes, change: (position: Position) => Position): Shapes {
  return {
    points: points.map(change),
    lines: lines.map((line) => line.map(change)),
    polygons: polygons.map((rings) => rings.map((ring) => ring.map(change))),
  }
}

function collection(geometries: readonly Geometry[]): FeatureCollection {
  return { type: 'FeatureCollection', features: geometries.map((geometry) => ({ type: 'Feature', geometry, properties: {} })) }
}
