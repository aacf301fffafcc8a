import type { Preset } from '../../story/story.ts'
import { resolveFraming } from './framing.ts'
import type { World } from './world.ts'

/** The named views that have a label: where readers may go by themselves. In the story's order; those with a mistake, which was told of, are left out. */
export function presets(world: World): Preset[] {
  return [...world.views.sound.values()].flatMap(({ wide, mobile, label }) => {
    if (label === undefined) return []
    const framing = resolveFraming(wide, mobile, world, wide.at([]), () => undefined)
    return framing === undefined ? [] : [{ label, framing }]
  })
}
