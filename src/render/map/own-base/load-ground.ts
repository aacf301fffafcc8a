import { addProtocol, type Map as MapLibre, removeProtocol } from 'maplibre-gl'
import type { OwnBasemap } from '../../../story/story.ts'
import type { OwnGround } from '../own-ground.ts'
import { rangeSource } from '../range-source.ts'
import { fetchLimited } from './fetch-limited.ts'
import { protomapsGround } from './protomaps-ground.ts'
import { newTally, type RequestTally } from './request-tally.ts'
import { styleGround } from './style-ground.ts'
import { styleRequests } from './style-requests.ts'

export interface LoadGroundOptions {
  readonly map: MapLibre
  readonly kind: OwnBasemap['kind']
  readonly url: URL
  /** Where requests may go to. */
  readonly origins: readonly string[]
  /** Addresses of the story's own tile files, which go their own way. */
  readonly tileFiles: readonly string[]
  /** BCP 47: the language of the map's names, where it has several. */
  readonly lang: string
  /** Names that the sheet sets itself. */
  readonly named: readonly string[]
}

export interface LoadedGround {
  readonly ground: OwnGround
  readonly tally: RequestTally
}

const STYLE_LIMITS = { bytes: 5_000_000, milliseconds: 15_000, statuses: [200] }

/** Numbers the protocols: MapLibre has one table of them for all maps of a page. */
let count = 0

/**
 * Loads the description of a ground, and answers the map's requests for its tiles until the signal aborts: then nothing more is asked, and
 * nothing of it stays. No request goes out past the protocol that is made for it.
 *
 * @throws an Error that says what is wrong with the style or the file, what `fetchLimited` throws, or the signal's reason
 */
export function loadGround(options: LoadGroundOptions, signal: AbortSignal): Promise<LoadedGround> {
  count += 1
  const scheme = `own-base-${count}`
  signal.addEventListener('abort', () => removeProtocol(scheme), { once: true })
  return options.kind === 'style' ? loadStyle(scheme, options, signal) : loadProtomaps(scheme, options, signal)
}

async function loadStyle(scheme: string, options: LoadGroundOptions, signal: AbortSignal): Promise<LoadedGround> {
  const { map, url, origins, tileFiles } = options
  const { body } = await fetchLimited(url, STYLE_LIMITS, { signal })
  signal.throwIfAborted()
  const { unused, ...ground } = styleGround(parseJson(body), url, origins)
  if (unused.length > 0) console.warn(`Dateline: of the style ${url.href} these parts are not used: ${unused.join(', ')}.`)
  const requests = styleRequests({ scheme, origins, tileFiles: new Set(tileFiles) }, signal)
  addProtocol(scheme, (request, abort) => requests.answer(request, abort.signal))
  map.setTransformRequest(requests.transform)
  signal.addEventListener('abort', () => map.setTransformRequest(null), { once: true })
  return { ground, tally: requests.tally }
}

async function loadProtomaps(scheme: string, { url, lang, named }: LoadGroundOptions, signal: AbortSignal): Promise<LoadedGround> {
  const { tile, ...ground } = await protomapsGround(rangeSource(url.href, signal), { lang, named, scheme })
  signal.throwIfAborted()
  const tally = newTally()
  addProtocol(scheme, async ({ url: address }, abort) => {
    tally.tilesAsked += 1
    const [z = 0, x = 0, y = 0] = address.split('/').slice(-3).map(Number)
    try {
      return { data: await tile(z, x, y, AbortSignal.any([signal, abort.signal])) }
    } catch (error) {
      if (abort.signal.aborted) tally.tilesAsked -= 1
      throw error
    }
  })
  return { ground, tally }
}

function parseJson(bytes: ArrayBuffer): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new Error('it is not JSON')
  }
}
