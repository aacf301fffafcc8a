import type { ColorName } from './palette.ts'

/** How a line of the map is drawn. Lines join round, so that no corner spikes, and end round unless they say otherwise. */
export interface Stroke {
  readonly color: ColorName
  /** CSS pixels. */
  readonly width: number
  /** 0 to 1; 1 where it is not named. */
  readonly opacity?: number
  /** Dashes end square, or they would close their gaps; casings, or they would run on into the sea. */
  readonly cap?: 'butt'
  /** CSS pixels drawn and left out at a whole zoom (`dashAt`). */
  readonly dash?: readonly [drawn: number, gap: number]
}

/** The lines of the ground, one table for both renderers. A casing is the light edge under a line, which parts it from what lies beneath. */
export const STROKES = {
  coast: { color: 'coast', width: 0.8 },
  /** Shores of lakes and banks of river areas. Half of it lies under the water: a river narrower than a pixel is this line. */
  shore: { color: 'river', width: 1 },
  regionLine: { color: 'regionLine', width: 0.9 },
  borderCasing: { color: 'casing', width: 3.4, opacity: 0.7, cap: 'butt' },
  border: { color: 'border', width: 1.1 },
  /** A line whose legal status is disputed or provisional. */
  disputed: { color: 'border', width: 1.1, dash: [3.3, 2.2], cap: 'butt' },
  areaEdge: { color: 'outline', width: 0.8 },
  boundaryCasing: { color: 'casing', width: 5, opacity: 0.7, cap: 'butt' },
  boundary: { color: 'boundary', width: 1.9 },
  route: { color: 'route', width: 3 },
  /** Round a highlighted area or point. */
  outline: { color: 'outline', width: 2 },
  /** Over a highlighted line. */
  lit: { color: 'accent', width: 4 },
} as const satisfies Readonly<Record<string, Stroke>>

/** A story's points, with their clear edge. */
export const POINT = { color: 'ink', radius: 4, edge: { color: 'halo', width: 1.5 } } as const satisfies {
  readonly color: ColorName
  /** CSS pixels, to the middle of the edge. */
  readonly radius: number
  readonly edge: Stroke
}

/** Opacity of a story's area: the ground shows through. */
export const AREA_OPACITY = 0.8

/**
 * A dash at a zoom, in CSS pixels. Between whole zooms dashes grow with the map, so that they keep their place on the ground while it zooms:
 * as MapLibre has it.
 */
export function dashAt([drawn, gap]: readonly [drawn: number, gap: number], zoom: number): readonly [drawn: number, gap: number] {
  const growth = 2 ** (zoom - Math.floor(zoom))
  return [drawn * growth, gap * growth]
}
