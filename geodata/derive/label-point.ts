import area from '@turf/area'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import polylabel from 'polylabel'

/**
 * Where the name of a region stands: the point of its largest part that lies deepest inside it in Web Mercator, as longitude and
 * latitude to three decimals (about 100 m). Some countries have a better one by hand: see `byHand`.
 */
export function labelPoint(id: string, region: Feature<Polygon | MultiPolygon>): [number, number] {
  const hand = byHand[id]
  if (hand !== undefined) return hand
  const rings = largestPart(region.geometry).map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x, mercator(y)]))
  const [x = 0, y = 0] = polylabel(rings, 0.01)
  return [round(x), round(inverse(y))]
}

/** Where geometry alone would put the name out of sight of most stories, or in a wasteland at a far end. */
const byHand: Readonly<Record<string, [number, number]>> = {
  RU: [44, 56.2], // European Russia: most readers never see Siberia
  US: [-98.5, 39.5], // not Alaska
  CA: [-106, 55.5],
  NO: [9, 61.2], // the broad south
  CL: [-70.9, -33.6],
  NZ: [171.4, -43.4],
  HR: [16.4, 45.55],
  AQ: [25, -80],
  FJ: [178, -17.8],
}

function largestPart(geometry: Polygon | MultiPolygon): Position[][] {
  if (geometry.type === 'Polygon') return geometry.coordinates
  const sized = geometry.coordinates.map((coordinates) => ({ coordinates, size: area({ type: 'Polygon', coordinates }) }))
  return sized.reduce((best, part) => (part.size > best.size ? part : best)).coordinates
}

/** Degrees of latitude to Mercator's y, in units of a degree of longitude. */
function mercator(lat: number): number {
  return (Math.asinh(Math.tan((lat * Math.PI) / 180)) * 180) / Math.PI
}

function inverse(y: number): number {
  return (Math.atan(Math.sinh((y * Math.PI) / 180)) * 180) / Math.PI
}

function round(degrees: number): number {
  return Math.round(degrees * 1_000) / 1_000
}
