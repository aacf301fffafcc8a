import type { LngLat, WorldPoint } from '../story/units.ts'

/** Degrees. North of it Web Mercator leaves the unit square; the same limit that MapLibre keeps. */
export const MAX_LATITUDE = 85.051129

/** Pixels. The width of the world at zoom 0. */
export const TILE_SIZE = 512

/** Degrees to the unit square. Latitudes beyond the square are brought to its edge; longitudes may leave 0 to 1. */
export function project([lng, lat]: LngLat): WorldPoint {
  const phi = (clamp(lat, -MAX_LATITUDE, MAX_LATITUDE) * Math.PI) / 180
  return [(lng + 180) / 360, 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)]
}

/** The unit square to degrees; the inverse of `project`. */
export function unproject([x, y]: WorldPoint): LngLat {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90
  return [x * 360 - 180, lat]
}

/** A longitude in the range above -180 up to 180 degrees. */
export function wrapLng(lng: number): number {
  if (lng > -180 && lng <= 180) return lng
  const wrapped = ((((lng + 180) % 360) + 360) % 360) - 180
  return wrapped === -180 ? 180 : wrapped
}

/** The width of the world in CSS pixels. */
export function worldSize(zoom: number): number {
  return TILE_SIZE * 2 ** zoom
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high)
}
