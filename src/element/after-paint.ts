/** Milliseconds after which work goes on in a browser that tells of no paint. */
const PATIENCE = 4_000

/** Resolves when the reader has seen the page's first content: a frame may be asked for long before it is on the screen. */
const painted = new Promise<void>((resolve) => {
  new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) resolve()
  }).observe({ type: 'paint', buffered: true })
  setTimeout(resolve, PATIENCE)
})

/** Runs work once, when the reader has seen the page's first content and the browser has nothing better to do. */
export function afterPaint(work: () => unknown, signal: AbortSignal): void {
  painted.then(() => whenIdle(() => signal.aborted || work()))
}

/** Runs work when the browser has nothing better to do, at the latest after a second. */
export function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(work, { timeout: 1_000 })
  else setTimeout(work, 200)
}
