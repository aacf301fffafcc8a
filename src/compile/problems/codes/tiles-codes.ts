import type { Rule } from '../codes.ts'

const AGAIN = 'Make the file with tippecanoe: tippecanoe -zg --drop-densest-as-needed -o name.pmtiles -l name name.geojson.'

/** Layers as vector tiles in a PMTiles file. */
export const TILES_CODES = {
  'tiles-format': {
    severity: 'error',
    title: 'Not a PMTiles file',
    why: 'Large layers are read as PMTiles, version 3.',
    cure: AGAIN,
    example: { in: 'words', write: 'An MBTiles file that was renamed to .pmtiles.' },
  },
  'tiles-damaged': {
    severity: 'error',
    title: 'A damaged PMTiles file',
    why: 'Readers would get a map without this layer, or with holes in it.',
    cure: 'Copy it again from where it came, or make it again with tippecanoe.',
    example: { in: 'words', write: 'A file of which only the first half was copied.' },
  },
  'tiles-not-vector': {
    severity: 'error',
    title: 'Tiles that hold pictures',
    why: "A layer is drawn in its style's colours, so its tiles must hold shapes (Mapbox vector tiles, MVT).",
    cure: AGAIN,
    example: { in: 'words', write: 'PMTiles of satellite pictures.' },
  },
  'tiles-compression': {
    severity: 'error',
    title: 'A compression that browsers cannot undo',
    why: 'In PMTiles, every browser reads gzip or no compression; Brotli and Zstandard it does not.',
    cure: AGAIN,
    example: { in: 'words', write: 'PMTiles whose tiles are compressed with Zstandard.' },
  },
  'tiles-metadata': {
    severity: 'error',
    title: 'PMTiles without a list of layers',
    why: 'Its metadata, a JSON object, name the layers under `vector_layers`; without them none can be chosen.',
    cure: AGAIN,
    example: { in: 'words', write: 'A file whose metadata are an empty object.' },
  },
  'tiles-bounds': {
    severity: 'error',
    title: 'PMTiles without sound bounds',
    why: 'The bounds say what the map frames for this layer, and which tiles there are.',
    cure: AGAIN,
    example: { in: 'words', write: 'A file whose least longitude is greater than its greatest.' },
  },
  'tiles-zoom': {
    severity: 'error',
    title: 'PMTiles without a sound range of zooms',
    why: 'The least and the greatest zoom, 0 to 24, say which tiles there are.',
    cure: AGAIN,
    example: { in: 'words', write: 'A file whose least zoom is 9 and whose greatest is 5.' },
  },
  'tiles-layer': {
    severity: 'error',
    title: 'Not one layer of the tiles',
    why: 'A PMTiles file can hold several layers, and a layer of the story is one of them.',
    cure: 'Write its name behind a #, as in data: rivers.pmtiles#streams.',
    example: { in: 'words', write: 'data: rivers.pmtiles#strems, where the file has the layer streams.' },
  },
  'tiles-feature': {
    severity: 'error',
    title: 'Features of tiles cannot be named',
    why: 'A PMTiles file is read in pieces, never as a whole, so that single features in it cannot be found, framed or highlighted.',
    cure: 'Frame the whole layer, write bounds, or put this feature into a GeoJSON layer of its own.',
    example: { in: 'words', write: 'fit: ["layer:fires#first"], where the layer fires is a PMTiles file.' },
  },
  'tiles-draw': {
    severity: 'error',
    title: 'Lines of tiles cannot be drawn in part',
    why: 'Tiles hold lines in pieces, of which none knows how long the whole is.',
    cure: 'Take draw out, or put this line into a GeoJSON layer.',
    example: { in: 'words', write: 'draw: { track: 0.5 }, where the layer track is a PMTiles file.' },
  },
  'tiles-facts': {
    severity: 'error',
    title: 'Nothing can be computed from tiles',
    why: 'Shapes in tiles are cut and thinned: distances and areas would come out wrong.',
    cure: 'Compute from a place or a GeoJSON layer, or write the number.',
    example: { in: 'words', write: '{{ area fires }}, where the layer fires is a PMTiles file.' },
  },
} as const satisfies Readonly<Record<string, Rule>>
