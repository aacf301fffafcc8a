import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { isIP } from 'node:net'

/** Addresses by which a computer calls itself. */
const OWN_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Addresses to listen at that mean all addresses of the computer. */
const ALL_ADDRESSES = ['0.0.0.0', '::']

/**
 * Whether a request was sent to this server by its own name. A page elsewhere whose name was made to lead here (DNS rebinding) sends that name: it reads nothing.
 *
 * @param listening the host that the server was told to listen at, and its port
 */
export function isOwnHost(header: string | undefined, listening: { readonly host: string; readonly port: number }): boolean {
  const { host, port } = listening
  const given = host.includes(':') ? `[${host}]` : host.toLowerCase()
  const name = header?.toLowerCase() ?? ''
  const isNamed = [...OWN_HOSTS, given].some((own) => name === `${own}:${port}` || (port === 80 && name === own))
  if (isNamed || !ALL_ADDRESSES.includes(host)) return isNamed
  // All addresses: any number will do, since no other page's name is one.
  const [, address = ''] = /^\[?(.*?)\]?:\d+$/.exec(name) ?? []
  return isIP(address) !== 0 && name.endsWith(`:${port}`)
}

/** Whether a request comes from a page of this server. The `Host` must have been checked. */
export function isOwnOrigin({ origin, host, 'sec-fetch-site': site }: IncomingHttpHeaders): boolean {
  return origin === `http://${host}` && (site === undefined || site === 'same-origin')
}

/** Whether a request carries the token. Takes as long for every wrong one. */
export function hasToken(given: string | readonly string[] | undefined, token: string): boolean {
  const bytes = Buffer.from(typeof given === 'string' ? given : '')
  const expected = Buffer.from(token)
  return bytes.length === expected.length && timingSafeEqual(bytes, expected)
}
