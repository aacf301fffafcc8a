import type { Reading } from '../tool.ts'

/**
 * Goes to a step as following a link to it does, but without writing the page's address: the page scrolls there, and the focus is on the step's text, so that
 * who reads by keyboard or by ear goes on from there.
 */
export function goToText({ player, steps }: Reading, step: number): void {
  const text = steps[step]
  if (text === undefined) return
  player.goTo(step)
  text.tabIndex = -1
  text.focus({ preventScroll: true })
  text.addEventListener('blur', () => text.removeAttribute('tabindex'), { once: true })
}

/** Whether a click on a link is for this page: not one that opens a tab or a window. */
export function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
}
