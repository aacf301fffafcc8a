/**
 * The colours of the map, each by day, by night and where the reader's system sets the colours (forced colours). Paper and ink by day; by night
 * the same relations. Regions get one tint: no tint may read as a side. Contrasts are held by tests/unit/render/palette.test.ts.
 */
const COLORS = {
  /** Sea, lakes and the areas of rivers. */
  water: ['#d3e1e7', '#141f27', mixed(20)],
  land: ['#f5f2eb', '#24272a', 'Canvas'],
  coast: ['#adc0c8', '#3d4a52', mixed(55)],
  /** Rivers that are lines, shores and banks of inland water. */
  river: ['#a9c3cf', '#3f5968', mixed(35)],
  /** Borders between countries. */
  border: ['#847c6f', '#827e75', 'CanvasText'],
  /** Lines between the regions of a country. */
  regionLine: ['#cfc7b8', '#474640', mixed(60)],
  /** Tint of a region that the story speaks of. */
  region: ['#ebe4d3', '#34322b', mixed(10)],
  /** Outline of a highlighted region or point. */
  outline: ['#5b5344', '#c9c1ae', 'Highlight'],
  /** A border that the story speaks of. */
  boundary: ['#3a342b', '#e3dccb', 'CanvasText'],
  /** The light edge beside a border. */
  casing: ['#fbf9f4', '#1b1d1f', 'Canvas'],
  route: ['#0d5f59', '#7cd0c5', 'LinkText'],
  /** Lettering of the subject and of places. */
  ink: ['#1c1a17', '#f4f1ea', 'CanvasText'],
  /** Lettering of claims and of regions. */
  softInk: ['#49443b', '#cfc9bd', 'CanvasText'],
  /** Lettering of countries. */
  paleInk: ['#676053', '#a7a193', 'CanvasText'],
  /** The clear edge round lettering. */
  halo: ['#f8f5ef', '#1d2022', 'Canvas'],
  /** The subject's dot, and a highlighted line. */
  accent: ['#0d5f59', '#7cd0c5', 'LinkText'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string, forced: string]>>

/** Some of the text's colour in the canvas': `GrayText` may be any hue. */
function mixed(percent: number): string {
  return `color-mix(in srgb, CanvasText ${percent}%, Canvas)`
}

export type ColorName = keyof typeof COLORS

/** CSS colours by what they are for. */
export type Palette = Readonly<Record<ColorName, string>>

export const COLOR_NAMES = Object.keys(COLORS) as readonly ColorName[]

export const LIGHT: Palette = column(0)
export const DARK: Palette = column(1)

/** CSS system colours: only a browser can tell what they are (render/map/page-colors asks it). */
export const FORCED: Palette = column(2)

/** The name of the custom property that carries a colour in the viewer: `softInk` is `--dateline-map-soft-ink`. */
export function colorProperty(name: ColorName): string {
  return `--dateline-map-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`
}

function column(index: 0 | 1 | 2): Palette {
  return Object.fromEntries(COLOR_NAMES.map((name) => [name, COLORS[name][index]])) as Palette
}
