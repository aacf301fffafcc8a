import { fit } from '../../geo/fit.ts'
import { flight } from '../../scene/flight.ts'
import { framingFor } from '../../scene/framing.ts'
import type { Framing } from '../../story/story.ts'
import { REFERENCE_VIEWPORTS } from './reference-viewports.ts'

/**
 * Upper ends of the classes 1 to 6 in lengths of flight (van Wijk's S: 1 is about a pan by one screen or a zoom by two levels); what is
 * longer is 7. Short moves need a line of text; from 6 on, more room would not help, and the flight is as fast as it gets.
 */
const CLASS_ENDS = [0.5, 1, 2, 3, 4.5, 6] as const

/** Longer flights than this pass too much ground to be followed: what lies further apart is cut to. The gap stops growing here, too. */
export const MOST_FLIGHT = 6

/** Under this length nothing moves that a reader could see. */
const STILL = 1e-3

/** The width class (0 to 7) of the gap that a flight between two framings needs, the longer of a phone's and a desktop's. 0: none. */
export function gapBetween(from: Framing, to: Framing): number {
  return gapOf(flightLength(from, to))
}

/** The length of the flight between two framings, the longer of a phone's and a desktop's. */
export function flightLength(from: Framing, to: Framing): number {
  return Math.max(
    ...REFERENCE_VIEWPORTS.map((viewport) => {
      const [a, b] = [from, to].map((framing) => fit(framingFor(framing, viewport), viewport))
      return a === undefined || b === undefined ? 0 : flight(a, b, viewport.width).length
    }),
  )
}

/** The class of a length. */
export function gapOf(length: number): number {
  if (!(length > STILL)) return 0
  const index = CLASS_ENDS.findIndex((end) => (end === 6 ? length < end : length <= end))
  return index === -1 ? CLASS_ENDS.length + 1 : index + 1
}
