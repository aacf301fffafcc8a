import type { Size } from '../geo/camera.ts'

/** A screen as it stands on the preview's page. */
export interface Screen {
  /** In the screen's own CSS pixels. */
  readonly size: Size
  /** Width on the page over that of the screen. */
  readonly scale: number
}

/** CSS pixels of the phone on which a story is judged. */
export const PHONE: Size = { width: 390, height: 844 }

/** CSS pixels under which a desktop's screen is not narrowed, but drawn smaller: the text must stand beside the map. */
const LEAST_DESKTOP = 1200

/** CSS pixels between the two screens. */
export const GAP = 24

/** CSS pixels of the line above each screen that says what it is. */
export const CAPTION = 28

/** The two screens side by side in a room, both as high as it is: the phone drawn smaller where it must be, the desktop with what is left of the width. */
export function layOut(room: Size): { readonly desktop: Screen; readonly phone: Screen } {
  const height = Math.max(240, room.height - CAPTION)
  const phoneScale = Math.min(1, height / PHONE.height)
  const width = Math.max(240, room.width - PHONE.width * phoneScale - GAP)
  const scale = Math.min(1, width / LEAST_DESKTOP)
  return {
    desktop: { size: { width: Math.floor(width / scale), height: Math.floor(height / scale) }, scale },
    phone: { size: PHONE, scale: phoneScale },
  }
}
