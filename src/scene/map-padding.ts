import type { Padding } from '../geo/camera.ts'

/** CSS pixels kept clear at each edge of a reader's map; below stand date, credits and scale. */
export const MAP_PADDING: Padding = { top: 24, right: 24, bottom: 52, left: 24 }
