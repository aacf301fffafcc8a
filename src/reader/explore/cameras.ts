import { boundsOf } from '../../geo/bounds.ts'
import { boundsInView } from '../../geo/bounds-in-view.ts'
import type { Camera, Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { framingFor } from '../../scene/framing.ts'
import { DEFAULT_MAX_ZOOM, DEFAULT_POINT_ZOOM } from '../../story/framing-defaults.ts'
import type { Story } from '../../story/story.ts'
import type { LngLat, Zoom } from '../../story/units.ts'

/** Every view of a story, on this map. */
export function viewsOf({ framings }: Pick<Story, 'framings'>, viewport: Viewport): Camera[] {
  return framings.map((framing) => fit(framingFor(framing, viewport), viewport))
}

/** The camera under which all that a story shows is seen at once. */
export function wholeStory(views: readonly Camera[], viewport: Viewport): Camera {
  const boxes = views.map((camera) => boundsInView(camera, viewport, 0))
  const corners = boxes.flatMap(({ west, south, east, north }): LngLat[] => [
    [west, south],
    [(west + east) / 2, south],
    [east > 180 ? east - 360 : east, north],
  ])
  return fit({ kind: 'bounds', bounds: boundsOf(corners), padding: 0, minZoom: 0, maxZoom: DEFAULT_MAX_ZOOM }, viewport)
}

/** The built-in base map shows nothing more from here on, and its lines are as far off as they are wide. */
const SHARP: Zoom = 11

/** The deepest zoom of a base map that a newsroom brings. */
const OWN_BASE: Zoom = 18

/** How close a reader may go: one zoom closer than the story does. */
export function closestZoom(views: readonly Camera[], base: 'builtin' | 'own'): Zoom {
  const deepest = Math.max(...views.map(({ zoom }) => zoom))
  return base === 'own' ? OWN_BASE : Math.max(deepest, Math.min(deepest + 1, SHARP))
}

/** The camera that brings a place into the middle of the free map: as close as a place is shown by itself, and closer than the map was. */
export function placeCamera([lng, lat]: LngLat, from: Camera, closest: Zoom, viewport: Viewport): Camera {
  const zoom = Math.min(closest, Math.max(DEFAULT_POINT_ZOOM, from.zoom + 1))
  const bounds = { west: lng, south: lat, east: lng, north: lat }
  return fit({ kind: 'bounds', bounds, padding: 0, minZoom: zoom, maxZoom: zoom }, viewport)
}

/** Whether a camera shows only what one of a story's views shows too, and not much closer: there the story's own base cut is whole and sharp. */
export function isInStory({ center, zoom }: Camera, views: readonly Camera[], viewport: Viewport): boolean {
  const inside = boundsInView({ center, zoom }, viewport, 0)
  return views.some((view) => {
    const { west, south, east, north } = boundsInView(view, viewport, 0)
    const shift = Math.round((west + east - inside.west - inside.east) / 720) * 360
    const isWithin = inside.west + shift >= west && inside.east + shift <= east && inside.south >= south && inside.north <= north
    return isWithin && zoom <= view.zoom + 1
  })
}
