/** Calls back now and whenever the reader's wish for less motion changes, until the signal aborts. */
export function watchReducedMotion(changed: (reduced: boolean) => void, signal: AbortSignal): void {
  watchMedia('(prefers-reduced-motion: reduce)', changed, signal)
}

/** Calls back now and whenever the page's colour scheme changes, until the signal aborts. */
export function watchDarkScheme(changed: (dark: boolean) => void, signal: AbortSignal): void {
  watchMedia('(prefers-color-scheme: dark)', changed, signal)
}

function watchMedia(query: string, changed: (matches: boolean) => void, signal: AbortSignal): void {
  const media = window.matchMedia(query)
  media.addEventListener('change', () => changed(media.matches), { signal })
  changed(media.matches)
}
