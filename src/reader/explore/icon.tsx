import type { VNode } from 'preact'

/** Strokes in a box of 16 by 16. */
const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  move: 'M8 1.5v13M1.5 8h13M6 3.5l2-2 2 2M6 12.5l2 2 2-2M3.5 6l-2 2 2 2M12.5 6l2 2-2 2',
  north: 'M8 13V3M4 7l4-4 4 4',
  south: 'M8 3v10M4 9l4 4 4-4',
  west: 'M13 8H3M7 4L3 8l4 4',
  east: 'M3 8h10M9 4l4 4-4 4',
} as const

/** A sign on a button, in the colour of its text. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }): VNode {
  return (
    <svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
