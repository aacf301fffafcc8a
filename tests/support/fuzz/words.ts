/** Numbers at and past the ends of what there is. */
export const NUMBERS = ['0', '-0', '1', '-1', '90', '-90', '91', '180', '-180', '180.0000001', '200', '359', '-179.9999999', '1e400', '-1e400', '1e-320', '5e300', '1e21', '0.1', '22', '2001'] // biome-ignore format: one word after the other

/** Longitudes and latitudes. */
export const PLACES_ON_EARTH = ['0', '0.5', '-0.25', '12', '51.3', '-73.25', '85', '89.9', '-90', '60', '33.333333333', '-1e-9'] // biome-ignore format: one word after the other

export const YAML_VALUES = [
  ...NUMBERS, 'null', '~', 'true', 'no', '[]', '{}', '""', '.nan', '.inf', '-.inf', '012', '0o7', '12:30', '2025-03-13', '2025-02-30', '2025-03-13T25:00', '9999-12-31T23:59:59+14:00', '&a x', '*a', '!!js/function x', '!t x',
  '[[0, 0]]', '[-10, -10, 10, 10]', '[170, -20, -170, 20]', '[180, 0, -180, 1]', '[0, 85, 1, 86]', '{ a: 1 }', 'nowhere', 'sudzha', '"layer:border#kursk-sumy"', '"layer:border#"', '"layer:#"', '"claim:retaken"', '"claim:"', '"place:sudzha"',
  '"#"', 'constructor', '__proto__', '"@geodata/places.json"', '"../story.md"', 'places.geojson', 'track.geojson', '@geodata/kursk-border/border.geojson', '"https://example.org"', '"javascript:x"', 'region', 'route', 'point', 'area', 'boundary',
  'uk', 'ru', 'de', 'zz-ZZ', 'UTC', 'Europe/London', 'withdrawn', 'draft', 'cut', 'imperial', '"a\\nb"', '"\\u0000"', '"\\ud800"', '"💥"', '|\n  x', `"${'a'.repeat(3_000)}"`, `[${'x, '.repeat(300)}x]`,
] // biome-ignore format: one word after the other

export const YAML_KEYS = [
  'id', 'use', 'fit', 'bounds', 'center', 'zoom', 'padding', 'minZoom', 'maxZoom', 'mobile', 'show', 'hide', 'highlight', 'draw', 'motion', 'hold', 'inset', 'when', 'alt', 'title', 'dek', 'lang', 'timeZone', 'places', 'layers', 'views', 'claims', 'sources',
  'corrections', 'card', 'basemap', 'data', 'style', 'by', 'about', 'status', 'says', 'asOf', 'reported', 'history', 'sudzha', 'border', 'regions', 'river', 'track', '__proto__', 'constructor', '<<', '"a b"', '""', '1', 'null', '? x', '[a]', 'Ä',
] // biome-ignore format: one word after the other

export const JSON_VALUES = [
  ...NUMBERS, 'null', 'true', '[]', '{}', '""', '"x"', '[0,0]', '[0,0,9]', '[180,0]', '[-180,0]', '["0","0"]', '[[0,0],[1,1]]', '[[179,0],[-179,1]]', '[[0,0],[1,0],[1,1],[0,0]]', '[[[0,0],[1,0],[1,1],[0,0]]]', '[[[179,0],[-179,0],[-179,1],[179,0]]]',
  '[[[-120,80],[0,80],[120,80],[-120,80]]]', '[[[0,0],[0,0],[0,0],[0,0]]]', '"Point"', '"MultiPoint"', '"LineString"', '"MultiLineString"', '"Polygon"', '"MultiPolygon"', '"GeometryCollection"', '"Feature"', '"FeatureCollection"', '"Topology"',
  '{"type":"Point","coordinates":[0,0]}', '{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}', '{"en":"X"}', '{"__proto__":1}', '"a b"', '"#"', '"constructor"', '"\\ud800"', '"💥"', `"${'a'.repeat(5_000)}"`, 'NaN', '01', "'x'",
] // biome-ignore format: one word after the other

export const JSON_KEYS = ['"type"', '"features"', '"geometry"', '"coordinates"', '"geometries"', '"properties"', '"id"', '"name"', '"kind"', '"bbox"', '"crs"', '"en"', '"uk"', '"__proto__"', '"constructor"', '"toString"', '""', 'x'] // biome-ignore format: one word after the other

/** Blocks of text. */
export const TEXTS = [
  'A [place](place:sudzha), a [claim](claim:retaken) and [nowhere](place:nowhere).', '[]( place:suva)', '[Suva](place:suva)', '## ', '## A *chapter*', '### Deep', '```view\nhold: true\n```', '```view\n```', '```js\nx\n```', '> ## quoted', '- ```view\n  id: x\n  ```',
  '{{ distance suva taveuni }}', '{{ area regions }} {{ bearing suva suva }}', '{{ distance a', '{{}}', '| a | b |\n|---|---|\n| c | d |', 'A note.[^1]\n\n[^1]: The note.', '![x](x.png)', '<b>x</b>', '[a][ref]\n\n[ref]: javascript:x', '[ref]: place:suva', '***', '    code', '1. one\n2. two',
  '![Boats](data/boats.gif)', '![Boats](data/boats.gif "A caption")', 'Words ![x](data/boats.gif)', 'A[^2] B[^2]\n\n[^2]: **x** [y](place:suva)', '| a |\n|:-:|\n| [Suva](place:suva) |', 'Kiev',
  'a\\\nb', '&lt;script&gt; &#0; &#x110000; &nope;', '\u202E', '💥'.repeat(20), '**_`[', 'é\u0301', '\t', '---', '...',
] // biome-ignore format: one word after the other

/** Pieces of syntax that a slip, or malice, puts anywhere. */
export const TOKENS = [
  '```', '```view\n', '---', '\n---\n', '\n\n', '## ', '> ', '- ', '[', ']', '](', '(place:', '(claim:', '{{', '}}', '{{ distance ', '{', '}', ': ', '&a ', '*a', '!!js/function ', '__proto__', 'constructor', '"', "'", '\t', '\r', '\0', '\uFEFF', '\u202E',
  '<script>', '<!--', 'javascript:', '.nan', '.inf', '1e400', '-1', '180', 'null', 'hold: true\n', 'fit: []\n', 'use: ', 'mobile:\n', 'show: [{', '#', '@geodata/', '../', '\\', '|', 'a'.repeat(5_000), '['.repeat(200), '💥', '\uD800', ',', ':',
] // biome-ignore format: one word after the other
