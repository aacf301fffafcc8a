import type { ScreenPoint } from '../../story/units.ts'
import type { ShapeProps } from './shape.tsx'

/** What a picture of the overview map draws, in CSS pixels from its top left corner. Made when the story is published. */
export interface OverviewMap {
  /** The paths of its ground, from the bottom up. */
  readonly shapes: readonly ShapeProps[]
  /** Names of countries, each about its point. */
  readonly names: readonly { readonly text: string; readonly at: ScreenPoint }[]
}

/** CSS pixels: the type of the names. */
export const OVERVIEW_TYPE = 8.5
