import { stepNamed } from '../../story/step-anchor.ts'
import type { MakeTool } from '../tool.ts'

/** Lands on the step that the address names, whenever it changes: the browser alone would put the step's upper edge at the window's. */
export const followAddress: MakeTool = ({ story, player }, signal) => {
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
  const land = (): void => {
    const step = stepNamed(story, location.hash.slice(1))
    if (step >= 0 && !isTraversal) player.goTo(step)
  }
  window.addEventListener('hashchange', land, { signal })
  return {}
}
