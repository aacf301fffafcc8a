import type { Camera, Viewport } from '../geo/camera.ts'
import { fit } from '../geo/fit.ts'
import type { Story } from '../story/story.ts'
import { MAX_FLOW, scrollOf } from './comfort.ts'
import { framingFor } from './framing.ts'
import { type Leg, legBetween } from './leg.ts'
import { type Rest, restAt } from './rest.ts'

/** A story's cameras, flights and labels for one viewport. Each step and each leg is worked out once, when it is first asked for. */
export interface Track {
  readonly story: Story
  readonly viewport: Viewport
  /** Index of the last step; -1 in a story without steps. */
  readonly last: number
  /** The map at rest on a step (0 to `last`). */
  rest(step: number): Rest
  /** The way from a step to the next (0 to `last` - 1). */
  leg(step: number): Leg
}

/** The track of a story in a viewport. Cheap: O(framings); labels and flights come when they are needed. */
export function createTrack(story: Story, viewport: Viewport): Track {
  const cameras: readonly Camera[] = story.framings.map((framing) => fit(framingFor(framing, viewport), viewport))
  const rests = new Map<number, Rest>()
  const legs = new Map<number, Leg>()

  const rest = (step: number): Rest => once(rests, step, () => restAt(story, step, cameras, viewport))
  const leg = (step: number): Leg =>
    once(legs, step, () => {
      const { motion, gap } = story.steps[step + 1] ?? NO_STEP
      return legBetween(rest(step), rest(step + 1), motion, viewport, MAX_FLOW * scrollOf(gap))
    })

  return { story, viewport, last: story.steps.length - 1, rest, leg }
}

/** After the last step: `rest` has thrown before. */
const NO_STEP = { motion: 'cut', gap: 0 } as const

function once<T>(known: Map<number, T>, key: number, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}
