import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles'
import { readUpTo } from './read-up-to.ts'

/** Milliseconds after which a range that has not come whole counts as missing: a large tile at 200 kbit/s. */
const TIME_LIMIT = 20_000

/** Milliseconds before each new try where the network failed; what a server answered is not asked again. */
const RETRIES = [500, 2_000]

/** Bytes of a whole file that are taken from a server that knows no ranges. */
const WHOLE_FILE = 1_000_000

/**
 * Reads a file by HTTP range. A server that answers with the whole file is borne where the file is small; a large one is not downloaded.
 * Refuses redirects, and HTML in the file's place. Cookies go to the page's own host alone, for a preview of the site may lie behind a
 * login; another host learns the page's origin and no more.
 *
 * @param life ends every request and every further try
 *
 * `getBytes` throws an Error that names the address and what came instead, and EtagMismatch where the file has changed since it was first read.
 */
export function rangeSource(address: string, life?: AbortSignal): Source {
  let whole: ArrayBuffer | undefined
  let cache: RequestCache = 'default'

  const getBytes = async (offset: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> => {
    if (whole !== undefined) return { data: whole.slice(offset, offset + length) }
    const range = `bytes=${offset}-${offset + length - 1}`
    const response = await fetch(address, {
      headers: { range },
      redirect: 'error',
      credentials: 'same-origin',
      referrerPolicy: 'strict-origin-when-cross-origin',
      cache,
      signal: AbortSignal.any([AbortSignal.timeout(TIME_LIMIT), ...(signal === undefined ? [] : [signal])]),
    })
    const fault = faultOf(response, length)
    if (fault !== undefined) {
      await response.body?.cancel()
      throw new Error(`${address} came as ${fault}.`)
    }
    const current = strongEtag(response)
    if (etag !== undefined && current !== undefined && current !== etag) {
      cache = 'reload'
      throw new EtagMismatch(`${address} has changed since it was first read`)
    }
    const data = await readUpTo(response.body, Math.max(length, WHOLE_FILE), address)
    if (response.status === 200) whole = data
    return { data: whole?.slice(offset, offset + length) ?? data, ...(current === undefined ? {} : { etag: current }) }
  }

  return {
    getKey: () => address,
    getBytes: (offset, length, signal, etag) => {
      const ends = [life, signal].filter((end) => end !== undefined)
      const until = ends.length === 0 ? undefined : AbortSignal.any(ends)
      return persist(() => getBytes(offset, length, until, etag), until)
    },
  }
}

/** What is wrong with an answer; undefined where it can be read. */
function faultOf({ status, headers }: Response, length: number): string | undefined {
  const type = headers.get('content-type') ?? ''
  const size = Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  if (status !== 200 && status !== 206) return `${status}`
  if (type.includes('html')) return `${status} ${type}, not as a file of tiles`
  if (status === 206) return undefined
  if (size <= Math.max(length, WHOLE_FILE)) return undefined
  return 'the whole file and not the part that was asked for: its server must support HTTP ranges'
}

/** A weak one (`W/`) says nothing about single bytes. */
function strongEtag({ headers }: Response): string | undefined {
  const etag = headers.get('etag') ?? 'W/'
  return etag.startsWith('W/') ? undefined : etag
}

/** Tries again where the network failed, which `fetch` tells by a TypeError. */
async function persist<T>(attempt: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (const wait of RETRIES) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
      signal?.throwIfAborted()
    }
  }
  return attempt()
}
