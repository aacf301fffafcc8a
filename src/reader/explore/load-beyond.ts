import type { Topology } from 'topojson-specification'
import land from '../../../geodata/base.topo.json?url'
import water from '../../../geodata/water.topo.json?url'
import type { WiderMap } from '../../story/story.ts'
import type { Reading } from '../tool.ts'

/** What of the map lies beyond the story. */
export interface Beyond {
  /** Its names, once they have come. */
  readonly wider: WiderMap | undefined
  readonly state: 'not-asked' | 'loading' | 'there' | 'missing'
  /** Loads it, if it was not asked for before. What could not be had is asked for again. */
  load(): void
}

/** @param changed the state is another */
export function loadBeyond({ story, folder, player, load }: Reading, changed: () => void, signal: AbortSignal): Beyond {
  let wider: WiderMap | undefined
  let state: Beyond['state'] = 'not-asked'
  const set = (next: Beyond['state']): void => {
    state = next
    if (!signal.aborted) changed()
  }
  const base = async (): Promise<void> => {
    const [countries, lakes] = await Promise.all([land, water].map((address) => load<Topology>(new URL(address, import.meta.url), signal)))
    if (countries !== undefined && lakes !== undefined && !signal.aborted) player.live?.setWhole({ land: countries, water: lakes })
  }
  const names = async (): Promise<void> => {
    wider = await load<WiderMap>(new URL(story.wider, folder), signal)
  }
  return {
    get wider() {
      return wider
    },
    get state() {
      return state
    },
    load: () => {
      if (state === 'loading' || state === 'there') return
      set('loading')
      Promise.all([base(), names()]).then(
        () => set('there'),
        () => set('missing'),
      )
    },
  }
}
