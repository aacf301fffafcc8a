/**
 * The policy of a page of ours: everything from the page's own origin, nothing inline, nothing evaluated. `data:` is for the pictures
 * that MapLibre makes itself.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The policy of a static map opened by itself: its own rules stand in it, and nothing else may. */
const SVG_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** The policy that a server sends with a file of the site. */
export function policyFor(path: string): string {
  return path.split(/[?#]/)[0]?.endsWith('.svg') ? SVG_POLICY : CONTENT_SECURITY_POLICY
}
