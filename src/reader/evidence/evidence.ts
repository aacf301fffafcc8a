import type { MakeTool } from '../tool.ts'
import { claimButtons } from './claim-buttons.ts'
import { claimKey } from './claim-key.tsx'
import { claimLinks } from './claim-links.ts'
import { noteAge } from './note-age.ts'
import { claimOpener } from './open-claims.tsx'

/** Who says this? Claims open from the text, from their symbols on the map and from the key; an old map says how old it is. */
export const evidence: MakeTool = (reading, signal) => {
  noteAge(reading, signal)
  const open = claimOpener(reading)
  claimLinks(reading, open, signal)
  const buttons = claimButtons(reading, open, signal)
  const key = claimKey(reading, open)
  return {
    shown: (scene) => {
      buttons(scene)
      key(scene)
    },
  }
}
