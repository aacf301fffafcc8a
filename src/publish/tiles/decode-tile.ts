import { classifyRings, VectorTile, type VectorTileFeature } from '@mapbox/vector-tile'
import { bboxClip, lineString } from '@turf/turf'
import type { Position } from 'geojson'
import { PbfReader } from 'pbf'
import { isArea } from '../../story/layer-shape.ts'
import type { LayerStyle } from '../../story/story.ts'
import { checkCommands } from './check-commands.ts'

/** What a style draws of a tile, in shares of the tile: 0, 0 is its north-west corner, 1, 1 the south-east. */
export interface Shapes {
  readonly points: readonly Position[]
  readonly lines: readonly Position[][]
  /** Each a list of rings, the outer one first, all outer ones wound alike and holes the other way. */
  readonly polygons: readonly Position[][][]
}

/**
 * Decodes what a style draws of one layer of a vector tile. Tiles hold shapes cut at a margin beyond their edges. Lines and the edges of
 * areas end at the tile's own edge, where the next tile's go on, so that no cut is drawn; points in the margin are the next tile's. Areas
 * keep the margin: drawn as one shape they overlap without a seam.
 *
 * @param tile unfolded
 * @throws an Error where it is no vector tile
 */
export function decodeTile(tile: Uint8Array, sourceLayer: string, style: LayerStyle): Shapes {
  checkCommands(tile)
  const { layers } = new VectorTile(new PbfReader(tile))
  const layer = Object.hasOwn(layers, sourceLayer) ? layers[sourceLayer] : undefined
  if (layer === undefined) return { points: [], lines: [], polygons: [] }
  if (!(layer.extent >= 1)) throw new Error(`a tile of ${layer.extent} units`)
  const features = Array.from({ length: layer.length }, (_, i) => layer.feature(i)).filter(({ type }) => TYPES[style].includes(type))
  return {
    points: style === 'point' ? features.flatMap(pointsOf) : [],
    lines: style === 'point' || style === 'region' ? [] : features.flatMap(linesOf),
    polygons: isArea(style) ? features.flatMap(polygonsOf) : [],
  }
}

/** Geometry types of vector tiles. */
const [POINT, LINE, POLYGON] = [1, 2, 3]

const TYPES: Readonly<Record<LayerStyle, readonly (number | undefined)[]>> = {
  region: [POLYGON],
  area: [POLYGON],
  boundary: [LINE, POLYGON],
  route: [LINE],
  point: [POINT],
}

function pointsOf(feature: VectorTileFeature): Position[] {
  return pathsOf(feature)
    .flat()
    .filter(([x = 0, y = 0]) => x >= 0 && x < 1 && y >= 0 && y < 1)
}

function linesOf(feature: VectorTileFeature): Position[][] {
  return pathsOf(feature)
    .filter((path) => path.length > 1)
    .flatMap((path) => {
      const { geometry } = bboxClip(lineString(path), [0, 0, 1, 1])
      if (geometry.type === 'LineString') return withoutEdges(geometry.coordinates)
      return geometry.type === 'MultiLineString' ? geometry.coordinates.flatMap(withoutEdges) : []
    })
}

/** A line without its stretches along the tile's edge, where an area without a margin was cut. */
function withoutEdges(line: readonly Position[]): Position[][] {
  const lines: Position[][] = []
  let current: Position[] = []
  for (const [i, position] of line.entries()) {
    const before = line[i - 1]
    if (before !== undefined && isEdge(before, position)) {
      lines.push(current)
      current = []
    }
    current.push(position)
  }
  return [...lines, current].filter(({ length }) => length > 1)
}

function isEdge([ax, ay]: Position, [bx, by]: Position): boolean {
  return (ax === bx && (ax === 0 || ax === 1)) || (ay === by && (ay === 0 || ay === 1))
}

function polygonsOf(feature: VectorTileFeature): Position[][][] {
  return classifyRings(feature.loadGeometry()).map((rings) =>
    rings.map((ring, i) => {
      const path = ring.map(({ x, y }) => [x / feature.extent, y / feature.extent])
      return signedArea(path) > 0 === (i === 0) ? path : path.reverse()
    }),
  )
}

/** In shares of the tile; positive where a ring runs clockwise, as it is seen. */
export function signedArea(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [x0 = 0, y0 = 0] = ring.at(i - 1) ?? []
    return sum + (x0 * y - x * y0) / 2
  }, 0)
}

function pathsOf(feature: VectorTileFeature): Position[][] {
  return feature.loadGeometry().map((path) => path.map(({ x, y }) => [x / feature.extent, y / feature.extent]))
}
