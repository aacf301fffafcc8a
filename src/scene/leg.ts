import type { Viewport } from '../geo/camera.ts'
import type { Step } from '../story/story.ts'
import { flowOf } from './comfort.ts'
import { ease, easeBetween } from './ease.ts'
import { lastingLabels } from './labels/lasting-labels.ts'
import type { Rest } from './rest.ts'
import { type Way, wayBetween } from './way.ts'

/** The way from one step to the next. Every share is a function of `t`, 0 to 1, the reader's way between the two. */
export interface Leg {
  readonly from: Rest
  readonly to: Rest
  /** Keys of the labels that stand from beginning to end. */
  readonly lasting: ReadonlySet<string>
  readonly camera: Way
  /** Share of the change that has been made: what is mixed is mixed by it. */
  change(t: number): number
  /** Opacity of what leaves. */
  fadeOut(t: number): number
  /** Opacity of what arrives. */
  fadeIn(t: number): number
  veil(t: number): number
}

/** Share of a leg in which leaving labels fade, and at its end arriving ones. */
const FADE = 0.4

/** Shares of a flight at which labels that last must not collide. */
const SEEN = [0, 0.25, 0.5, 0.75, 1] as const

/** Shares of a cut at which the veil is closed and opens again. */
const VEIL_CLOSED = 0.4
const VEIL_OPENS = 0.6

/**
 * The leg between two rests. Where both have the same camera the map holds, whatever the motion; a flight on which more would pass than
 * `maxFlow` (screenfuls, as `flowOf` counts them) is a cut.
 */
export function legBetween(from: Rest, to: Rest, motion: Step['motion'], viewport: Viewport, maxFlow = Number.POSITIVE_INFINITY): Leg {
  const holds = from.camera.zoom === to.camera.zoom && from.camera.center.every((c, i) => c === to.camera.center[i])
  if (holds) return passage(from, to, () => from.camera, [0], viewport)
  const way = wayBetween(from.camera, to.camera, viewport)
  const isCut = motion === 'cut' || flowOf(way, viewport) > maxFlow
  return isCut ? cut(from, to) : passage(from, to, way, SEEN, viewport)
}

/** The map holds or flies: what both steps show stays, the rest fades. */
function passage(from: Rest, to: Rest, camera: Way, seen: readonly number[], viewport: Viewport): Leg {
  return {
    from,
    to,
    lasting: lastingLabels(from, to, seen.map(camera), viewport),
    camera,
    change: ease,
    fadeOut: (t) => 1 - easeBetween(0, FADE, t),
    fadeIn: (t) => easeBetween(1 - FADE, 1, t),
    veil: () => 0,
  }
}

function cut(from: Rest, to: Rest): Leg {
  return {
    from,
    to,
    lasting: new Set(),
    camera: (t) => (t < 0.5 ? from.camera : to.camera),
    change: (t) => easeBetween(VEIL_CLOSED, VEIL_OPENS, t),
    fadeOut: (t) => 1 - easeBetween(0, VEIL_CLOSED, t),
    fadeIn: (t) => easeBetween(VEIL_OPENS, 1, t),
    veil: (t) => (t < 0.5 ? easeBetween(0, VEIL_CLOSED, t) : 1 - easeBetween(VEIL_OPENS, 1, t)),
  }
}
