import { withoutBaseLabels } from '../../scene/labels/without-base-labels.ts'
import type { Scene } from '../../scene/scene.ts'
import { sceneAt } from '../../scene/scene-at.ts'
import { createTrack, type Track } from '../../scene/track.ts'
import type { Player, Reading } from '../tool.ts'

/** The scene of where the reader is, whatever the map shows: the same object while the reader rests. */
export function homeScene({ story, player }: Reading): () => Scene {
  let known: { readonly track: Track; readonly isOwn: boolean; readonly scene: Scene } | undefined
  return () => {
    const { position, viewport } = player
    const isOwn = hasOwnBase(player)
    const isSame = known?.track.viewport === viewport && known.isOwn === isOwn
    const track = isSame && known !== undefined ? known.track : createTrack(isOwn ? withoutBaseLabels(story) : story, viewport)
    if (known === undefined || !isSame || known.scene.position !== position) known = { track, isOwn, scene: sceneAt(track, position) }
    return known.scene
  }
}

/** Whether a base map of the newsroom's own is shown, with names of its own. */
export function hasOwnBase({ live }: Player): boolean {
  return live?.ground.isOwn === true
}
