import type { Size, Viewport } from '../geo/camera.ts'
import { MAP_PADDING } from '../scene/map-padding.ts'
import type { Layout } from '../scroll/reading-line.ts'

/** The viewport of a map of this size. */
export function viewportOf(size: Size): Viewport {
  return { width: Math.max(1, size.width), height: Math.max(1, size.height), padding: MAP_PADDING }
}

/** How the text lies by the map now: the style sheet says so in a custom property. */
export function layoutOf(stage: HTMLElement): Layout {
  const layout = getComputedStyle(stage).getPropertyValue('--dateline-layout').trim()
  return layout === 'side' || layout === 'overlay' ? layout : 'stack'
}
