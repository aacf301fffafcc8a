import { hashOf } from '../step-address.ts'
import type { MakeTool } from '../tool.ts'
import { onSettled } from './on-settled.ts'

/**
 * Where the page asks for it (`history="replace"`), the address names the step on which the reader has come to rest, so that it can be copied
 * from there. It takes the place of the one before: the way back leads out of the story. Never written while the reader is on the move.
 */
export const writeAddress: MakeTool = ({ story, host }, signal) => {
  const write = (step: number): void => {
    const hash = hashOf(story, step)
    const isNamed = location.hash === hash || location.hash === `#${story.steps[step]?.id}` // a short address that led here stays
    if (host.getAttribute('history') !== 'replace' || isNamed) return
    try {
      history.replaceState(history.state, '', hash)
    } catch {
      // a page without an address of its own, or a browser that has had enough of it: the story goes on
    }
  }
  return { shown: onSettled(write, signal) }
}
