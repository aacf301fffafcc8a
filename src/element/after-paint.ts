/** Milliseconds after which work goes on in a browser that tells of no paint. */
const PATIENCE = 4_000

/** Runs work once, when the reader has seen the page's first content and the browser has nothing better to do. */
export function afterPaint(work: () => unknown, signal: AbortSignal): void {
  const waiting = new AbortController()
  const start = (): void => {
    if (waiting.signal.aborted || signal.aborted) return
    waiting.abort()
    whenIdle(() => signal.aborted || work())
  }
  const observer = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length === 0) return
    observer.disconnect()
    start()
  })
  observer.observe({ type: 'paint', buffered: true })
  setTimeout(start, PATIENCE)
}

/** Runs work when the browser has nothing better to do, at the latest after a second. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 1_000 })
  else setTimeout(work, 200)
}
