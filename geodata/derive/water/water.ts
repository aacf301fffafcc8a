import type { MultiLineString, MultiPolygon, Position } from 'geojson'
import { topology } from 'topojson-server'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { significance } from '../../../src/compile/cut/significance.ts'
import type { Tolerance } from '../../../src/compile/cut/tolerance.ts'
import { WATER_RANKS } from '../../../src/geo/water-zoom.ts'
import { featureCollection } from '../feature-collection.ts'
import { simplify } from '../simplify.ts'
import { wound } from '../winding.ts'
import { baseTolerance } from '../zones.ts'
import { type Lake, lakes } from './lakes.ts'
import { type WaterPieces, waterPieces } from './pieces.ts'
import { type River, rivers } from './rivers.ts'

/** What is told of water: the rank of the largest is 1. `src/geo/water-zoom.ts` says from which zoom each is shown. */
export interface WaterProperties {
  readonly rank: number
}

/**
 * The inland water of the world: the objects `lakes` and `rivers`, each with one feature per rank (MultiPolygon, MultiLineString). Lakes and rivers share no arcs: rivers run into lakes.
 *
 * @param base the base map, whose sea is not drawn again
 */
export async function water(base: Topology, sources: WaterPieces = waterPieces()): Promise<Topology> {
  const areas = await lakes(sources, base)
  return waterTopology(areas, rivers(sources, areas, base))
}

/** Lakes and rivers by rank, thinned to the tolerance of their place. */
export function waterTopology(areas: readonly Lake[], lines: readonly River[]): Topology {
  return joined(lakesByRank(areas), riversByRank(lines))
}

/** Degrees: 14 m on the ground, a tenth of the finest tolerance. */
const GRID = 1 / 8_000

/** Metres: coarser than the land, as the source is. */
const FINEST = 150

const tolerance: Tolerance = (lng, lat) => Math.max(FINEST, baseTolerance(lng, lat))

/** Square kilometres of the smallest lake of each rank but the last: about a dozen pixels where it begins to show, in the middle latitudes. */
const LAKES = [400, 120, 50, 12] as const

/** Kilometres of the shortest river of each rank but the last. */
const RIVERS = [1_000, 600, 300, 120] as const

function rankOf(size: number, least: readonly number[]): number {
  const rank = least.findIndex((limit) => size >= limit)
  return rank < 0 ? WATER_RANKS : rank + 1
}

function lakesByRank(all: readonly Lake[]): Topology {
  return byRank('lakes', (rank) => ({
    type: 'MultiPolygon',
    coordinates: all
      .filter(({ area }) => rankOf(area, LAKES) === rank)
      .map(({ polygon }) => polygon.coordinates.map(onGrid).filter((ring) => ring.length > 3)),
  }))
}

function riversByRank(all: readonly River[]): Topology {
  return byRank('rivers', (rank) => ({
    type: 'MultiLineString',
    coordinates: all.filter(({ length }) => rankOf(length, RIVERS) === rank).map(({ line }) => onGrid(line)),
  }))
}

function byRank(name: string, geometry: (rank: number) => MultiPolygon | MultiLineString): Topology {
  const features = Array.from({ length: WATER_RANKS }, (_, i) => ({
    type: 'Feature' as const,
    properties: { rank: i + 1 } satisfies WaterProperties,
    geometry: geometry(i + 1),
  })).filter((feature) => feature.geometry.coordinates.length > 0)
  const { objects, arcs } = topology({ [name]: featureCollection(features) })
  const whole: Topology = { type: 'Topology', transform: { scale: [GRID, GRID], translate: [0, 0] }, objects, arcs: arcs.map(deltas) }
  return wound(simplify(whole, significance(whole), tolerance))
}

function onGrid(line: readonly Position[]): Position[] {
  const points: Position[] = []
  for (const [lng = 0, lat = 0] of line) {
    const [x, y] = [Math.round(lng / GRID), Math.round(lat / GRID)]
    const [px, py] = points.at(-1) ?? []
    if (px !== x || py !== y) points.push([x, y])
  }
  return points
}

function deltas(arc: readonly Position[]): Position[] {
  return arc.map(([x = 0, y = 0], i) => [x - (arc[i - 1]?.[0] ?? 0), y - (arc[i - 1]?.[1] ?? 0)])
}

/** Two topologies on one grid as one; the arcs of the second follow those of the first. */
function joined(first: Topology, second: Topology): Topology {
  const shift = (arc: number): number => (arc < 0 ? arc - first.arcs.length : arc + first.arcs.length)
  const shifted = (arcs: unknown): unknown => (typeof arcs === 'number' ? shift(arcs) : Array.isArray(arcs) ? arcs.map(shifted) : arcs)
  const objects = Object.entries(second.objects).map(([name, object]) => {
    const geometries = (object as GeometryCollection).geometries.map((geometry) => ({
      ...geometry,
      arcs: shifted('arcs' in geometry ? geometry.arcs : []),
    }))
    return [name, { type: 'GeometryCollection', geometries: geometries as GeometryObject[] }] as const
  })
  return { ...first, objects: { ...first.objects, ...Object.fromEntries(objects) }, arcs: [...first.arcs, ...second.arcs] }
}
