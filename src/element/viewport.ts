import type { Size, Viewport } from '../geo/camera.ts'
import type { Layout } from '../scroll/reading-line.ts'

/** CSS pixels kept clear at each edge of the map; below stand date, credits and scale. */
const PADDING = { top: 24, right: 24, bottom: 52, left: 24 } as const

/** The viewport of a map of this size. */
export function viewportOf(size: Size): Viewport {
  return { width: Math.max(1, size.width), height: Math.max(1, size.height), padding: PADDING }
}

/** How the text lies by the map now: the style sheet says so in a custom property. */
export function layoutOf(stage: HTMLElement): Layout {
  const layout = getComputedStyle(stage).getPropertyValue('--dateline-layout').trim()
  return layout === 'side' || layout === 'overlay' ? layout : 'stack'
}
