import type { Scene } from '../../scene/scene.ts'
import type { MakeTool } from '../tool.ts'
import { claimButtons } from './claim-buttons.ts'
import { claimKey } from './claim-key.tsx'
import { claimLinks } from './claim-links.ts'
import { noteAge } from './note-age.ts'
import { claimOpener } from './open-claims.tsx'

/**
 * Who says this? Claims open from the text, from their symbols on the map and from the key; an old map says how old it is. What of it has the focus, or gets it
 * back from a card, stays while the map moves on, until the focus goes.
 */
export const evidence: MakeTool = (reading, signal) => {
  const { player, stage } = reading
  const lookAgain = (): void => void requestAnimationFrame(() => signal.aborted || shown(player.scene))
  const open = claimOpener(reading, lookAgain)
  const buttons = claimButtons(reading, open, signal)
  const key = claimKey(reading, open)
  const shown = (scene: Scene): void => {
    buttons(scene)
    key(scene)
  }
  noteAge(reading, signal)
  claimLinks(reading, open, signal)
  stage.addEventListener('focusout', lookAgain, { signal })
  return { shown }
}
