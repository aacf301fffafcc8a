import type { Size } from '../geo/camera.ts'
import { type FramedPage, framedPage, type KeptPlace } from './framed-page.ts'

/** A screen of the preview: a story's page at a size of its own, scaled to the room there is. */
export interface DeviceFrame {
  /** The page that is seen; undefined until one is, and where there is no story in it. */
  readonly page: FramedPage | undefined
  /**
   * Loads an address behind the page that is seen, brings the reader to where they are in that one, and puts it in its place. Resolves when it is seen, or
   * when another load has taken its place.
   */
  load(address: string, begin?: (page: FramedPage) => void): Promise<void>
  /** Sets the screen's size in its own CSS pixels, and how large it is drawn. */
  resize(size: Size, scale: number): void
}

/** Milliseconds that a new page has for its live map before it is shown without. */
const PATIENCE = 2_500

/** @param holder an element for the frame, empty */
export function deviceFrame(holder: HTMLElement, title: string): DeviceFrame {
  let seen: HTMLIFrameElement | undefined
  let page: FramedPage | undefined
  let loading = new AbortController()

  const load: DeviceFrame['load'] = async (address, begin) => {
    loading.abort()
    const mine = new AbortController()
    loading = mine
    const frame = holder.ownerDocument.createElement('iframe')
    Object.assign(frame, { title, inert: seen !== undefined })
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    mine.signal.addEventListener('abort', () => frame !== seen && frame.remove())
    frame.src = address
    holder.prepend(frame) // below the one that is seen
    await loaded
    if (mine.signal.aborted) return
    const next = framedPage(frame)
    const start = (): void => {
      const kept: KeptPlace | undefined = page?.keep()
      if (kept !== undefined) next?.restore(kept)
    }
    if (page === undefined && next !== undefined) begin?.(next)
    start()
    await next?.settled(PATIENCE)
    if (mine.signal.aborted) return
    start() // the reader may have read on meanwhile
    const hadFocus = seen !== undefined && holder.ownerDocument.activeElement === seen
    frame.inert = false
    seen?.remove()
    seen = frame
    page = next
    if (hadFocus) frame.focus()
  }

  return {
    get page() {
      return page
    },
    load,
    resize: ({ width, height }, scale) => {
      holder.style.setProperty('--width', `${width}px`)
      holder.style.setProperty('--height', `${height}px`)
      holder.style.setProperty('--scale', String(scale))
    },
  }
}
