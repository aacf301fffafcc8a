/**
 * The host, with its port, of an address that a base map may come from: https, or http on this computer, without credentials. Undefined
 * for every other address.
 */
export function hostOf(address: string): string | undefined {
  if (!/^https?:\/\/[^\s<>"'\\;,]+$/i.test(address) || !URL.canParse(address)) return undefined
  const { protocol, host, hostname, username, password } = new URL(address)
  if (username !== '' || password !== '') return undefined
  if (!NAME.test(hostname)) return undefined
  return protocol === 'https:' || LOCAL.test(hostname) ? host : undefined
}

/** A host goes into the page's policy, where a star would stand for all hosts. */
const NAME = /^(?:[a-z0-9.-]+|\[[0-9a-f:.]+\])$/
const LOCAL = /^(?:localhost|127\.0\.0\.1|\[::1\])$/
