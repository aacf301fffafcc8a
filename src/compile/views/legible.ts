import type { Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { toScreen } from '../../geo/screen.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Framing } from '../../story/story.ts'
import type { LngLat, ScreenPoint } from '../../story/units.ts'
import { REFERENCE_VIEWPORTS } from './reference-viewports.ts'

/** CSS pixels between two places under which they cannot be told apart, or pressed one without the other (WCAG 2.2, 2.5.8). */
const APART = 24

/** Whether places are in view under a framing, clear of the edges and of each other, on a phone and on a desktop. */
export function areLegible(places: readonly LngLat[], framing: Framing): boolean {
  return REFERENCE_VIEWPORTS.every((viewport) => {
    const camera = fit(framingFor(framing, viewport), viewport)
    const points = places.map((at) => toScreen(at, camera, viewport))
    return points.every((point, i) => isInside(point, viewport) && points.slice(0, i).every((other) => distance(point, other) >= APART))
  })
}

function isInside([x, y]: ScreenPoint, { width, height, padding }: Viewport): boolean {
  return x >= padding.left && x <= width - padding.right && y >= padding.top && y <= height - padding.bottom
}

function distance([x0, y0]: ScreenPoint, [x1, y1]: ScreenPoint): number {
  return Math.hypot(x1 - x0, y1 - y0)
}
