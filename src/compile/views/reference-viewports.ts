import type { Viewport } from '../../geo/camera.ts'
import { MAP_PADDING } from '../../scene/map-padding.ts'

/** Where a story's layout is judged when it is compiled: the map of a phone (390x844, stacked) and of a desktop (1440x900, beside the text). */
export const REFERENCE_VIEWPORTS: readonly Viewport[] = [map(390, 354), map(864, 900)]

/** Where it is judged whether readers can follow its flights: besides these the maps of a small phone (320x568), a tablet (768x1024) and a wide window (2560x1440). */
export const COMMON_VIEWPORTS: readonly Viewport[] = [map(320, 238), ...REFERENCE_VIEWPORTS, map(768, 430), map(1510, 1440)]

/** A reader's map, CSS pixels. */
function map(width: number, height: number): Viewport {
  return { width, height, padding: MAP_PADDING }
}
