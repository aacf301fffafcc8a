/** The colours of the map. Paper and ink by day; by night the same relations. Regions get one tint: no tint may read as a side. */
export interface Palette {
  readonly water: string
  readonly land: string
  readonly coast: string
  /** Rivers that are lines, shores and banks of inland water. */
  readonly river: string
  /** Borders between countries. */
  readonly border: string
  /** Lines between the regions of a country. */
  readonly regionLine: string
  /** Tint of a region that the story speaks of. */
  readonly region: string
  /** Outline of a highlighted region. */
  readonly outline: string
  /** A border that the story speaks of, and the light edge beside it. */
  readonly boundary: string
  readonly casing: string
  readonly route: string
  /** Lettering of the subject and of places. */
  readonly ink: string
  /** Lettering of claims and of regions. */
  readonly softInk: string
  /** Lettering of countries. */
  readonly paleInk: string
  /** The clear edge round lettering. */
  readonly halo: string
  /** The subject's dot. */
  readonly accent: string
}

export const LIGHT: Palette = {
  water: '#d9e3e6',
  land: '#f5f2eb',
  coast: '#b5c3c7',
  river: '#b5c7ce',
  border: '#8f877a',
  regionLine: '#cfc7b8',
  region: '#ebe4d3',
  outline: '#5b5344',
  boundary: '#3a342b',
  casing: '#fbf9f4',
  route: '#0d5f59',
  ink: '#1c1a17',
  softInk: '#49443b',
  paleInk: '#6a6356',
  halo: '#f8f5ef',
  accent: '#0d5f59',
}

export const DARK: Palette = {
  water: '#141b20',
  land: '#24272a',
  coast: '#3d484e',
  river: '#33434c',
  border: '#7f7b72',
  regionLine: '#44443f',
  region: '#34322b',
  outline: '#c9c1ae',
  boundary: '#e3dccb',
  casing: '#1b1d1f',
  route: '#7cd0c5',
  ink: '#f4f1ea',
  softInk: '#cfc9bd',
  paleInk: '#a7a193',
  halo: '#1d2022',
  accent: '#7cd0c5',
}
