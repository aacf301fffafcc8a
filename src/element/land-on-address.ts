import type { Player } from '../reader/tool.ts'
import { stepNamed } from '../story/step-anchor.ts'
import type { Story } from '../story/story.ts'

/** What a reader does who is on the way somewhere already. */
const GESTURES = ['wheel', 'keydown', 'pointerdown'] as const

/**
 * At the start of a fresh visit, lands on the step that the address names. After a refresh or on the way back the browser itself brings the
 * reader to where they were.
 */
export function landOnAddress(story: Story, player: Player, signal: AbortSignal): void {
  const step = stepNamed(story, location.hash.slice(1))
  if (step < 0 || !isFreshVisit()) return
  player.goTo(step)
  if (document.readyState === 'complete') return
  // Until everything has loaded the browser itself may scroll to the address once more: land again, unless the reader has moved on.
  const waiting = new AbortController()
  const until = AbortSignal.any([signal, waiting.signal])
  for (const gesture of GESTURES) window.addEventListener(gesture, () => waiting.abort(), { passive: true, signal: until })
  window.addEventListener('load', () => player.goTo(step), { once: true, signal: until })
}

function isFreshVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return visit?.type === 'navigate'
}
