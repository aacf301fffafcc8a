import type { Bounds } from '../story/story.ts'
import type { Camera, Viewport } from './camera.ts'
import { framePadding } from './fit.ts'
import { project, unproject, worldSize, wrapLng } from './mercator.ts'

/** Degrees of latitude that a framing may ask for: the map's own, rounded down. */
const HIGHEST = 85

/** Shares of a view that its rounded bounds may be off. */
const ROUNDING = 0.01

/**
 * The box for which a viewport is given this camera: the inverse of `fit`, for a framing with this share of padding. A map that shows more than the
 * world is wide gives the whole world. `east` is past 180 where the box crosses the antimeridian.
 */
export function boundsInView({ center, zoom }: Camera, viewport: Viewport, padding: number): Bounds {
  const { top, right, bottom, left } = framePadding(padding, viewport)
  const size = worldSize(zoom)
  const [x, y] = project(center)
  const [west, north] = unproject([x + (left - viewport.width / 2) / size, y + (top - viewport.height / 2) / size])
  const [east, south] = unproject([x + (viewport.width / 2 - right) / size, y + (viewport.height / 2 - bottom) / size])
  const latitudes = { south: Math.max(south, -HIGHEST), north: Math.min(north, HIGHEST) }
  if (east - west >= 360) return { west: -180, east: 180, ...latitudes }
  const from = wrapLng(west)
  return { west: from, east: from + east - west, ...latitudes }
}

/** `[west, south, east, north]` as an author writes it: as many decimals as a hundredth of the view has, a west past the east where it crosses the antimeridian. */
export function writtenBounds({ west, south, east, north }: Bounds): [number, number, number, number] {
  const step = Math.min(east - west, north - south) * ROUNDING
  const decimals = Math.min(9, Math.max(0, Math.ceil(-Math.log10(step))))
  const round = (value: number): number => Number(value.toFixed(decimals)) + 0
  return [round(west), round(south), east > 180 ? round(east - 360) : round(east), round(north)]
}
