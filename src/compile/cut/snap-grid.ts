import { clamp, unproject } from '../../geo/mercator.ts'
import type { ToleranceField } from './tolerance-field.ts'

/** The grid of whole numbers that a cut's coordinates are written on. */
export interface SnapGrid {
  /** Degrees, of longitude and of latitude alike. */
  readonly unit: number
  /** A location in world units on the grid; where more is tolerated, on a coarser one whose steps are round numbers. `tolerance` is in world units. */
  snap(x: number, y: number, tolerance: number): [lng: number, lat: number]
  /** The same for a point by itself, with the tolerance of its place. */
  snapPoint(x: number, y: number): [lng: number, lat: number]
  /** As `snap`, on steps a tenth as large. */
  snapFinely(x: number, y: number, tolerance: number): [lng: number, lat: number]
}

/**
 * A grid on which no location is off by more than `share` of its tolerance in either direction. Locations that are equal, with equal tolerances, stay
 * equal. Round numbers, since a cut is written in decimal digits: a step of 500 costs two digits less than a step of 1.
 */
export function snapGrid(field: ToleranceField, share: number): SnapGrid {
  const finest = field.views.reduce((least, { tolerance, minY, maxY }) => {
    return Math.min(least, tolerance * Math.min(cosLatitude(minY), cosLatitude(maxY)))
  }, COARSEST)
  const unit = roundDown(2 * share * finest * 360) / FINER
  const across = 180 / unit
  const onSteps = (x: number, y: number, tolerance: number, share: number): [number, number] => {
    const [lng, lat] = unproject([x, y])
    const steps = (2 * share * tolerance * 360) / unit
    const lngStep = clamp(roundDown(steps), 1, LARGEST_STEP)
    const latStep = clamp(roundDown(steps * cosLatitude(y)), 1, LARGEST_STEP)
    return [
      clamp(Math.round(lng / unit / lngStep) * lngStep, -across, across),
      clamp(Math.round(lat / unit / latStep) * latStep, -across / 2, across / 2),
    ]
  }
  return {
    unit,
    snap: (x, y, tolerance) => onSteps(x, y, tolerance, share),
    snapPoint: (x, y) => onSteps(x, y, field.least(x, y, x, y), share),
    snapFinely: (x, y, tolerance) => onSteps(x, y, tolerance, share / FINER),
  }
}

/** How much finer fine steps are: for the few places where lines run closer together than a view can show. */
const FINER = 10

/** World units; the unit of a grid that nothing is seen on. */
const COARSEST = 1e-3

/** Grid units: beyond it, digits are no longer saved. */
const LARGEST_STEP = 1e5

/** The largest of 1, 2 and 5 times a power of ten that is not above a positive number. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const digit = value / power
  const rounded = digit >= 5 ? 5 : digit >= 2 ? 2 : 1
  return Number((rounded * power).toPrecision(1))
}

/** The cosine of the latitude of a world y: how many world units of x a degree of latitude is to one of longitude, inverted. */
function cosLatitude(y: number): number {
  return 1 / Math.cosh((0.5 - y) * 2 * Math.PI)
}
