import type { Position } from '../story/units.ts'

/** A position on its way to another. */
export interface Following {
  readonly position: Position
  /** Positions a second. */
  readonly velocity: number
}

/** Per second. The lag is 2 / STIFFNESS = 80 ms. */
const STIFFNESS = 25

/** Further than this the map does not travel through what lies between, it cuts. */
const CUT_DISTANCE = 1.2

/** Nearer and slower than this, the position has landed: a thousandth of a step is under a pixel. */
const LANDED = 0.001

/**
 * The next state of a position that follows its target with critical damping: no overshoot, a lag of 80 ms, an exact landing. The exact solution of
 * the damped spring, so that it is stable for any `elapsed` (a slow frame, a hidden tab).
 *
 * @param elapsed seconds since the last state
 */
export function follow(state: Following, target: Position, elapsed: number): Following {
  const distance = state.position - target
  if (Math.abs(distance) > CUT_DISTANCE) return landed(target)
  const decay = Math.exp(-STIFFNESS * elapsed)
  const drift = state.velocity + STIFFNESS * distance
  const next = {
    position: target + (distance + drift * elapsed) * decay,
    velocity: (state.velocity - STIFFNESS * drift * elapsed) * decay,
  }
  const isThere = Math.abs(next.position - target) < LANDED && Math.abs(next.velocity) < LANDED * STIFFNESS
  return isThere || (next.position - target) * distance < 0 ? landed(target) : next
}

/** A position at rest. */
export function landed(position: Position): Following {
  return { position, velocity: 0 }
}
