/** What a link in the text leads to. */
export type LinkTarget = { readonly kind: 'place' | 'claim'; readonly id: string } | { readonly kind: 'web'; readonly href: string }

/** Reads the address of a link; undefined for anything but `place:name`, `claim:name` and whole web addresses. */
export function parseLink(url: string): LinkTarget | undefined {
  const [, kind, id = ''] = /^(place|claim):([^\s]*)$/.exec(url) ?? []
  if (kind === 'place' || kind === 'claim') return { kind, id }
  if (!/^https?:\/\/[^/\s]/i.test(url)) return undefined
  const parsed = parseUrl(url)
  const isWeb = parsed?.protocol === 'https:' || parsed?.protocol === 'http:'
  return parsed !== undefined && isWeb && parsed.username === '' && parsed.password === '' ? { kind: 'web', href: parsed.href } : undefined
}

function parseUrl(url: string): URL | undefined {
  try {
    return new URL(url)
  } catch {
    return undefined
  }
}
