import type { AddProtocolResponseData, RequestParameters } from 'maplibre-gl'
import { fetchLimited } from './fetch-limited.ts'
import { newTally, type RequestTally } from './request-tally.ts'

/** The way of a style's requests: all of them come here instead of going out from MapLibre or from its worker. */
export interface StyleRequests {
  readonly tally: RequestTally
  /** MapLibre's `transformRequest`: sends addresses on under our protocol. */
  transform(url: string, kind?: string): RequestParameters
  /** Answers a request under our protocol, as MapLibre's `addProtocol` wants it. */
  answer(request: RequestParameters, signal: AbortSignal): Promise<{ data: AddProtocolResponseData }>
}

const LIMITS = { bytes: 10_000_000, milliseconds: 15_000 }

/** A tile that is not there is one of these. */
const MISSING = [204, 404, 410]

export interface StyleRequestsOptions {
  /** Name of the protocol. */
  readonly scheme: string
  /** Where requests may go to. */
  readonly origins: readonly string[]
  /** Addresses of the story's own tile files, which have a protocol of their own. */
  readonly tileFiles: ReadonlySet<string>
}

/**
 * Lets a style reach only the hosts that the reader agreed to. That the requests go out from the page, not from MapLibre's worker, puts them
 * under the page's policy; and redirects, sizes and times are under ours.
 */
export function styleRequests({ scheme, origins, tileFiles }: StyleRequestsOptions, signal: AbortSignal): StyleRequests {
  const tally = newTally()

  const bytesOf = async (url: URL, isTile: boolean, until: AbortSignal): Promise<ArrayBuffer> => {
    const { status, body } = await fetchLimited(url, { ...LIMITS, statuses: isTile ? [200, ...MISSING] : [200] }, { signal: until })
    if (!MISSING.includes(status)) return body
    tally.tilesMissing += 1
    return new ArrayBuffer(0)
  }
  return {
    tally,
    transform: (url, kind = 'Unknown') => ({ url: isOurs(url, tileFiles) ? url : `${scheme}://${kind}/${url}` }),
    answer: async ({ url: wrapped, type }, passed) => {
      const [, kind = '', address = ''] = /^[^:]+:\/\/(\w+)\/(.*)$/s.exec(wrapped) ?? []
      const url = URL.canParse(address) ? new URL(address) : undefined
      if (url === undefined || !origins.includes(url.origin)) {
        const host = url?.host ?? address.slice(0, 100)
        tally.refused.push(host)
        throw new Error(`the map asked for ${host}, which the reader did not agree to`)
      }
      const isTile = kind === 'Tile'
      if (isTile) tally.tilesAsked += 1
      try {
        const bytes = await bytesOf(url, isTile, AbortSignal.any([signal, passed]))
        return { data: type === 'json' ? JSON.parse(new TextDecoder().decode(bytes)) : bytes }
      } catch (error) {
        if (isTile && passed.aborted) tally.tilesAsked -= 1
        if (kind === 'Source' && !passed.aborted) tally.sources.push(url.href)
        throw error
      }
    },
  }
}

/**
 * Whether MapLibre may go on with an address by itself: what it holds already, and tiles of the story's own files. What a style's
 * sources say of themselves could name any protocol of the page, and any file behind it.
 */
function isOurs(url: string, tileFiles: ReadonlySet<string>): boolean {
  const file = /^pmtiles:\/\/(.+)\/\d+\/\d+\/\d+$/.exec(url)?.[1]
  return file === undefined ? /^(?:data|blob):/i.test(url) : tileFiles.has(file)
}
