import type { Place } from '../../story/story.ts'
import { isLive } from '../explore/excursion.ts'
import type { Reading } from '../tool.ts'

export interface PlaceLinksOptions {
  /** Marks a place on the map; without one the mark goes. */
  readonly light: (place?: Place) => void
  /** Zooms the map to a place, and gives it to the reader. */
  readonly visit: (place: Place) => void
}

/** Places that the text links: the pointer or the focus marks them on the map, a press zooms to them. Without a live map they lead to the list of places, as their address says. */
export function placeLinks({ host, stage, story }: Reading, { light, visit }: PlaceLinksOptions, signal: AbortSignal): void {
  const placeOf = ({ target }: Event): Place | undefined => {
    const link = target instanceof Element ? target.closest<HTMLElement>('a[data-place]') : null
    return link === null ? undefined : story.places.find(({ id }) => id === link.dataset['place'])
  }
  const lit = (event: Event): void => {
    if (!(event instanceof PointerEvent) || event.pointerType === 'mouse') light(placeOf(event))
  }
  const unlit = (event: Event): void => {
    if (placeOf(event) !== undefined) light()
  }
  host.addEventListener('pointerover', lit, { signal })
  host.addEventListener('focusin', lit, { signal })
  host.addEventListener('pointerout', unlit, { signal })
  host.addEventListener('focusout', unlit, { signal })
  host.addEventListener(
    'click',
    (event) => {
      const place = placeOf(event)
      const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      if (place === undefined || !isPlain || event.defaultPrevented || !isLive(stage) || !isOnScreen(stage)) return
      event.preventDefault()
      visit(place)
    },
    { signal },
  )
}

/** Whether the map is to be seen: in a short window there is none, and on the way to the end of a page it leaves. */
function isOnScreen(stage: HTMLElement): boolean {
  const { top, bottom, height } = stage.getBoundingClientRect()
  return height > 0 && bottom > height / 2 && top < innerHeight - height / 2
}
