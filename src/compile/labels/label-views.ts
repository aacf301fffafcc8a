import type { Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { project, worldSize } from '../../geo/mercator.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Framing } from '../../story/story.ts'
import type { Zoom } from '../../story/units.ts'
import type { Seen } from '../cut/seen.ts'
import type { Box } from '../cut/tolerance-field.ts'

/** A view that names are placed for. */
export interface LabelView extends Seen {
  /** World units of a CSS pixel. */
  readonly pixel: number
  /** Where names may stand, in world units: one box, or two where the view goes across the antimeridian. */
  readonly boxes: readonly Box[]
  /** Whether names get positions of their own in it; in the others they only stand in the middle of their area. */
  readonly places: boolean
}

/** The views of framings that stand for those of all viewports. */
export function labelViews(framings: readonly Framing[]): LabelView[] {
  return framings.flatMap((framing) =>
    MAPS.map(({ places, ...map }) => {
      const camera = fit(framingFor(framing, map), map)
      const pixel = 1 / worldSize(camera.zoom)
      const [x, y] = project(camera.center)
      const halfWidth = (map.width / 2 - EDGE) * pixel
      const halfHeight = (map.height / 2 - EDGE) * pixel
      const boxes = [x - 1, x, x + 1]
        .map((middle) => ({
          minX: Math.max(0, middle - halfWidth),
          maxX: Math.min(1, middle + halfWidth),
          minY: Math.max(0, y - halfHeight),
          maxY: Math.min(1, y + halfHeight),
        }))
        .filter((box) => box.minX < box.maxX)
      return { camera, width: map.width, height: map.height, pixel, boxes, places }
    }),
  )
}

/** The whole world at a zoom, in which names stand in the middle of their areas. */
export function worldView(zoom: Zoom): LabelView {
  const size = worldSize(zoom)
  return {
    camera: { center: [0, 0], zoom },
    width: size,
    height: size,
    pixel: 1 / size,
    boxes: [{ minX: 0, minY: 0, maxX: 1, maxY: 1 }],
    places: false,
  }
}

/** CSS pixels that names stay away from the map's edge. */
const EDGE = 6

/** The maps of a phone and of a laptop; and the largest, which shows more at its edges. */
const MAPS: readonly (Viewport & { readonly places: boolean })[] = [
  { width: 390, height: 354, places: true },
  { width: 864, height: 900, places: true },
  { width: 2560, height: 1440, places: false },
].map((map) => ({ ...map, padding: { top: 24, right: 24, bottom: 24, left: 24 } }))
