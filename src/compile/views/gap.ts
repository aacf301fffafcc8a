import type { Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { flowOf, MAX_FLOW, scrollOf } from '../../scene/comfort.ts'
import { framingFor } from '../../scene/framing.ts'
import { wayBetween } from '../../scene/way.ts'
import type { Framing } from '../../story/story.ts'
import { REFERENCE_VIEWPORTS } from './reference-viewports.ts'

/** Screenfuls per screen scrolled for which gaps are made: what other windows than the reference ones need more stays under the limit. */
const CALM = MAX_FLOW / 1.5

/** The widest class of gap, 35 % of the window: readers shall not think that the story ends. */
const WIDEST = 7

/** Under this many screenfuls nothing moves that a reader could see. */
const STILL = 1e-3

/**
 * The width class (0 to 7) of the gap before a step: the least in which a flight between two framings is calm, on a phone and on a desktop, or
 * the widest. 0 where the map holds.
 */
export function gapBetween(from: Framing, to: Framing): number {
  return gapOf(Math.max(...REFERENCE_VIEWPORTS.map((viewport) => flowBetween(from, to, viewport))))
}

/** What passes between two framings on a map, as `flowOf` counts it. */
export function flowBetween(from: Framing, to: Framing, viewport: Viewport): number {
  const [a, b] = [fit(framingFor(from, viewport), viewport), fit(framingFor(to, viewport), viewport)]
  return flowOf(wayBetween(a, b, viewport), viewport)
}

/** The class for a flow. */
export function gapOf(flow: number): number {
  if (!(flow > STILL)) return 0
  let gap = 1
  while (gap < WIDEST && flow > CALM * scrollOf(gap)) gap += 1
  return gap
}
