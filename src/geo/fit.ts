import type { Bounds, FramingBounds, FramingTarget } from '../story/story.ts'
import type { Camera, Padding, Size, Viewport } from './camera.ts'
import { constrain, MAX_ZOOM } from './constrain.ts'
import { project, unproject, worldSize } from './mercator.ts'

/** Share of the map that padding never takes: a map smaller than its padding still has an area to fit into. */
const LEAST_FREE = 0.5

/**
 * The camera under which a framing is seen in a viewport: the largest zoom at which the whole box lies inside the free area
 * (the viewport less its padding), with the box in the middle of it, then constrained to what a map can show.
 *
 * Degenerate cases: a point is shown at the framing's `maxZoom`; a line is fitted along its length; a box across the
 * antimeridian has `east > 180`; the whole world ends at the least zoom that fills the map; padding that leaves less than half of the
 * map's width or height is shrunk until it leaves half.
 */
export function fit(target: FramingTarget, viewport: Viewport): Camera {
  if (target.kind === 'camera') return constrain({ center: target.center, zoom: target.zoom }, viewport)
  const padding = framePadding(target.padding, viewport)
  const fitted = fitBox(target.bounds, viewport, padding, target.maxZoom)
  const zoomed = fitted.zoom < target.minZoom ? centerBox(target.bounds, padding, target.minZoom) : fitted
  return constrain(zoomed, viewport)
}

/**
 * The camera at the largest zoom up to `maxZoom` at which the box lies inside the map less `padding`. Not constrained: this
 * is what MapLibre's `cameraForBounds` gives. The padding must leave room.
 */
export function fitBox(bounds: Bounds, size: Size, padding: Padding, maxZoom: number): Camera {
  const [west, north] = project([bounds.west, bounds.north])
  const [east, south] = project([bounds.east, bounds.south])
  const scaleX = (size.width - padding.left - padding.right) / (east - west)
  const scaleY = (size.height - padding.top - padding.bottom) / (south - north)
  const zoom = Math.log2(Math.min(scaleX, scaleY) / worldSize(0))
  return centerBox(bounds, padding, Math.min(zoom, maxZoom, MAX_ZOOM))
}

/** The camera at `zoom` that puts the middle of the box in the middle of the area that the padding leaves. */
function centerBox(bounds: Bounds, padding: Padding, zoom: number): Camera {
  const [west, north] = project([bounds.west, bounds.north])
  const [east, south] = project([bounds.east, bounds.south])
  const size = worldSize(zoom)
  const x = (west + east) / 2 - (padding.left - padding.right) / 2 / size
  const y = (north + south) / 2 - (padding.top - padding.bottom) / 2 / size
  return { center: unproject([x, y]), zoom }
}

/**
 * What a framed box stays clear of: the viewport's padding, shrunk where it is too much, and the framing's own share of what it leaves.
 *
 * @param share 0 to 0.45 of the free area, on each side
 */
export function framePadding(share: FramingBounds['padding'], viewport: Viewport): Padding {
  const [left, right] = shrink(viewport.padding.left, viewport.padding.right, viewport.width)
  const [top, bottom] = shrink(viewport.padding.top, viewport.padding.bottom, viewport.height)
  const extraX = (viewport.width - left - right) * share
  const extraY = (viewport.height - top - bottom) * share
  return { left: left + extraX, right: right + extraX, top: top + extraY, bottom: bottom + extraY }
}

function shrink(before: number, after: number, length: number): [number, number] {
  const share = Math.min(1, (length * (1 - LEAST_FREE)) / (before + after))
  return before + after === 0 ? [0, 0] : [before * share, after * share]
}
