import { findStage, findSteps, type StageParts } from '../element/dom.ts'
import { layoutOf } from '../element/viewport.ts'
import type { Scene } from '../scene/scene.ts'
import { holdsOf, restOf } from '../scroll/position-at.ts'
import { type Layout, readingLine, scrollTopFor } from '../scroll/reading-line.ts'
import { matchStep, type StepMark } from './match-step.ts'
import { holdOf, type Lines, lineAt, type Place, placeAt, stepAt } from './place.ts'

/** A story's page in a frame of the preview, from outside. */
export interface FramedPage {
  readonly window: Window
  readonly story: StoryElement
  readonly parts: StageParts
  /** The reader's place now. */
  place(): Place
  /** Scrolls to a place, at once. */
  goTo(place: Place): void
  /** Id of the step that is being read; '' where there are no steps. */
  step(): string
  /** Scrolls to the middle of the step with this id, at once; for a step that is not there it does nothing. */
  goToStep(id: string): void
  /** Where the reader is, in words that still hold when the text has changed. */
  keep(): KeptPlace
  restore(kept: KeptPlace): void
  /** Resolves when the story follows its reader and its live map stands, or `patience` (milliseconds) is over. */
  settled(patience: number): Promise<void>
}

/** `<dateline-story>`, as far as it is its contract. */
export interface StoryElement extends HTMLElement {
  readonly ready: Promise<void>
  readonly scene: Scene | undefined
}

export interface KeptPlace {
  readonly steps: readonly StepMark[]
  /** Index of the step at the reading line; -1 above the first. */
  readonly at: number
  /** CSS pixels from the window's top to that step's; without a step, those that the page is scrolled. */
  readonly offset: number
  /** Index of the step that is being read, and how far: its place less that where its hold begins. */
  readonly read: number
  readonly into: Place
}

/** Milliseconds between two looks whether the live map stands. */
const LOOK = 50

/** The story in a frame that has loaded; undefined where its page has none. */
export function framedPage(frame: HTMLIFrameElement): FramedPage | undefined {
  const { contentDocument: document } = frame
  const window = frame.contentWindow as (Window & typeof globalThis) | null
  const story = document?.querySelector<StoryElement>('dateline-story') ?? undefined
  const parts = story?.shadowRoot && findStage(story.shadowRoot)
  if (window === null || document === null || story === undefined || !parts) return undefined

  const steps = findSteps(story)
  let measured: Measured | undefined
  const forget = new window.ResizeObserver(() => {
    measured = undefined
  })
  for (const element of [document.documentElement, ...steps]) forget.observe(element)
  const measure = (): Measured => {
    measured ??= measurePage(window, steps, layoutOf(parts.stage))
    return measured
  }
  const line = (): number => {
    const { page, layout, lines } = measure()
    return readingLine({ ...page, top: window.scrollY }, layout, lastRest(lines))
  }
  const place = (): Place => placeAt(line(), measure().lines)
  const goTo = (wanted: Place): void => {
    const { page, layout, lines } = measure()
    window.scrollTo({ top: scrollTopFor(lineAt(wanted, lines), page, layout, lastRest(lines)), behavior: 'instant' })
  }

  return {
    window,
    story,
    parts,
    place,
    goTo,
    step: () => idOf(steps[stepAt(place(), steps.length)]),
    goToStep: (id) => {
      const step = steps.findIndex((element) => idOf(element) === id)
      if (step !== -1) goTo(holdOf(step) + 0.5)
    },
    keep: () => {
      const height = line() - window.scrollY
      const at = steps.findLastIndex((element) => element.getBoundingClientRect().top <= height)
      const read = stepAt(place(), steps.length)
      const offset = steps[at]?.getBoundingClientRect().top ?? window.scrollY
      return { steps: steps.map(markOf), at, offset, read, into: place() - holdOf(read) }
    },
    restore: ({ steps: before, at, offset, read, into }) => {
      if (steps.length === 0) return
      measured = undefined // its observer may not have told yet
      const after = steps.map(markOf)
      const element = steps[matchStep(at, before, after)]
      const top = element === undefined ? offset : window.scrollY + element.getBoundingClientRect().top - offset
      window.scrollTo({ top, behavior: 'instant' })
      // near its end a page has no room to keep the line where it was: the step is kept
      const wanted = holdOf(matchStep(read, before, after)) + into
      if (Math.floor(place()) !== Math.floor(wanted)) goTo(wanted)
    },
    settled: async (patience) => {
      const until = performance.now() + patience
      await Promise.race([story.ready, wait(patience)])
      while (performance.now() < until && parts.stage.dataset['map'] !== 'live' && parts.stage.dataset['reason'] === undefined)
        await wait(LOOK)
    },
  }
}

function idOf(step: HTMLElement | undefined): string {
  return step?.dataset['step'] ?? ''
}

function markOf(step: HTMLElement): StepMark {
  return { id: idOf(step), text: step.textContent ?? '' }
}

interface Measured {
  readonly page: { readonly max: number; readonly height: number }
  readonly layout: Layout
  readonly lines: Lines
}

function measurePage(window: Window, steps: readonly Element[], layout: Layout): Measured {
  const offset = window.scrollY
  const height = window.innerHeight
  const page = { max: Math.max(0, window.document.documentElement.scrollHeight - height), height }
  const holds = holdsOf(
    steps.map((step) => {
      const { top, bottom } = step.getBoundingClientRect()
      return { top: top + offset, bottom: bottom + offset }
    }),
  )
  const rest = lastRest({ top: 0, holds, end: 0 })
  const top = readingLine({ ...page, top: 0 }, layout, rest)
  const end = readingLine({ ...page, top: page.max }, layout, rest)
  return { page, layout, lines: { top, holds, end } }
}

/** Where a link to the last step puts the reading line. */
function lastRest({ holds }: Lines): number {
  const last = holds.at(-1)
  return last === undefined ? 0 : restOf(last)
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
