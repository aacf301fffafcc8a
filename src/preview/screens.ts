import { deviceFrame } from './device-frame.ts'
import { followEachOther } from './follow-each-other.ts'
import type { FramedPage } from './framed-page.ts'
import { layOut, type Screen } from './lay-out.ts'

/** The desktop and the phone, showing one story at one place. */
export interface Screens {
  readonly desktop: FramedPage | undefined
  readonly phone: FramedPage | undefined
  /**
   * Shows a page on both, where the reader was; at first where `step` is. Resolves when both are seen, or another page is asked for.
   *
   * @param step id of a step; '' for the top
   */
  show(address: string, step: string): Promise<void>
  /** Goes to the middle of the step with this id. */
  goTo(step: string): void
}

export interface ScreensOptions {
  /** The room of both, which may change its size. */
  readonly room: HTMLElement
  readonly desktop: HTMLElement
  readonly phone: HTMLElement
  /** The reader has come to the step with this id. */
  readonly moved: (step: string) => void
  readonly laidOut: (screens: { readonly desktop: Screen; readonly phone: Screen }) => void
}

export function createScreens({ room, desktop, phone, moved, laidOut }: ScreensOptions): Screens {
  const frames = { desktop: deviceFrame(desktop, 'The story on a desktop'), phone: deviceFrame(phone, 'The story on a phone') }
  let leader: 'desktop' | 'phone' = 'desktop'
  let following = new AbortController()

  new ResizeObserver(([entry]) => {
    const screens = layOut(entry?.contentRect ?? room.getBoundingClientRect())
    frames.desktop.resize(screens.desktop.size, screens.desktop.scale)
    frames.phone.resize(screens.phone.size, screens.phone.scale)
    laidOut(screens)
  }).observe(room)

  const pages = (): FramedPage[] => [frames.desktop.page, frames.phone.page].filter((page) => page !== undefined)
  const follow = (): void => {
    following.abort()
    following = new AbortController()
    const lead = frames[leader].page
    const place = lead?.place()
    if (place !== undefined) for (const page of pages()) if (page !== lead) page.goTo(place)
    const tell = (page: FramedPage): void => {
      leader = page === frames.phone.page ? 'phone' : 'desktop'
      moved(page.step())
    }
    followEachOther(pages(), tell, following.signal)
    if (lead !== undefined) moved(lead.step())
  }

  return {
    get desktop() {
      return frames.desktop.page
    },
    get phone() {
      return frames.phone.page
    },
    show: async (address, step) => {
      const begin = (page: FramedPage): void => page.goToStep(step)
      await Promise.all([frames.desktop, frames.phone].map((frame) => frame.load(address, begin).then(follow)))
    },
    goTo: (step) => {
      for (const page of pages()) page.goToStep(step)
      moved(step)
    },
  }
}
