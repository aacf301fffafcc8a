import { findStage, findSteps, type StageParts } from '../element/dom.ts'
import { layoutOf } from '../element/viewport.ts'
import type { Scene } from '../scene/scene.ts'
import { holdsOf, restOf } from '../scroll/position-at.ts'
import { type Layout, readingLine, scrollTopFor } from '../scroll/reading-line.ts'
import { type Lines, lineAt, type Place, placeAt, stepAt } from './place.ts'

/** A story's page in a frame of the preview, from outside. */
export interface FramedPage {
  readonly window: Window
  readonly story: StoryElement
  readonly parts: StageParts
  /** The reader's place now. */
  place(): Place
  /** Scrolls to a place, at once. */
  goTo(place: Place): void
  /** Index of the step that is being read. */
  step(): number
  /** Index of the step with this id; -1 where there is none. */
  indexOf(id: string): number
  /** Scrolls to the middle of a step, at once; for a step that is not there it does nothing. */
  goToStep(step: number): void
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
  /** Id of the step at the reading line; undefined above the first. */
  readonly step: string | undefined
  /** CSS pixels from the window's top to the step's; without a step, those that the page is scrolled. */
  readonly offset: number
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
    step: () => stepAt(place(), steps.length),
    indexOf: (id) => steps.findIndex(({ dataset }) => dataset['step'] === id),
    goToStep: (step) => {
      if (step >= 0 && step < steps.length) goTo(2 * step + 1.5)
    },
    keep: () => {
      const at = line() - window.scrollY
      const step = steps.findLast((element) => element.getBoundingClientRect().top <= at)
      return { step: step?.dataset['step'], offset: step?.getBoundingClientRect().top ?? window.scrollY }
    },
    restore: ({ step, offset }) => {
      const element = steps.find(({ dataset }) => step !== undefined && dataset['step'] === step)
      if (step !== undefined && element === undefined) return // it was taken out: the page stays where it is
      const top = element === undefined ? offset : window.scrollY + element.getBoundingClientRect().top - offset
      window.scrollTo({ top, behavior: 'instant' })
    },
    settled: async (patience) => {
      const until = performance.now() + patience
      await Promise.race([story.ready, wait(patience)])
      while (performance.now() < until && parts.stage.dataset['map'] !== 'live' && parts.stage.dataset['reason'] === undefined)
        await wait(LOOK)
    },
  }
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
