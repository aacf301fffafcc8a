import { clamp } from '../geo/mercator.ts'

/** How the text lies by the map. */
export type Layout = 'side' | 'stack' | 'overlay'

/** Share of the viewport's height at which the eye reads: beside the map a little above the middle, under it in the upper part of what is left. */
const LINE: Readonly<Record<Layout, number>> = { side: 0.45, overlay: 0.5, stack: 0.62 }

export interface ScrollState {
  /** CSS pixels scrolled, and the most that can be. */
  readonly top: number
  readonly max: number
  /** CSS pixels of viewport height. */
  readonly height: number
}

/**
 * Height of the reading line on the page, CSS pixels. It lies at a fixed share of the viewport; where the page ends before the line
 * can reach `lastRest` (where a link to the last step puts it), it slides down over the last viewport of scrolling so that the end of the page is the last step.
 */
export function readingLine(scroll: ScrollState, layout: Layout, lastRest: number): number {
  const offset = scroll.height * LINE[layout]
  const missing = lastRest - (scroll.max + offset)
  if (missing <= 0) return scroll.top + offset
  const slide = Math.min(scroll.height, scroll.max)
  const share = slide === 0 ? 1 : clamp((scroll.top - (scroll.max - slide)) / slide, 0, 1)
  return scroll.top + offset + missing * share
}

/** The scroll offset at which the reading line is at `line`; the inverse of `readingLine`. */
export function scrollTopFor(line: number, scroll: Omit<ScrollState, 'top'>, layout: Layout, lastRest: number): number {
  const offset = scroll.height * LINE[layout]
  const missing = Math.max(0, lastRest - (scroll.max + offset))
  const plain = line - offset
  const slide = Math.min(scroll.height, scroll.max)
  const from = scroll.max - slide
  const top = plain <= from || slide === 0 ? plain : from + (plain - from) / (1 + missing / slide)
  return clamp(top, 0, scroll.max)
}
