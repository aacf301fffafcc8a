import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson'
import { mergeArcs } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, MultiPolygon as MultiPolygonArcs, Polygon as PolygonArcs, Topology } from 'topojson-specification'
import { significance } from '../../src/compile/cut/significance.ts'
import { featureCollection } from './feature-collection.ts'
import { withFilledHoles } from './filled-holes.ts'
import type { Face } from './oblast-faces.ts'
import { simplify } from './simplify.ts'
import { type Part, withoutSlivers } from './slivers.ts'
import { wound } from './winding.ts'
import { baseTolerance } from './zones.ts'

/** Degrees: 2.8 m on the ground, a twentieth of the finest tolerance; 1.44e7 steps around the world. */
const GRID = 1 / 40_000

const SLIVER = 10_000 // square grid steps: about 0.05 km2 in Ukraine, 0.08 km2 on the equator

const SEA = 10_000_000 // square grid steps: some 50 to 80 km2; the Caspian is the only sea that land encloses

/** What a region of the mosaic is, before it has names. */
export interface Region {
  /** ISO 3166-1 alpha-3 of the country. */
  readonly A3: string
  /** ISO 3166-2, empty for a country. */
  readonly oblast: string
}

/**
 * One topology of the world: the objects `countries` and `oblasts`, in the order of their codes, over shared arcs on a grid of
 * integers, thinned to `baseTolerance`. Rings are wound as RFC 7946 wants them.
 */
export function mosaic(faces: readonly Feature<Geometry, Face>[]): Topology {
  const onGrid = faces
    .map((face) => ({ ...face, geometry: snapped(face.geometry) }))
    .filter(({ geometry }) => geometry.coordinates.length > 0)
  const raw = topology({ faces: featureCollection(onGrid) })
  const parts = split(raw, (raw.objects['faces'] as GeometryCollection<Face>).geometries as FaceArcs[])
  const clean = withFilledHoles(raw, withoutSlivers(raw, parts, SLIVER), SEA)
  const whole: Topology = {
    type: 'Topology',
    transform: { scale: [GRID, GRID], translate: [0, 0] },
    objects: { countries: merged(raw, clean, (face) => face.A3, false), oblasts: merged(raw, clean, (face) => face.oblast, true) },
    arcs: raw.arcs.map(deltas),
  }
  return wound(simplify(whole, significance(whole), baseTolerance))
}

type FaceArcs = (PolygonArcs<Face> | MultiPolygonArcs<Face>) & { properties: Face }

/** The polygons of all faces one by one; those that touch themselves in a point come apart there. */
function split(raw: Topology, faces: readonly FaceArcs[]): Part<Face>[] {
  return faces.flatMap((face) => merge(raw, [face]).map((arcs) => ({ arcs, owner: face.properties })))
}

/** One feature per code, made of all the parts that carry it. */
function merged(raw: Topology, parts: readonly Part<Face>[], code: (face: Face) => string, asOblasts: boolean): GeometryCollection<Region> {
  const codes = [...new Set(parts.map(({ owner }) => code(owner)))].filter((each) => each !== '').sort()
  const geometries = codes.map((each) => {
    const own = parts.filter(({ owner }) => code(owner) === each)
    const arcs = merge(
      raw,
      own.map((part) => ({ type: 'Polygon', arcs: part.arcs })),
    )
    const [only] = arcs
    const properties = { A3: own[0]?.owner.A3 ?? '', oblast: asOblasts ? each : '' }
    return only !== undefined && arcs.length === 1
      ? ({ type: 'Polygon', properties, arcs: only } as const)
      : ({ type: 'MultiPolygon', properties, arcs } as const)
  })
  return { type: 'GeometryCollection', geometries }
}

function merge(raw: Topology, polygons: readonly (PolygonArcs | MultiPolygonArcs)[]): number[][][] {
  return (mergeArcs(raw, [...polygons] as Parameters<typeof mergeArcs>[1]) as MultiPolygonArcs).arcs
}

/** Steps of the grid. Points that fall together become one; rings that fall in themselves go. */
function snapped(geometry: Geometry): MultiPolygon {
  const polygons =
    (geometry as Polygon | MultiPolygon).type === 'Polygon' ? [(geometry as Polygon).coordinates] : (geometry as MultiPolygon).coordinates
  const coordinates = polygons
    .map((rings) => rings.map(ringOnGrid))
    .filter(([outer = []]) => outer.length >= 4)
    .map((rings) => rings.filter((ring) => ring.length >= 4))
  return { type: 'MultiPolygon', coordinates }
}

function ringOnGrid(ring: readonly Position[]): Position[] {
  const points: Position[] = []
  for (const [lng = Number.NaN, lat = Number.NaN] of ring) {
    const point = [Math.round(lng / GRID), Math.round(lat / GRID)]
    if (!same(point, points.at(-1))) points.push(point)
    while (points.length > 2 && same(points.at(-1), points.at(-3))) points.splice(-2)
  }
  return points
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1]
}

function deltas(arc: readonly Position[]): Position[] {
  return arc.map(([x = 0, y = 0], i) => [x - (arc[i - 1]?.[0] ?? 0), y - (arc[i - 1]?.[1] ?? 0)])
}
