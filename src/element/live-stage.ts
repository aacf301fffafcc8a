import type { Topology } from 'topojson-specification'
import type { LiveMap } from '../render/map/live-map.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import { whenIdle } from './after-paint.ts'
import { loadJson } from './load-json.ts'

export interface LiveStageOptions {
  readonly container: HTMLElement
  readonly story: Story
  /** The address of the story's folder. */
  readonly base: URL
  /** The scene to start with, asked for when the map is about to be made. */
  readonly scene: () => Scene
  readonly relabel: (story: Story) => void
  readonly lost: (isLost: boolean) => void
}

/**
 * Loads the map's code and the first part of its data, and resolves when the live map shows the scene. The rest of the data
 * follows when the page is idle; without it the map goes on with the first part.
 *
 * @throws where no live map can be had: no WebGL2, the chunk, the worker or the data missing, or no first picture within 8 s in view
 */
export async function openLiveStage(options: LiveStageOptions, signal: AbortSignal): Promise<LiveMap> {
  const { story, base } = options
  const [{ createLiveMap }, first] = await Promise.all([
    import('../render/map/live-map.ts'),
    loadJson<Topology>(new URL(story.base.first, base), signal),
  ])
  signal.throwIfAborted()
  const live = await createLiveMap({ ...options, base: first, folder: base, scene: options.scene() }, signal)
  whenIdle(() => {
    loadJson<Topology>(new URL(story.base.rest, base), signal).then(
      (rest) => signal.aborted || live.setBase(rest),
      () => undefined,
    )
  })
  return live
}
