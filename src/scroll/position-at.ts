import type { Position } from '../story/units.ts'

/** Where a step's text lies, in CSS pixels down the page. */
export interface StepBox {
  readonly top: number
  readonly bottom: number
}

/** The reader's position for any height of the reading line on the page. Increases with it, never jumps. */
export type PositionAt = (line: number) => Position

/** The map starts to leave a step this near its end: CSS pixels, and at most this share of the step's height. */
const LEAVE = { pixels: 120, share: 0.35 }

/** And has arrived at the next this far into it. */
const ARRIVE = { pixels: 36, share: 0.25 }

/**
 * Turns step boxes into the reader's position: whole while the reading line is in the middle of a step, moving from one to the
 * next while the line passes the end of a step, the gap and the beginning of the next. O(log n) for each line.
 *
 * @param boxes from the first step to the last; without any, the position is 0
 */
export function positionAt(boxes: readonly StepBox[]): PositionAt {
  const holds = holdsOf(boxes)
  return (line) => {
    const next = firstAfter(holds, line)
    const before = holds[next - 1]
    const after = holds[next]
    if (before === undefined) return 0
    if (after === undefined || line <= before.end) return next - 1
    return next - 1 + (line - before.end) / (after.start - before.end)
  }
}

/** A link puts the reading line this far into a step's hold, or to its middle where that is nearer: CSS pixels. */
const REST = 40

/** Where a link to each step puts the reading line. */
export function restLines(boxes: readonly StepBox[]): number[] {
  return holdsOf(boxes).map(restOf)
}

/** Where a link puts the reading line in a step's hold: `positionAt` is exactly on the step, and its text is seen from its beginning. */
export function restOf({ start, end }: Hold): number {
  return start + Math.min(REST, (end - start) / 2)
}

/** Heights of the reading line between which a step's position is whole, CSS pixels. */
export interface Hold {
  readonly start: number
  readonly end: number
}

/** The holds of all steps, from the first to the last: none begins before the one before it has ended. */
export function holdsOf(boxes: readonly StepBox[]): Hold[] {
  return monotonic(boxes.map(hold))
}

function hold({ top, bottom }: StepBox): Hold {
  const height = Math.max(0, bottom - top)
  return {
    start: top + Math.min(ARRIVE.pixels, height * ARRIVE.share),
    end: bottom - Math.min(LEAVE.pixels, height * LEAVE.share),
  }
}

/** Boxes that overlap or stand out of order (a page in the middle of a layout) still give an increasing position. */
function monotonic(holds: readonly Hold[]): Hold[] {
  let floor = Number.NEGATIVE_INFINITY
  return holds.map(({ start, end }) => {
    const from = Math.max(start, floor)
    const to = Math.max(end, from)
    floor = to + 1
    return { start: from, end: to }
  })
}

/** Index of the first hold that starts below the line. */
function firstAfter(holds: readonly Hold[], line: number): number {
  let low = 0
  let high = holds.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holds[middle]?.start ?? 0) <= line) low = middle + 1
    else high = middle
  }
  return low
}
