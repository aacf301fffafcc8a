import type { Palette } from '../svg/palette.ts'

/** Whether the map is one of night: its land darker than its lettering. */
export function isDark({ land, ink }: Palette): boolean {
  return lightness(land) < lightness(ink)
}

/** Of `#rrggbb` or `rgba(r,g,b,a)`: 0 to 255, as much as tells light from dark. */
function lightness(color: string): number {
  const channels = color.startsWith('#')
    ? [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16))
    : (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
  return channels.reduce((sum, channel) => sum + channel, 0) / 3
}
