import type { Camera, Size } from '../../geo/camera.ts'
import { clamp, project, worldSize } from '../../geo/mercator.ts'

/** A tile of the world cut into 2^z by 2^z: column from the west, row from the north. */
export interface TileIndex {
  readonly z: number
  readonly x: number
  readonly y: number
}

/**
 * The tiles that cover a picture, of the zoom that MapLibre would take: the whole part of the camera's, at most `maxZoom`; none below
 * `minZoom`, where a layer does not show. A tile is at least 512 pixels wide, so that there are few: 20 for a picture of 1280 by 960.
 */
export function tilesInView(camera: Camera, size: Size, zooms: { readonly minZoom: number; readonly maxZoom: number }): TileIndex[] {
  const whole = Math.max(0, Math.floor(camera.zoom))
  if (whole < zooms.minZoom) return []
  const z = Math.min(whole, zooms.maxZoom)
  const count = 2 ** z
  const [cx, cy] = project(camera.center)
  const half = { x: size.width / worldSize(camera.zoom) / 2, y: size.height / worldSize(camera.zoom) / 2 }
  const columns = range(Math.floor((cx - half.x) * count), Math.floor((cx + half.x) * count)).map((x) => ((x % count) + count) % count)
  const rows = range(clamp(Math.floor((cy - half.y) * count), 0, count - 1), clamp(Math.floor((cy + half.y) * count), 0, count - 1))
  return rows.flatMap((y) => [...new Set(columns)].map((x) => ({ z, x, y })))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i)
}
