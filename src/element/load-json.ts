/** Milliseconds after which a file that has not come whole counts as missing: 150 KB at 60 kbit/s. */
const TIME_LIMIT = 20_000

/**
 * Fetches a JSON file of the build. Refuses redirects and HTML in its place.
 *
 * @throws an Error that names the address and what came instead, or the signal's reason
 */
export async function loadJson<T>(url: URL, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.any([signal, AbortSignal.timeout(TIME_LIMIT)]) })
  const type = response.headers.get('content-type') ?? ''
  if (!response.ok || type.includes('html')) throw new Error(`${url.href} came as ${response.status} ${type}, not as JSON`)
  return (await response.json()) as T
}
