import type { GeoJsonProperties } from 'geojson'
import type { GeometryObject, Topology } from 'topojson-specification'
import { type Arcs, column, isClosed } from './arcs.ts'
import type { Tolerance } from './tolerance.ts'

const SPECK = 4 // squares of the tolerance: with a tolerance of half a pixel, one pixel
const METRES_PER_DEGREE = 111_320 // of latitude

/**
 * Marks the arcs (1 = drop) that are islands or lakes too small to be seen: closed, used by no two neighbours, smaller than
 * `SPECK` squares of the tolerance at their place, and not the largest part of any feature. Lines that close are neither.
 */
export function specks(topology: Topology, arcs: Arcs, tolerance: Tolerance): Uint8Array {
  const drop = new Uint8Array(topology.arcs.length)
  const areas = new Float64Array(topology.arcs.length)
  const inRings = new Set(Object.values(topology.objects).flatMap(polygonsOf).flat(2).map(plain))
  for (let arc = 0; arc < drop.length; arc += 1) {
    if (!isClosed(arcs, arc) || !inRings.has(arc)) continue
    const at = column(arcs.start, arc)
    const limit = tolerance(arcs.lng(column(arcs.x, at)), arcs.lat(column(arcs.y, at)))
    areas[arc] = ringArea(arcs, arc)
    drop[arc] = column(areas, arc) < SPECK * limit * limit ? 1 : 0
  }
  for (const object of Object.values(topology.objects)) {
    const uses = new Uint8Array(drop.length)
    for (const polygon of polygonsOf(object)) for (const ring of polygon) for (const arc of ring) count(uses, arc)
    for (let arc = 0; arc < drop.length; arc += 1) if (column(uses, arc) > 1) drop[arc] = 0
    for (const feature of featuresOf(object)) keepLargest(polygonsOf(feature), areas, drop)
  }
  return drop
}

/** The polygons of an object and of all it holds, as lists of rings of arc numbers. */
export function polygonsOf(object: GeometryObject<GeoJsonProperties>): number[][][] {
  if (object.type === 'GeometryCollection') return object.geometries.flatMap(polygonsOf)
  if (object.type === 'Polygon') return [object.arcs]
  return object.type === 'MultiPolygon' ? object.arcs : []
}

function featuresOf(object: GeometryObject<GeoJsonProperties>): GeometryObject<GeoJsonProperties>[] {
  return object.type === 'GeometryCollection' ? object.geometries.flatMap(featuresOf) : [object]
}

/** A feature whose every part would go keeps its largest. */
function keepLargest(polygons: number[][][], areas: Float64Array, drop: Uint8Array): void {
  let largest = -1
  let area = -1
  for (const [outer = []] of polygons) {
    const arc = outer.length === 1 ? plain(outer[0] ?? 0) : -1
    if (arc < 0 || drop[arc] !== 1) return
    if (column(areas, arc) > area) {
      area = column(areas, arc)
      largest = arc
    }
  }
  if (largest >= 0) drop[largest] = 0
}

function count(uses: Uint8Array, arc: number): void {
  uses[plain(arc)] = Math.min(2, column(uses, plain(arc)) + 1)
}

function plain(arc: number): number {
  return arc < 0 ? ~arc : arc
}

/** Square metres inside a closed arc, as if the earth were flat around it: good to a percent for what is small. */
function ringArea(arcs: Arcs, arc: number): number {
  const first = column(arcs.start, arc)
  const end = column(arcs.start, arc + 1)
  const [x0, y0] = [column(arcs.x, first), column(arcs.y, first)]
  let sum = 0
  for (let i = first + 1; i < end; i += 1) {
    sum += (column(arcs.x, i - 1) - x0) * (column(arcs.y, i) - y0) - (column(arcs.x, i) - x0) * (column(arcs.y, i - 1) - y0)
  }
  const stepX = (arcs.lng(1) - arcs.lng(0)) * METRES_PER_DEGREE * Math.cos((arcs.lat(y0) * Math.PI) / 180)
  const stepY = (arcs.lat(1) - arcs.lat(0)) * METRES_PER_DEGREE
  return Math.abs((sum / 2) * stepX * stepY)
}
