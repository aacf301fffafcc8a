import type { OwnBasemap, Story } from '../../../story/story.ts'
import type { LiveMap } from '../live-map.ts'
import { attributionText } from './attribution-text.ts'
import { firstPicture } from './first-picture.ts'
import { loadGround } from './load-ground.ts'
import { faultOf } from './request-tally.ts'

export interface ShowGroundOptions {
  readonly basemap: OwnBasemap
  readonly url: URL
  /** The page's and the story's. */
  readonly origins: readonly string[]
  readonly story: Story
  readonly live: LiveMap
}

/**
 * Shows a base map below the story's layers, once all of it that is in view has come; until then the built-in one stays.
 *
 * @returns the credit of what is shown, in plain text
 * @throws what is wrong with it; then the built-in ground is shown, as before
 */
export async function showGround({ basemap, url, origins, story, live }: ShowGroundOptions, signal: AbortSignal): Promise<string> {
  const { maplibre: map, ground: shown } = live
  const { ground, tally } = await loadGround(
    {
      map,
      kind: basemap.kind,
      url,
      origins: [url.origin, ...origins],
      lang: story.lang,
      named: story.places.map(({ label }) => label.text),
    },
    signal,
  )
  signal.throwIfAborted()
  const sources = Object.keys(ground.sources)
  shown.lay(ground)
  try {
    const broken = await firstPicture(map, sources, () => faultOf({ ...tally, tilesAsked: 0 }, 0) !== undefined, signal)
    const fault = faultOf(tally, broken)
    if (fault !== undefined) throw new Error(fault)
  } catch (error) {
    if (!signal.aborted) shown.remove()
    throw error
  }
  shown.show()
  if (basemap.attribution !== undefined) return basemap.attribution
  const credits = sources.map((name) => attributionText(map.getSource(name)?.attribution ?? ''))
  return [...new Set(credits)].filter((credit) => credit !== '').join(' · ')
}
