import type { Position } from '../story/units.ts'
import { type PositionAt, positionAt, restLines } from './position-at.ts'
import { type Layout, readingLine, scrollTopFor } from './reading-line.ts'

/** The page's own scroll, watched for one story. */
export interface Reading {
  /** The reader's place now. */
  position(): Position
  /** Scrolls the page, at once, so that the reader is settled on a step. */
  goTo(step: number): void
  /** Measures a page of new size and scrolls only if the reader would be at another step than before. */
  keep(step: number): void
}

export interface ReadingOptions {
  /** The elements that hold the steps' text, in reading order. */
  readonly steps: readonly Element[]
  readonly layout: () => Layout
  /** Called in an animation frame, with its time, when the page was scrolled or laid out anew; at most once a frame. */
  readonly changed: (time: number) => void
}

/**
 * Watches the reader. Positions of steps are read once per layout (fonts, images and advertisements come and go: a ResizeObserver on the
 * page and the steps tells), never while scrolling. No listener prevents or alters native scrolling. Until the signal aborts.
 */
export function watchReading({ steps, layout, changed }: ReadingOptions, signal: AbortSignal): Reading {
  let rests: readonly number[] = []
  let at: PositionAt = positionAt([])
  let frame = 0
  let stale = false
  let page = { max: 0, height: 0 }

  const measure = (): void => {
    stale = false
    const offset = window.scrollY
    const height = window.innerHeight
    page = { max: Math.max(0, document.documentElement.scrollHeight - height), height }
    const boxes = steps.map((step) => {
      const { top, bottom } = step.getBoundingClientRect()
      return { top: top + offset, bottom: bottom + offset }
    })
    at = positionAt(boxes)
    rests = restLines(boxes)
  }
  const lastRest = (): number => rests.at(-1) ?? 0
  const schedule = (): void => {
    if (frame !== 0) return
    frame = requestAnimationFrame((time) => {
      frame = 0
      if (!stale) changed(time)
    })
  }
  const measureAnew = (): void => {
    measure()
    schedule()
  }
  // A window of another size lays the page out anew only after its frame's callbacks. Until then the old positions of the steps are wrong
  // and nothing is told: so the reader's step is still known when the new ones are (see `keep`).
  const windowResized = (): void => {
    stale = true
    requestAnimationFrame(() => requestAnimationFrame(measureAnew))
  }
  const observer = new ResizeObserver(measureAnew)

  measure()
  observer.observe(document.documentElement)
  for (const step of steps) observer.observe(step)
  window.addEventListener('scroll', schedule, { passive: true, signal })
  window.addEventListener('resize', windowResized, { passive: true, signal })
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame)
    observer.disconnect()
  })

  const position = (): Position => at(readingLine({ top: window.scrollY, ...page }, layout(), lastRest()))
  const goTo = (step: number): void => {
    measure()
    const rest = rests[step]
    if (rest === undefined) return
    window.scrollTo({ top: scrollTopFor(rest, page, layout(), lastRest()), behavior: 'instant' })
  }

  return {
    position,
    goTo,
    keep: (step) => {
      measure()
      if (Math.round(position()) !== step) goTo(step)
    },
  }
}
