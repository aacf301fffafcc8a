import type { Rule } from '../codes.ts'

const collection = (...features: string[]): string => `{"type":"FeatureCollection","features":[${features.join(',')}]}`
const line = (rest: string): string => `{"type":"Feature","properties":{"name":"X"},${rest}}`
const feature = (geometry: string): string => collection(`{"type":"Feature","id":"x","properties":{"name":"X"},"geometry":${geometry}}`)

/** Places and layers as GeoJSON (RFC 7946). */
export const GEOJSON_CODES = {
  'json-syntax': {
    severity: 'error',
    title: 'Not JSON',
    why: 'The file cannot be read as JSON.',
    cure: 'Export it again, and check that it is complete.',
    example: { in: 'layer', write: '{"type":"FeatureCollection","features":[' },
  },
  'geojson-structure': {
    severity: 'error',
    title: 'Not GeoJSON',
    why: 'Places and layers are GeoJSON FeatureCollections (RFC 7946).',
    cure: 'Export the file again as a GeoJSON FeatureCollection.',
    example: { in: 'layer', write: '{"type":"FeatureCollection","features":null}' },
  },
  'geojson-geometry': {
    severity: 'error',
    title: 'Unknown geometry',
    why: 'Features are points, lines and polygons, or lists of one of these.',
    cure: 'Export the file again, or correct the type.',
    example: { in: 'layer', write: feature('{"type":"GeometryCollection","geometries":[]}') },
  },
  'geojson-coordinates': {
    severity: 'error',
    title: 'Not a place on Earth',
    why: 'Positions are [longitude, latitude] in degrees (WGS 84).',
    cure: 'Correct the numbers; coordinates in metres must be converted.',
    example: { in: 'layer', write: feature('{"type":"LineString","coordinates":[[0,0],[10,100]]}') },
  },
  'geojson-swapped': {
    severity: 'warning',
    title: 'Longitude and latitude that look swapped',
    why: 'Positions are [longitude, latitude]: east and north are positive, west and south negative.',
    cure: 'Exchange the two numbers of every position of the file, or mend the sign; if all is right, nothing has to be done.',
    example: {
      in: 'places',
      write:
        '{"type":"FeatureCollection","features":[{"type":"Feature","id":"westport","properties":{"name":"Westport"},"geometry":{"type":"Point","coordinates":[5,-5]}}]}',
    },
  },
  'geojson-ring': {
    severity: 'error',
    title: 'A polygon that is not closed',
    why: 'The last position of each ring of a polygon repeats the first.',
    cure: 'Close the ring.',
    example: { in: 'layer', write: feature('{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}') },
  },
  'geojson-flat': {
    severity: 'note',
    title: 'A line or ring without extent',
    why: 'A line of one and the same position, and a ring of fewer than three different ones, show nothing; they were left out.',
    cure: 'Nothing has to be done; where they should show, export the file again with more decimals.',
    example: { in: 'layer', write: feature('{"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[2,2],[2,2]]]}') },
  },
  'geojson-winding': {
    severity: 'note',
    title: 'A polygon that runs the wrong way round',
    why: 'Outer rings run counterclockwise and holes clockwise (RFC 7946, 3.1.6); these were turned for the map.',
    cure: 'Nothing has to be done; mapshaper.org turns them in the file.',
    example: { in: 'layer', write: feature('{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[1,0],[0,0]]]}') },
  },
  'geojson-antimeridian': {
    severity: 'note',
    title: 'A shape across the antimeridian',
    why: 'An edge of more than 180 degrees is taken to go the short way round, and the shape was cut at the antimeridian (RFC 7946, 3.1.9).',
    cure: 'Look at it on the map; for the long way round, put a position in between.',
    example: { in: 'layer', write: feature('{"type":"LineString","coordinates":[[179,0],[-179,1]]}') },
  },
  'geojson-pole': {
    severity: 'error',
    title: 'A ring round a pole',
    why: 'Which side of the ring is meant cannot be told.',
    cure: 'Lead it along the antimeridian and the pole, through [180, 90] and [-180, 90] or through [-180, -90] and [180, -90].',
    example: { in: 'layer', write: feature('{"type":"Polygon","coordinates":[[[-120,-70],[0,-70],[120,-70],[-120,-70]]]}') },
  },
  'geojson-unlocated': {
    severity: 'warning',
    title: 'A feature without a place',
    why: 'The map cannot show it, and it was left out.',
    cure: 'Give it a geometry, or take it out of the file.',
    example: {
      in: 'layer',
      write: collection(line('"geometry":null'), line('"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}')),
    },
  },
  'geojson-ignored': {
    severity: 'note',
    title: 'A member in the wrong place',
    why: 'Geometries, properties and features stand each in one place in GeoJSON (RFC 7946, 7.1); what stands elsewhere was not read.',
    cure: 'Take it out, or move it to where it belongs.',
    example: {
      in: 'layer',
      write: collection(line('"features":[],"geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}')),
    },
  },
  'geojson-projection': {
    severity: 'error',
    title: 'Another coordinate system',
    why: 'RFC 7946 knows longitude and latitude (WGS 84) only; shapes in another system would lie in a wrong place.',
    cure: 'Export the file as WGS 84 (EPSG:4326).',
    example: {
      in: 'layer',
      write: '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:3857"}},"features":[]}',
    },
  },
  'geojson-too-big': {
    severity: 'error',
    title: 'Too many features, vertices or properties',
    why: 'Maps with so much GeoJSON are slow to start and to move.',
    cure: 'Leave out what does not show, or make a PMTiles file with tippecanoe.',
    example: { in: 'words', write: 'A layer of more than 20,000 points or 200,000 vertices.' },
  },
  'geojson-empty': {
    severity: 'error',
    title: 'A file without features',
    why: 'There is nothing in it that the map could show.',
    cure: 'Check what was exported, or take the layer out.',
    example: { in: 'layer', write: '{"type":"FeatureCollection","features":[]}' },
  },
  'style-mismatch': {
    severity: 'error',
    title: "Geometry that the layer's style cannot draw",
    why: 'Regions and areas are polygons, routes lines, points points; a boundary is lines or the edges of polygons.',
    cure: 'Change the style, or put these features into a layer of their own.',
    example: { in: 'layer', write: feature('{"type":"Point","coordinates":[0,0]}') },
  },
  'place-not-a-point': {
    severity: 'error',
    title: 'A place that is no point',
    why: 'A place has one position, where its dot and its name stand.',
    cure: 'Give it a Point; put shapes into a layer.',
    example: { in: 'places', write: feature('{"type":"LineString","coordinates":[[0,0],[1,1]]}') },
  },
  'place-without-name': {
    severity: 'error',
    title: 'A place without a name',
    why: "The map prints the place's name in the story's language.",
    cure: 'Add a property name, as text or by language: {"en": "Sudzha"}.',
    example: {
      in: 'places',
      write:
        '{"type":"FeatureCollection","features":[{"type":"Feature","id":"x","properties":{},"geometry":{"type":"Point","coordinates":[0,0]}}]}',
    },
  },
} as const satisfies Readonly<Record<string, Rule>>
