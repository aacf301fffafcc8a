import type { Viewport } from '../../geo/camera.ts'

/** CSS pixels. */
const PADDING = { top: 24, right: 24, bottom: 24, left: 24 } as const

/** Where a story's layout is judged when it is compiled: the map of a phone (390x844, stacked) and of a desktop (1440x900, beside the text). */
export const REFERENCE_VIEWPORTS: readonly Viewport[] = [
  { width: 390, height: 354, padding: PADDING },
  { width: 864, height: 900, padding: PADDING },
]
