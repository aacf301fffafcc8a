/** Development only: after a reload because a story changed, the reader is at the step and the line where they were. */
interface HotContext {
  on(event: 'vite:beforeFullReload', call: () => void): void
}

const KEY = 'dateline:place'
const hot = (import.meta as { hot?: HotContext }).hot

hot?.on('vite:beforeFullReload', () => {
  const line = innerHeight / 2
  const steps = [...document.querySelectorAll('dateline-story > [data-step]')]
  const step = steps.findLast((element) => element.getBoundingClientRect().top <= line)
  const place = { id: step?.id, offset: step === undefined ? scrollY : step.getBoundingClientRect().top }
  sessionStorage.setItem(KEY, JSON.stringify(place))
})

const kept = sessionStorage.getItem(KEY)
if (kept !== null) {
  sessionStorage.removeItem(KEY)
  history.scrollRestoration = 'manual'
  const { id, offset } = JSON.parse(kept) as { id?: string; offset: number }
  const restore = (): void => {
    const step = id === undefined ? null : document.getElementById(id)
    scrollTo({ top: step === null ? offset : scrollY + step.getBoundingClientRect().top - offset, behavior: 'instant' })
  }
  restore()
  addEventListener('load', restore, { once: true })
}
