import type { Camera } from './camera.ts'
import { worldSize } from './mercator.ts'

/** A stretch of the map in a round length. */
export interface ScaleBar {
  /** In its unit. */
  readonly length: number
  /** CSS pixels. */
  readonly pixels: number
}

/**
 * The longest stretches of 1, 2 or 5 times a power of ten kilometres and miles that are at most this many CSS pixels long in the middle of a map. On a Mercator map
 * the scale holds there: further north a stretch is longer.
 */
export function scaleBar({ center: [, lat], zoom }: Camera, most: number): { readonly kilometres: ScaleBar; readonly miles: ScaleBar } {
  const kilometre = worldSize(zoom) / (EQUATOR * Math.cos((lat * Math.PI) / 180))
  return { kilometres: longest(kilometre, most), miles: longest(kilometre * MILE, most) }
}

/** Kilometres. WGS 84, on which Web Mercator takes the Earth for a sphere. */
const EQUATOR = 40_075.016_686
const MILE = 1.609_344

/** @param unit CSS pixels of one kilometre or mile */
function longest(unit: number, most: number): ScaleBar {
  const power = 10 ** Math.floor(Math.log10(most / unit))
  const times = [5, 2, 1].find((round) => round * power * unit <= most) ?? 1
  const length = Number((times * power).toPrecision(1))
  return { length, pixels: length * unit }
}
