import area from '@turf/area'
import type { Feature, Geometry, Polygon, Position } from 'geojson'
import type { Topology } from 'topojson-specification'
import { runMapshaper } from '../mapshaper.ts'
import { containment } from '../point-in-polygon.ts'
import { zones } from '../zones.ts'
import { blur } from './blur.ts'
import { contour } from './contour.ts'
import { emptySea, landCoverage } from './land.ts'
import type { Piece, WaterPieces } from './pieces.ts'
import { coverage, gridOver } from './raster.ts'

/** A polygon of water and its size. */
export interface Lake {
  readonly polygon: Polygon
  /** Square kilometres. */
  readonly area: number
}

/**
 * Lakes, reservoirs and reaches of rivers that are wide enough to be areas. In each zone the pieces are laid on a grid, spread a
 * little, and drawn round where two fifths of the neighbourhood are water: so the cuts between pieces close, and so do the steps that
 * they were thinned to; what is narrower than a cell or two goes. Zones are joined at their edges.
 */
export async function lakes(sources: WaterPieces, base: Topology): Promise<Lake[]> {
  const drawn = zones.map(({ id }) => zoneLakes(ZONES[id] ?? WORLD, sources, base))
  const clips = zones.flatMap(({ id, bounds }, i) => [
    `-clip target=${id} bbox=${bounds.join()}`,
    ...zones.slice(0, i).map((finer) => `-erase target=${id} bbox=${finer.bounds.join()}`),
  ])
  const files = zones.map(({ id }) => `${id}.json`).join(' ')
  const joined = await runMapshaper(
    `-i ${files} combine-files ${clips.join(' ')} -merge-layers target=* force -dissolve2 -explode -o out.json`,
    Object.fromEntries(zones.map(({ id }, i) => [id, drawn[i] ?? []])),
  )
  return joined.flatMap(sized)
}

interface LakeZone {
  /** Beyond the zone by at least what a cell spreads. */
  readonly bounds: readonly [number, number, number, number]
  /** To a degree of longitude and of latitude. */
  readonly cells: readonly [number, number]
  /** The least area of a lake, square kilometres. */
  readonly least: number
}

const WORLD: LakeZone = { bounds: [-180, -60, 180, 84], cells: [30, 45], least: 250 }

const ZONES: Readonly<Record<string, LakeZone>> = {
  'eastern-europe': { bounds: [20.9, 43.9, 46.1, 59.1], cells: [250, 400], least: 5 },
  europe: { bounds: [-25.5, 26.5, 60.5, 72.5], cells: [60, 100], least: 40 },
  world: WORLD,
}

/** Of 255, and half a step more. */
const LEVEL = 102.5

/** The lakes of a zone and of a little more around it. Of those that end at the edge of the zone a part may be enough. */
function zoneLakes(zone: LakeZone, { lakes, rivers }: WaterPieces, base: Topology): Feature<Polygon>[] {
  const { least } = zone
  const wide = outlines(zone, [...lakes, ...rivers], base, REACH * least)
  const still = outlines(zone, lakes, base, least / 3)
  return [...wide, ...still].map((geometry) => ({ type: 'Feature', properties: {}, geometry }))
}

/** How many times larger than a lake a reach of a river must be: short ones would lie along its line like beads. */
const REACH = 8

/** Outlines of at least some square kilometres, islands and all. */
function outlines({ bounds, cells: perDegree }: LakeZone, pieces: readonly Piece[], base: Topology, least: number): Polygon[] {
  const grid = gridOver(bounds, perDegree)
  const cells = coverage(grid, pieces)
  blur(grid, cells)
  blur(grid, cells)
  emptySea(cells, landCoverage(grid, base))
  return asPolygons(contour(grid, cells, LEVEL), least)
}

/** Rings as polygons: a hole belongs to the smallest outer ring around it. Outer rings around less than `least` square kilometres are left out. */
function asPolygons(rings: readonly Position[][], least: number): Polygon[] {
  const sized = rings.map((ring) => ({ ring, size: signedArea(ring) }))
  const outers = sized
    .filter(({ ring, size }) => size > 0 && area({ type: 'Polygon', coordinates: [ring] }) / 1e6 > least)
    .sort((a, b) => a.size - b.size)
    .map(({ ring }) => ({ rings: [ring], holds: containment({ type: 'Polygon', coordinates: [ring] }) }))
  for (const { ring } of sized.filter(({ size }) => size < 0)) outers.find(({ holds }) => holds(ring[0] ?? []))?.rings.push(ring)
  return outers.map((outer) => ({ type: 'Polygon', coordinates: outer.rings }))
}

/** Positive when a ring runs counter-clockwise; square degrees. */
function signedArea(ring: readonly Position[]): number {
  const [ox = 0, oy = 0] = ring[0] ?? []
  let doubled = 0
  for (let i = 1; i < ring.length; i++) {
    const [ax = 0, ay = 0] = ring[i - 1] ?? []
    const [bx = 0, by = 0] = ring[i] ?? []
    doubled += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return doubled / 2
}

function sized({ geometry }: Feature<Geometry, unknown>): Lake[] {
  const polygon = geometry as Polygon
  const squareKilometres = area(polygon) / 1e6
  const [lng = 0, lat = 0] = polygon.coordinates[0]?.[0] ?? []
  const zone = zones.find(({ bounds: [w, s, e, n] }) => lng >= w && lng <= e && lat >= s && lat <= n)
  return squareKilometres < (ZONES[zone?.id ?? ''] ?? WORLD).least ? [] : [{ polygon, area: squareKilometres }]
}
