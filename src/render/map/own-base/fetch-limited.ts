import { readUpTo } from '../read-up-to.ts'

/** What may be asked and how much may come. */
export interface FetchLimits {
  readonly bytes: number
  readonly milliseconds: number
  /** Answers with other statuses are errors. */
  readonly statuses: readonly number[]
}

export interface FetchDetails {
  readonly signal: AbortSignal
  readonly headers?: Readonly<Record<string, string>>
  readonly cache?: RequestCache
}

export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: ArrayBuffer
}

/**
 * Fetches from a host that is not trusted: no redirect (it could lead to one that nobody was asked about), no cookies, of the page's address
 * no more than its origin, and an end to the wait and to the size.
 *
 * @throws a TypeError of the browser (no network, a redirect, the page's policy, no CORS), a TimeoutError, the signal's reason, or an Error that
 * names the address and what is wrong
 */
export async function fetchLimited(url: URL, limits: FetchLimits, { signal, headers = {}, cache }: FetchDetails): Promise<Answer> {
  const response = await fetch(url, {
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'strict-origin-when-cross-origin',
    headers,
    signal: AbortSignal.any([signal, AbortSignal.timeout(limits.milliseconds)]),
    ...(cache === undefined ? {} : { cache }),
  })
  if (limits.statuses.includes(response.status)) {
    return { status: response.status, headers: response.headers, body: await readUpTo(response.body, limits.bytes, url.href) }
  }
  await response.body?.cancel()
  throw new Error(`${url.href} came as ${response.status}, not as ${limits.statuses.join(' or ')}`)
}
