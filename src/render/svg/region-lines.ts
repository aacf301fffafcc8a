import { clamp } from '../../geo/mercator.ts'
import { REGIONS_FROM } from '../../scene/labels/area-settings.ts'

/** Zooms between which the lines between a country's regions appear: further out they are noise, and the regions have no names. */
export const REGION_LINES = { hidden: REGIONS_FROM, full: 6.5 } as const

/** Opacity of the lines between regions at a zoom. */
export function regionLineOpacity(zoom: number): number {
  return clamp((zoom - REGION_LINES.hidden) / (REGION_LINES.full - REGION_LINES.hidden), 0, 1)
}
