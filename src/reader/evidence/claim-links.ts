import type { Reading } from '../tool.ts'
import type { OpenClaims } from './open-claims.tsx'

/**
 * Links of the text to a claim open its card. They stay the links that they are without the script: to the claim's row under the story, which a new
 * tab still shows.
 */
export function claimLinks({ story, host }: Pick<Reading, 'story' | 'host'>, open: OpenClaims, signal: AbortSignal): void {
  const links = host.querySelectorAll(LINKS)
  for (const link of links) link.ariaHasPopup = 'dialog'
  const follow = (event: MouseEvent): void => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>(LINKS) : null
    const claim = story.claims.find(({ id }) => id === link?.dataset['claim'])
    if (link === null || claim === undefined || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    open([claim], link)
  }
  host.addEventListener('click', follow, { signal })
  signal.addEventListener('abort', () => {
    for (const link of links) {
      link.ariaHasPopup = null
      link.ariaExpanded = null
    }
  })
}

const LINKS = 'a[data-claim]'
