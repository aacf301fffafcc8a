import type { FramedPage } from './framed-page.ts'

/** CSS pixels that a browser may round a scroll by. */
const ROUNDED = 1

/**
 * Lets pages that show one story follow each other: where one is scrolled, the others go to the same place. What was scrolled by this is not followed
 * again, so nothing goes round in circles.
 *
 * @param moved is told of each scroll by the reader
 */
export function followEachOther(pages: readonly FramedPage[], moved: (page: FramedPage) => void, signal: AbortSignal): void {
  const sent = new Map(pages.map((page) => [page, page.window.scrollY])) // where they were brought, of which an event may be still to come
  for (const page of pages) {
    const scrolled = (): void => {
      const { scrollY } = page.window
      if (Math.abs(scrollY - (sent.get(page) ?? 0)) <= ROUNDED) return
      sent.set(page, scrollY)
      const place = page.place()
      for (const other of pages) {
        if (other === page) continue
        other.goTo(place)
        sent.set(other, other.window.scrollY)
      }
      moved(page)
    }
    page.window.addEventListener('scroll', scrolled, { passive: true, signal })
  }
}
