import { clamp } from '../geo/mercator.ts'
import type { Hold } from '../scroll/position-at.ts'

/**
 * A reader's place in a story, the same however the page is laid out: 2i + 1 where the hold of step i begins and 2i + 2 where it ends, 0 at the top of
 * the page, evenly between. Two pages at one place show the same scene.
 */
export type Place = number

/** Heights of the reading line at the beginning and the end of a page, and the holds of its steps between. */
export interface Lines {
  readonly top: number
  readonly holds: readonly Hold[]
  readonly end: number
}

/** The place of a reading line. Increases with it. */
export function placeAt(line: number, lines: Lines): Place {
  const marks = marksOf(lines)
  const next = marks.findIndex((mark) => mark > line)
  if (next === 0) return 0
  if (next === -1) return marks.length - 1
  const [from = 0, to = 1] = marks.slice(next - 1, next + 1)
  return next - 1 + (line - from) / (to - from)
}

/** The reading line of a place; the inverse of `placeAt`. */
export function lineAt(place: Place, lines: Lines): number {
  const marks = marksOf(lines)
  const whole = clamp(Math.floor(place), 0, marks.length - 2)
  const [from = 0, to = 0] = marks.slice(whole, whole + 2)
  return from + (to - from) * clamp(place - whole, 0, 1)
}

/** Index of the step at a place: the one being read, or the one that was left last. */
export function stepAt(place: Place, count: number): number {
  return clamp(Math.floor((place - 1) / 2), 0, count - 1)
}

/** The place where the hold of a step begins. */
export function holdOf(step: number): Place {
  return 2 * step + 1
}

function marksOf({ top, holds, end }: Lines): number[] {
  const inner = holds.flatMap(({ start, end }) => [start, end])
  const last = inner.at(-1) ?? top
  return [Math.min(top, inner[0] ?? top), ...inner, Math.max(end, last)]
}
