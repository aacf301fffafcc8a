/** Milliseconds between two looks at the clock. */
const LOOK = 250

/** A signal that aborts with a TimeoutError when the page has been visible for so many milliseconds: in a hidden tab nothing is drawn, and waiting is no fault. */
export function visibleTimeLimit(limit: number, signal: AbortSignal): AbortSignal {
  const ended = new AbortController()
  let visible = 0
  const look = (): void => {
    if (signal.aborted || ended.signal.aborted) return
    if (document.visibilityState === 'visible') visible += LOOK
    if (visible >= limit) ended.abort(new DOMException(`nothing within ${limit} ms`, 'TimeoutError'))
    else setTimeout(look, LOOK)
  }
  setTimeout(look, LOOK)
  return ended.signal
}
