import type { Rule } from '../codes.ts'

/** A newsroom's own base map. */
export const BASEMAP_CODES = {
  'basemap-source': {
    severity: 'error',
    title: 'Not one base map',
    why: 'A base map is either one style or one PMTiles file.',
    cure: 'Write basemap: {pmtiles: ...}, or basemap: {style: ...}, or basemap: builtin.',
    example: { in: 'front matter', write: 'basemap: { name: Our map }' },
  },
  'basemap-address': {
    severity: 'error',
    title: 'Not an address that a base map may come from',
    why: 'Over http the map could be changed on its way and pages on https refuse it, and a name and password would be public.',
    cure: 'Write the whole address with https:// and without name and password; http:// is for localhost alone.',
    example: { in: 'front matter', write: 'basemap: { style: "http://tiles.example.org/style.json" }' },
  },
  'basemap-schema': {
    severity: 'error',
    title: 'Not a base map in the Protomaps schema',
    why: 'The layers of the tiles are drawn by their names in that schema, so that no style has to come with the file.',
    cure: 'Make one as docs/basemaps.md says, with pmtiles extract; tiles in another schema need a style: basemap: {style: ...}.',
    example: { in: 'words', write: 'basemap: {pmtiles: fires.pmtiles}, where the file holds one layer, fires.' },
  },
} as const satisfies Readonly<Record<string, Rule>>
