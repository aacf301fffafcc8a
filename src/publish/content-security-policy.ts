import type { Basemap } from '../story/story.ts'

/**
 * The policy of a page of ours: everything from the page's own origin, nothing inline, nothing evaluated. `data:` is for the pictures
 * that MapLibre makes itself.
 */
export const CONTENT_SECURITY_POLICY = pagePolicy([])

/**
 * The policy of a page whose story has a base map elsewhere. Only fetching is allowed there: the viewer fetches tiles and pictures as
 * bytes, from the page, never from the map's worker.
 *
 * @param origins scheme, host and port of each, as `originsOf` gives them
 */
export function pagePolicy(origins: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...origins].join(' '),
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** The other origins that a base map needs: none, or one. */
export function originsOf(basemap: Basemap): string[] {
  return basemap.kind === 'builtin' || basemap.host === undefined ? [] : [new URL(basemap.url).origin]
}

/** The policy of a static map opened by itself: its own rules stand in it, and nothing else may. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * The policy that a server sends with a file of the site.
 *
 * @param origins what the stories of the site need (`siteOrigins`); a page's own policy narrows it to that page's story
 */
export function policyFor(path: string, origins: readonly string[] = []): string {
  const file = path.split(/[?#]/)[0] ?? ''
  if (file.endsWith('.svg')) return SVG_POLICY
  return isPage(file) ? pagePolicy(origins) : CONTENT_SECURITY_POLICY
}

/** Scripts and the worker have no use for other origins: what they are served with stays strict. */
function isPage(file: string): boolean {
  return file.endsWith('/') || file.endsWith('.html') || !/\.[a-z0-9]+$/i.test(file)
}
