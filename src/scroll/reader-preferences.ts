/** Calls back now and whenever the reader's wish for less motion changes, until the signal aborts. */
export function watchReducedMotion(changed: (reduced: boolean) => void, signal: AbortSignal): void {
  const media = window.matchMedia('(prefers-reduced-motion: reduce)')
  media.addEventListener('change', () => changed(media.matches), { signal })
  changed(media.matches)
}
