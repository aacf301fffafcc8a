import type { Player } from '../reader/tool.ts'
import type { Story } from '../story/story.ts'

/** What a reader does who is on the way somewhere already. */
const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const

/**
 * Lands on the step that the address names, `#slug--step` or `#step`: at the start of a fresh visit, and whenever the address changes. After a
 * refresh or on the way back the browser itself brings the reader to where they were.
 */
export function followLinks(story: Story, player: Player, signal: AbortSignal): void {
  const land = (): void => {
    const name = location.hash.slice(1)
    const step = story.steps.findIndex(({ id }) => name === id || name === `${story.slug}--${id}`)
    if (step >= 0) player.goTo(step)
  }
  // On the way back and forward the browser restores the place itself, which may be further on than the step's beginning.
  let isTraversal = false
  const navigation = (window as { navigation?: EventTarget }).navigation
  navigation?.addEventListener(
    'navigate',
    (event) => {
      isTraversal = (event as { navigationType?: string }).navigationType === 'traverse'
    },
    { signal },
  )
  window.addEventListener('hashchange', () => isTraversal || land(), { signal })
  if (!isFreshVisit()) return
  land()
  if (document.readyState === 'complete') return
  // Until everything has loaded the browser itself may scroll to the address once more: land again, unless the reader has moved on.
  const waiting = new AbortController()
  const until = AbortSignal.any([signal, waiting.signal])
  for (const gesture of GESTURES) window.addEventListener(gesture, () => waiting.abort(), { passive: true, signal: until })
  const landAgain = (): void => {
    waiting.abort()
    land()
  }
  window.addEventListener('load', landAgain, { signal: until })
}

function isFreshVisit(): boolean {
  const [visit] = performance.getEntriesByType('navigation')
  return visit instanceof PerformanceNavigationTiming && visit.type === 'navigate'
}
