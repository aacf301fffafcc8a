import { clamp } from '../../geo/mercator.ts'

/** Zooms between which the lines between a country's regions appear: further out they are noise. */
export const REGION_LINES = { hidden: 5, full: 6.5 } as const

/** Opacity of the lines between regions at a zoom. */
export function regionLineOpacity(zoom: number): number {
  return clamp((zoom - REGION_LINES.hidden) / (REGION_LINES.full - REGION_LINES.hidden), 0, 1)
}
