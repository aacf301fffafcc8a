import { withoutBaseLabels } from '../../../scene/labels/without-base-labels.ts'
import type { OwnBasemap, Story } from '../../../story/story.ts'
import { stringsFor } from '../../words/strings.ts'
import type { LiveMap } from '../live-map.ts'
import { baseChoice, type ChoiceState } from './base-choice.tsx'
import { showGround } from './show-ground.ts'
import { showsBuiltinData } from './shows-builtin-data.ts'
import { stageWords } from './stage-words.ts'

export interface OwnBaseOptions {
  readonly basemap: OwnBasemap
  readonly story: Story
  readonly stage: HTMLElement
  /** The address of the story's folder. */
  readonly folder: URL
  readonly live: LiveMap
  readonly relabel: (story: Story) => void
}

/**
 * Brings a story's own base map to the stage. What lies where the page or the story lie comes by itself. Another host is asked for nothing
 * until the reader says so, with a button that names it; the answer is kept for this visit of the page, nowhere else. Whatever fails, the built-in base map
 * stays and a note says so.
 */
export function offerOwnBase({ basemap, story, stage, folder, live, relabel }: OwnBaseOptions, signal: AbortSignal): void {
  const strings = stringsFor(story.lang).ownBase
  const url = new URL(basemap.url, folder)
  const origins = [location.origin, folder.origin]
  const isForeign = !origins.includes(url.origin)
  const name = basemap.name ?? (isForeign ? url.host : strings.unnamed)
  const words = stageWords(stage)
  let showing = new AbortController()

  const show = async (): Promise<void> => {
    showing = new AbortController()
    const until = AbortSignal.any([signal, showing.signal])
    setState('loading')
    try {
      const credit = await showGround({ basemap, url, origins, story, live }, until)
      relabel(withoutBaseLabels(story))
      words.set({ credit, showsBuiltin: showsBuiltinData(story), borders: strings.borders(name) })
      setState('shown')
    } catch (reason) {
      if (until.aborted) return
      showing.abort()
      setState('failed')
      console.warn(`Dateline: no base map from ${url.href}, the built-in one stays.`, reason)
    }
  }
  const hide = (): void => {
    showing.abort()
    live.ground.remove()
    words.reset()
    relabel(story)
    setState('offered')
  }
  const choice = baseChoice(stage, { strings, name, ...(isForeign ? { host: url.host, show, hide } : {}) })
  const setState = (state: ChoiceState): void => {
    stage.dataset['base'] = state
    choice.set(state)
  }

  signal.addEventListener('abort', () => {
    choice.remove()
    words.reset()
    delete stage.dataset['base']
  })
  if (isForeign) setState('offered')
  else show()
}
