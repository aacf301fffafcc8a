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
  'basemap-not-pmtiles': {
    severity: 'error',
    title: 'Not a PMTiles file of vector tiles',
    why: 'The live map reads a base map from vector tiles in PMTiles, version 3.',
    cure: 'Make one as docs/basemaps.md says, with pmtiles extract.',
    example: { in: 'front matter', write: 'basemap: { pmtiles: places.geojson }' },
  },
} as const satisfies Readonly<Record<string, Rule>>
