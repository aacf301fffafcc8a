import type { Map as MapLibre } from 'maplibre-gl'
import type { OwnBasemap, Story } from '../../../story/story.ts'
import type { GroundSwitch } from '../ground-switch.ts'
import { visibleTimeLimit } from '../visible-time.ts'
import { firstPicture } from './first-picture.ts'
import { groundCredit } from './ground-credit.ts'
import { loadGround } from './load-ground.ts'
import { faultOf } from './request-tally.ts'

export interface ShowGroundOptions {
  readonly basemap: OwnBasemap
  readonly url: URL
  /** The page's and the story's: a map that lies there may ask both, a map from elsewhere its own host alone. */
  readonly origins: readonly string[]
  readonly story: Story
  /** The live map's. */
  readonly live: { readonly maplibre: MapLibre; readonly ground: GroundSwitch }
}

/** Milliseconds in view after which a map that is not whole is given up, from its description to the last tile. */
const TIME_LIMIT = 20_000

/**
 * Shows a base map below the story's layers, once all of it that is in view has come; until then the built-in one stays.
 *
 * @returns the credit of what is shown, in plain text
 * @throws what is wrong with it, a TimeoutError after 20 s in view, or the signal's reason; then the built-in ground is shown, as before
 */
export async function showGround(options: ShowGroundOptions, signal: AbortSignal): Promise<string> {
  const waiting = new AbortController()
  try {
    return await loadAndShow(options, signal, AbortSignal.any([signal, visibleTimeLimit(TIME_LIMIT, waiting.signal)]))
  } finally {
    waiting.abort()
  }
}

/** @param until the signal, or the time limit */
async function loadAndShow(options: ShowGroundOptions, signal: AbortSignal, until: AbortSignal): Promise<string> {
  const { basemap, url, origins, story, live } = options
  const { maplibre: map, ground: shown } = live
  const { ground, tally } = await loadGround(
    {
      map,
      kind: basemap.kind,
      url,
      origins: origins.includes(url.origin) ? origins : [url.origin],
      tileFiles: story.layers.flatMap(({ tiles }) => tiles?.file ?? []),
      lang: story.lang,
      named: story.places.map(({ label }) => label.text),
    },
    until,
  )
  const sources = Object.keys(ground.sources)
  shown.lay(ground)
  try {
    const broken = await firstPicture(map, sources, () => faultOf({ ...tally, tilesAsked: 0 }, 0) !== undefined, until)
    const fault = faultOf(tally, broken)
    if (fault !== undefined) throw new Error(fault)
    const credit = basemap.attribution ?? groundCredit(sources.map((name) => map.getSource(name)?.attribution))
    shown.show()
    return credit
  } catch (error) {
    if (!signal.aborted) shown.remove()
    throw error
  }
}
