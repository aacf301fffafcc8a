import type { LabelKind } from '../scene.ts'

export interface TypeStyle {
  /** CSS pixels. */
  readonly size: number
  /** Length of the set text over that of the same text at weight 400 without letter spacing: bold, spacing, capitals. */
  readonly stretch: number
}

/** The sizes of the map's lettering: the subject largest, the base map receding. */
export const TYPE_SCALE: Readonly<Record<LabelKind, TypeStyle>> = {
  subject: { size: 18, stretch: 1.06 },
  place: { size: 14, stretch: 1.06 },
  claim: { size: 12.5, stretch: 1 },
  'story-region': { size: 13.5, stretch: 1.12 },
  country: { size: 12.5, stretch: 1.46 },
  region: { size: 11.5, stretch: 1.1 },
  city: { size: 12.5, stretch: 1.04 },
  town: { size: 11.5, stretch: 1.02 },
  village: { size: 11, stretch: 1.02 },
  local: { size: 11, stretch: 1.02 },
}

/** Height of a line over its size. */
export const LINE_HEIGHT = 1.3

/** Height of a capital over the size: what is centred on a point. */
export const CAP_HEIGHT = 0.71

/** CSS pixels: radius of a place's dot, of the subject's dot, and of the clear space kept round either. */
export const DOT = { radius: 3, subjectRadius: 5, clear: 4 } as const

/** CSS pixels: radius of the dots of the base map's places, and the space kept round their names for calm. */
export const BASE_DOT = { city: 2.4, town: 2, village: 1.7, clear: 3 } as const

/** CSS pixels: diameter of a claim's symbol and the space between it and its text. */
export const SYMBOL = { diameter: 13, gap: 6 } as const
