import { render, type VNode } from 'preact'
import type { Size } from '../../geo/camera.ts'
import { boxIn } from '../areas.ts'

/** The box that holds the key, whichever form of it stands. */
export interface KeyBox {
  readonly hasFocus: boolean
  /** Whether a card is open that was opened from it: the focus comes back to it. */
  readonly isAsked: boolean
  /** Puts content in the place of what stands; the same name is the same content. */
  set(name: string, content: VNode | null): void
  /** CSS pixels that some content takes. It is put there to be measured, once. */
  sizeOf(name: string, content: VNode): Size
}

export function makeKeyBox(area: HTMLElement): KeyBox {
  const sizes = new Map<string, Size>()
  let box: HTMLElement | undefined
  let standing = ''

  /** In a new box each time: what is new moves nothing, and a box that grows from its lower edge would. */
  const set = (name: string, content: VNode | null): void => {
    if (standing === name) return
    standing = name
    const hadFocus = box?.matches(':focus-within') === true
    if (box !== undefined) render(null, box)
    box?.remove()
    box = undefined
    if (content === null) return
    box = boxIn(area, 'claim-key', 'legend')
    render(content, box)
    if (hadFocus) box.querySelector('button')?.focus({ preventScroll: true })
  }

  return {
    get hasFocus() {
      return box?.matches(':focus-within') === true
    },
    get isAsked() {
      return box?.querySelector('[aria-expanded="true"]') != null
    },
    set,
    sizeOf: (name, content) => {
      const known = sizes.get(name)
      if (known !== undefined) return known
      set(name, content)
      const size = box?.getBoundingClientRect() ?? { width: 0, height: 0 }
      sizes.set(name, size)
      return size
    },
  }
}
