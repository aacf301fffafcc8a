/** Runs work when the reader has seen a frame of the page and the browser has nothing better to do; where the page is not seen, when it is. */
export function afterPaint(work: () => unknown, signal: AbortSignal): void {
  // the first is called before a frame is painted, the second after
  requestAnimationFrame(() => requestAnimationFrame(() => whenIdle(() => signal.aborted || work())))
}

/** Runs work when the browser has nothing better to do, at the latest after a second. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 1_000 })
  else setTimeout(work, 200)
}
