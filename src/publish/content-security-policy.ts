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
