import { type ComponentChild, render } from 'preact'

/** The one card that lies over page and map: who says this, what is this place. */
export interface Cards {
  /**
   * Opens a card beside what it tells about, in the place of another; the focus goes into it. It closes by Escape, by a press beside it, and by `close`.
   *
   * @returns false where what asks for it is a press on the anchor of the open card: that closes it
   */
  open(card: Card): boolean
  close(): void
}

export interface Card {
  /** Its name for those who do not see it. */
  readonly label: string
  /** What it tells about: on a wide window it stands beside that; the focus returns there. */
  readonly anchor: Element
  readonly content: ComponentChild
  readonly closed?: () => void
}

/** Windows narrower than this have no room beside anything: the card stands at their lower edge, over the full width. CSS pixels. */
const NARROW = 560

/** CSS pixels between the card and what it tells about, and the window's edges. */
const GAP = 10

/** Makes the card in a shadow, until the signal aborts. */
export function makeCards(root: ShadowRoot, closeLabel: string, signal: AbortSignal): Cards {
  const element = document.createElement('div')
  element.className = 'card'
  element.popover = 'auto'
  element.tabIndex = -1
  element.setAttribute('role', 'dialog')
  const content = document.createElement('div')
  const button = document.createElement('button')
  button.className = 'card-close'
  button.type = 'button'
  button.setAttribute('aria-label', closeLabel)
  button.textContent = '×'
  element.append(button, content)
  root.append(element)

  let open: Card | undefined
  /** The anchor of the card that was open, where the last press or key was on it. */
  let pressed: Element | undefined
  const watchPress = (event: Event): void => {
    pressed = open !== undefined && event.composedPath().includes(open.anchor) ? open.anchor : undefined
  }
  for (const kind of ['pointerdown', 'keydown']) window.addEventListener(kind, watchPress, { capture: true, signal })
  const closing = (): void => {
    const was = open
    open = undefined
    const hadFocus = root.activeElement !== null && element.contains(root.activeElement)
    if (hadFocus && was?.anchor instanceof HTMLElement) was.anchor.focus({ preventScroll: true })
    render(null, content)
    was?.closed?.()
  }
  // Before, not after: the next key goes to where the focus was.
  element.addEventListener('beforetoggle', (event) => (event as ToggleEvent).newState === 'closed' && closing(), { signal })
  button.addEventListener('click', () => element.hidePopover(), { signal })
  signal.addEventListener('abort', () => {
    if (open !== undefined) element.hidePopover()
    element.remove()
  })
  return {
    open: (card) => {
      const isAgain = card.anchor === pressed
      pressed = undefined
      if (open !== undefined) element.hidePopover()
      if (isAgain) return false
      open = card
      element.setAttribute('aria-label', card.label)
      render(card.content, content)
      element.showPopover()
      place(element, card.anchor.getBoundingClientRect())
      element.focus({ preventScroll: true })
      return true
    },
    close: () => void (open !== undefined && element.hidePopover()),
  }
}

/** Puts the card beside what it tells about: under it where there is room, else above it, else to its left or right; over it where there is no room at all. */
function place(card: HTMLElement, anchor: DOMRect): void {
  const isNarrow = innerWidth < NARROW
  card.toggleAttribute('data-narrow', isNarrow)
  card.style.removeProperty('inset')
  if (isNarrow) return
  const { width, height } = card.getBoundingClientRect()
  const highest = Math.max(GAP, innerHeight - height - GAP)
  const furthest = Math.max(GAP, innerWidth - width - GAP)
  const isClear = (top: number, left: number): boolean => top >= GAP && top <= highest && left >= GAP && left <= furthest
  const along = clamp(anchor.left, GAP, furthest)
  const beside = clamp(anchor.top, GAP, highest)
  const places = [
    [anchor.bottom + GAP, along],
    [anchor.top - GAP - height, along],
    [beside, anchor.left - GAP - width],
    [beside, anchor.right + GAP],
  ] as const
  const [top, left] = places.find(([y, x]) => isClear(y, x)) ?? [clamp(anchor.top - GAP - height, GAP, highest), along]
  card.style.inset = `${top}px auto auto ${left}px`
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high))
}
