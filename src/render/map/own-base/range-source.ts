import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles'
import { fetchLimited } from './fetch-limited.ts'

/** Bytes of one read: a tile, a directory, or the metadata. */
const MOST = 10_000_000
const TIME_LIMIT = 15_000 // ms

/** Reads a PMTiles file by HTTP range: never more than the range that it asked for. */
export function rangeSource(url: URL, signal: AbortSignal): Source {
  let cache: RequestCache = 'default'
  return {
    getKey: () => url.href,
    getBytes: async (offset, length, passed, known): Promise<RangeResponse> => {
      if (length > MOST) throw new Error(`${url.href} has a part of ${length} bytes, where ${MOST} is the limit`)
      const { headers, body } = await fetchLimited(
        url,
        { bytes: length, milliseconds: TIME_LIMIT, statuses: [206] },
        {
          signal: passed === undefined ? signal : AbortSignal.any([signal, passed]),
          headers: { Range: `bytes=${offset}-${offset + length - 1}` },
          cache,
        },
      )
      const etag = strongEtag(headers)
      if (known !== undefined && etag !== undefined && etag !== known) {
        cache = 'reload' // the file was replaced: what the browser kept is of the old one
        throw new EtagMismatch(`${url.href} was replaced while it was read`)
      }
      return etag === undefined ? { data: body } : { data: body, etag }
    },
  }
}

function strongEtag(headers: Headers): string | undefined {
  const etag = headers.get('etag')
  return etag === null || etag.startsWith('W/') ? undefined : etag
}
