import type { Palette } from '../svg/palette.ts'

/** Luma (ITU-R BT.601, 0 to 255) under which a ground counts as dark. */
const MIDDLE = 128

/** Whether a palette is one of the night: its land is dark. Colours as `pageColors` gives them; the built-in fallback is one of the day. */
export function isDark({ land }: Palette): boolean {
  const [, red, green, blue] = /^rgba?\(([\d.]+), ?([\d.]+), ?([\d.]+)/.exec(land) ?? []
  return red !== undefined && 0.299 * Number(red) + 0.587 * Number(green) + 0.114 * Number(blue) < MIDDLE
}
