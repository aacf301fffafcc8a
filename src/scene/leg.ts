import type { Camera, Viewport } from '../geo/camera.ts'
import { constrain } from '../geo/constrain.ts'
import type { Step } from '../story/story.ts'
import { ease, easeBetween } from './ease.ts'
import { flight } from './flight.ts'
import { lastingLabels } from './labels/lasting-labels.ts'
import type { Rest } from './rest.ts'

/** The way from one step to the next. Every share is a function of `t`, 0 to 1, the reader's way between the two. */
export interface Leg {
  readonly from: Rest
  readonly to: Rest
  /** Length of the flight in van Wijk's metric; 0 where the map holds or cuts. */
  readonly length: number
  /** Keys of the labels that stand from beginning to end. */
  readonly lasting: ReadonlySet<string>
  camera(t: number): Camera
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

/** Shares of a cut at which the veil is closed and opens again. */
const VEIL_CLOSED = 0.4
const VEIL_OPENS = 0.6

/** The leg between two rests. Where both have the same camera the map holds, whatever the motion. */
export function legBetween(from: Rest, to: Rest, motion: Step['motion'], viewport: Viewport): Leg {
  const holds = from.camera.zoom === to.camera.zoom && from.camera.center.every((c, i) => c === to.camera.center[i])
  if (holds) return still(from, to, viewport)
  return motion === 'cut' ? cut(from, to) : travel(from, to, viewport)
}

function still(from: Rest, to: Rest, viewport: Viewport): Leg {
  return {
    ...fades(from, to),
    length: 0,
    lasting: lastingLabels(from, to, [from.camera], viewport),
    camera: () => from.camera,
  }
}

function travel(from: Rest, to: Rest, viewport: Viewport): Leg {
  const path = flight(from.camera, to.camera, viewport.width)
  const camera = (t: number): Camera => {
    const eased = ease(t)
    return eased === 0 ? from.camera : eased === 1 ? to.camera : constrain(path.at(eased), viewport)
  }
  const seen = [0, 0.25, 0.5, 0.75, 1].map(camera)
  return { ...fades(from, to), length: path.length, lasting: lastingLabels(from, to, seen, viewport), camera }
}

function cut(from: Rest, to: Rest): Leg {
  return {
    from,
    to,
    length: 0,
    lasting: new Set(),
    camera: (t) => (t < 0.5 ? from.camera : to.camera),
    change: (t) => easeBetween(VEIL_CLOSED, VEIL_OPENS, t),
    fadeOut: (t) => 1 - easeBetween(0, VEIL_CLOSED, t),
    fadeIn: (t) => easeBetween(VEIL_OPENS, 1, t),
    veil: (t) => (t < 0.5 ? easeBetween(0, VEIL_CLOSED, t) : 1 - easeBetween(VEIL_OPENS, 1, t)),
  }
}

function fades(from: Rest, to: Rest): Pick<Leg, 'from' | 'to' | 'change' | 'fadeOut' | 'fadeIn' | 'veil'> {
  return {
    from,
    to,
    change: ease,
    fadeOut: (t) => 1 - easeBetween(0, FADE, t),
    fadeIn: (t) => easeBetween(1 - FADE, 1, t),
    veil: () => 0,
  }
}
