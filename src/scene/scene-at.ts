import { clamp } from '../geo/mercator.ts'
import type { Position } from '../story/units.ts'
import type { Scene } from './scene.ts'
import { sceneOnLeg } from './scene-on-leg.ts'
import type { Track } from './track.ts'

/**
 * The scene at a reading position: a pure function of the track and the position. Exact at whole positions, continuous between
 * them (but for the camera under a full veil), finite everywhere. Positions outside the story and NaN are brought to its nearest step.
 * O(1) in steps. Throws a RangeError for a story without steps.
 */
export function sceneAt(track: Track, position: Position): Scene {
  const place = clamp(Number.isNaN(position) ? 0 : position, 0, Math.max(track.last, 0))
  const step = Math.floor(place)
  const t = place - step
  if (t === 0) return { position: place, ...track.rest(step), veil: 0 }
  return { position: place, ...sceneOnLeg(track.leg(step), t) }
}
