import { describe, expect, test } from 'vitest'
import { pointerOffsets } from '../../../src/compile/geojson/pointer-offsets.ts'
import { TILES_CODES } from '../../../src/compile/problems/codes/tiles-codes.ts'
import { CODES, type Code } from '../../../src/compile/problems/codes.ts'
import { formatProblem } from '../../../src/compile/problems/format-problem.ts'
import { createSource } from '../../../src/compile/text/source.ts'
import { compileGeoJson, compileMini, frontMatter, SHOWN } from '../../support/mini-story.ts'

/** A file with a mistake, which stands between « and »; where there are several marks, at the first. */
interface Marked {
  readonly text: string
  readonly line: number
  readonly column: number
}

function marked(text: string): Marked {
  const before = text.slice(0, text.indexOf('«')).replaceAll(/[«»]/g, '')
  return { text: text.replaceAll(/[«»]/g, ''), line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') }
}

/** Where a case's text goes: a whole story, a key of its front matter, a view block, the text, or the GeoJSON of a layer or of places. */
type Part = 'story' | 'front' | 'view' | 'text' | 'layer' | 'places'

const feature = (geometry: string, rest = '"properties": {}'): string =>
  `{\n  "type": "FeatureCollection",\n  "features": [\n    { "type": "Feature", ${rest}, "geometry": ${geometry} }\n  ]\n}`
const LINE = '{ "type": "LineString", "coordinates": [[0, 0], [1, 1]] }'

const CASES: readonly (readonly [Code, Part, string])[] = [
  // files
  ['file-missing', 'front', 'places: «nowhere.geojson»'],
  ['file-missing', 'front', 'layers:\n  rivers: { data: rivers.geojson, style: boundary }\n  lakes:\n    style: region\n    data: «"nowhere.geojson"»'],
  ['path-outside', 'front', 'places: «../places.geojson»'],
  ['hidden-character', 'text', 'Turned «\u202E»round, after 💥.'],
  ['hidden-character', 'view', 'id: two\nalt: "💥 «\u202E»"'],
  ['hidden-character', 'layer', feature(LINE, '"properties": { "name": "a«\u2066»b" }')],
  ['nesting-too-deep', 'text', `Text.\n\n«${'> '.repeat(101)}»deep`],
  ['nesting-too-deep', 'front', `note: ${'['.repeat(99)}«[»x`],
  ['nesting-too-deep', 'layer', `${'['.repeat(100)}«[»`],
  ['too-much-markup', 'text', `Text.\n\n«${'[a]'.repeat(300)}»`],
  ['too-many-layers', 'front', `«layers»: { ${Array.from({ length: 101 }, (_, n) => `l${n}: { data: rivers.geojson, style: boundary }`).join(', ')} }`],
  ['too-many-steps', 'story', `${frontMatter()}${'A [place](place:far).\n\n'.repeat(2_001)}«»`],
  ['yaml-too-long', 'view', `«»id: two\nalt: ${'x'.repeat(100_000)}`],
  // front matter and YAML
  ['front-matter-missing', 'story', '«Just text.'],
  ['front-matter-unclosed', 'story', '«---\ntitle: A headline\n\nText.'],
  ['front-matter-language', 'story', '---«js»\n{}\n---\nText.'],
  ['yaml-syntax', 'view', 'id: two\n«\t»hold: true'],
  ['yaml-syntax', 'view', 'id: two\n«---»\nid: three'],
  ['yaml-syntax', 'view', 'id: two\nshow: [rivers, lakes\n«hold»: true'],
  ['yaml-alias', 'view', 'id: &a two\nuse: wide\nalt: «*a»'],
  ['yaml-alias', 'view', 'fit:\n  - &a far\n  - «*a»'],
  ['yaml-tag', 'front', 'note: «!!js/function "x"»'],
  ['yaml-tag', 'view', 'fit: [far, «!x far»]'],
  ['duplicate-key', 'view', 'hold: true\n«hold»: false'],
  ['duplicate-key', 'view', 'mobile: { zoom: 3, center: [0, 0], «zoom»: 4 }'],
  ['reserved-name', 'view', 'show:\n  - { «__proto__»: 1 }'],
  ['unknown-key', 'view', 'id: two\n«hihglight»: [far]'],
  ['unknown-key', 'view', 'id: two\nmobile:\n    # a comment\n    «bonds»: [0, 0, 1, 1]'],
  ['unknown-key', 'front', 'views: { wide: { bounds: [-10, -10, 10, 10], mobile: { «bonds»: [0, 0, 1, 1] } } }'],
  ['missing-key', 'front', 'claims: { «held»: { about: far, by: desk, reported: 2025-03-12, status: claimed } }'],
  ['missing-key', 'front', 'sources:\n  desk:\n    name: The desk\n    kind: report\n  «other»:\n    name: Other'],
  ['missing-key', 'story', `---\n«»${frontMatter({ dek: undefined }).slice(4)}\nText.`],
  ['wrong-type', 'view', 'maxZoom: «near»'],
  ['wrong-type', 'view', 'fit:\n  - far\n  - «12»'],
  ['wrong-type', 'view', 'bounds: [0, 0, 1, «"1"»]'],
  ['wrong-type', 'view', 'id: two\nalt: «|»\n  \n'],
  ['wrong-type', 'view', '«- a list»'],
  ['wrong-type', 'view', 'id: two\n? «[a, b]»\n: c'],
  ['unknown-value', 'view', 'id: two\nmotion: «fly»'],
  ['unknown-value', 'front', 'layers: { rivers: { data: rivers.geojson, style: «lines» }, lakes: { data: lakes.geojson, style: region } }'],
  ['out-of-range', 'view', 'bounds: [-10, «-100», 10, 10]'],
  ['out-of-range', 'view', 'bounds:\n  - -10\n  - -10\n  - «200»\n  - 10'],
  ['out-of-range', 'view', '{ id: two, padding: «0.5» }'],
  ['out-of-range', 'view', 'show: [rivers, { lakes: «1.5» }]'],
  ['bad-date', 'front', 'claims:\n  held:\n    about: far\n    by: desk\n    reported: «13 March»\n    status: claimed\n    says: It is'],
  ['time-without-zone', 'front', 'published: «2025-03-13T15:00»'],
  ['time-without-zone', 'front', 'corrections: [{ when: 2025-03-14, was: A, now: B }, { when: «2025-03-14T10:00», was: A, now: B }]'],
  ['bad-url', 'front', 'sources: { desk: { name: The desk, kind: report, url: «"javascript:x"» } }'],
  ['bad-id', 'view', 'when: "💥"\nid: «Two Places»'],
  ['bad-id', 'front', 'views: { wide: { bounds: [-10, -10, 10, 10] }, «Two Places»: { zoom: 3 } }'],
  ['bad-id', 'layer', feature(LINE, '"properties": {}, "id": «"a b"»')],
  ['not-built-yet', 'front', 'state: «withdrawn»'],
  // names
  ['unknown-place', 'text', '- a list\n  with «[a place](place:nowhere)»\n'],
  ['unknown-place', 'text', '> 💥 «[a place](place:nowhere)»'],
  ['unknown-place', 'text', 'A «[*stressed* place][x]» by reference.\n\n[x]: place:nowhere'],
  ['unknown-place', 'view', 'mobile:\n  fit: [«nowhere»]\nfit: [far]'],
  ['unknown-place', 'text', 'It is {{ distance far far }}, or {{ distance far «nowhere» }} away.'],
  ['broken-link', 'text', 'A 💥 «[place](place: far)» far away.'],
  ['heading-without-space', 'text', 'Text.\n\n«##A chapter»\n\nMore.'],
  ['dates-out-of-order', 'front', 'asOf: «2025-03-14»'],
  ['dates-out-of-order', 'front', 'updated: «2025-03-12»'],
  ['yaml-cut-off', 'view', 'id: two\nalt: «A place» #1 of all'],
  ['unknown-layer', 'view', 'id: two\nshow: [rivers, «rivres»]'],
  ['unknown-layer', 'view', 'show:\n  - rivers\n  - { «rivres»: 0.5 }'],
  ['unknown-layer', 'view', 'show: «rivres»'],
  ['unknown-layer', 'view', 'hide:\n- rivers\n- «"rivres"»'],
  ['unknown-layer', 'view', 'draw: { rivers: 1, «rivres»: 0.5 }'],
  ['unknown-feature', 'view', 'highlight:\n  - far\n  - «"layer:rivers#nile"»'],
  ['unknown-feature', 'view', "fit: ['layer:rivers#nil', «'layer:rivers#nile'»] # the river"],
  ['unknown-claim', 'text', 'They «[hold it](claim:helt)», they say.'],
  ['unknown-claim', 'view', 'show: [«"claim:helt"»]'],
  ['unknown-source', 'front', 'claims: { held: { about: far, by: «nobody», reported: 2025-03-12, status: claimed, says: It is } }'],
  ['unknown-view', 'view', 'use: «wiide»'],
  ['unknown-step', 'front', 'corrections: [{ when: 2025-03-14, step: «nowhere», was: A, now: B }]'],
  ['duplicate-id', 'text', '```view\nid: one\n```\nOne.\n\n```view\nid: «one»\n```\nTwo.'],
  ['duplicate-id', 'layer', `{"type":"FeatureCollection","features":[\n{"type":"Feature","id":1,"properties":{},"geometry":${LINE}},\n{"type":"Feature","id":«1»,"properties":{},"geometry":${LINE}}]}`],
  ['bad-reference', 'view', 'fit: [far, «"town:far"»]'],
  ['layer-never-shown', 'front', 'layers:\n  rivers: { data: rivers.geojson, style: boundary }\n  lakes: { data: lakes.geojson, style: region }\n  «more»: { data: lakes.geojson, style: region }'],
  // text
  ['story-without-text', 'story', `${frontMatter()}«»`],
  ['html-in-text', 'text', 'Some «<b>»bold</b> words.'],
  ['html-in-text', 'text', '- An item\n\n  «<div>»\n'],
  ['bad-link', 'text', '> A quotation with\n> a «[link](javascript:x)»\n'],
  ['bad-link', 'text', 'é 💥 **bold «[link](<java\tscript:x>)»**'],
  ['empty-link', 'text', 'A «[](place:far)» link.'],
  ['fenced-code', 'text', 'Text.\n\n  «```veiw»\n  hold: true\n  ```\nText.'],
  ['view-unclosed', 'text', 'Text.\n\n«```view»\nhold: true\n'],
  ['view-without-text', 'text', 'Text.\n\n«```view»\nhold: true\n```'],
  ['view-misplaced', 'text', '- An item\n\n  «```view»\n  hold: true\n  ```'],
  ['heading-level', 'text', 'Text.\n\n«### Deep»\n\nText.'],
  ['heading-misplaced', 'text', '> «## A chapter»\n\nText.'],
  ['empty-chapter', 'text', 'Text.\n\n«## A chapter»'],
  ['image-without-alt', 'text', 'Text.\n\n«![](harbour.jpg)»'],
  ['image-misplaced', 'text', '- Look 💥 «![Boats](harbour.jpg)» here.'],
  ['image-format', 'text', 'Text.\n\n«![The two lakes as shapes](lakes.geojson)»'],
  ['unknown-footnote', 'text', 'A sentence.[^source]\nAnother.«[^sorce]»\n\n[^source]: The note.'],
  ['footnote-unused', 'text', 'A sentence.\n\n«[^source]»: The note.'],
  ['footnote-misplaced', 'text', '## A chapter«[^a]»\n\nText.\n\n[^a]: The note.'],
  ['footnote-link', 'text', 'A sentence.[^a]\n\n[^a]: In «[Far](place:far)».'],
  ['fact-syntax', 'text', 'It is {{ distance far springfield }} and «{{ length far }}» away.'],
  ['fact-syntax', 'text', 'It is *💥 «{{ distance far»* away.'],
  ['fact-operand', 'text', '- It covers\n  «{{ area far }}».'],
  // views
  ['two-framings', 'view', 'fit: [far]\nbounds: «[0, 0, 10, 10]»'],
  ['two-framings', 'view', 'fit: [far]\nbounds:\n  «- 0\n  - 0\n  - 10\n  - 10'],
  ['half-framing', 'view', 'id: two\nzoom: «8»'],
  ['hold-and-move', 'view', 'fit: [far]\n«hold»: true'],
  ['nothing-to-hold', 'story', `${frontMatter()}\n\`\`\`view\n«hold»: true\n\`\`\`\nText.`],
  ['bad-bounds', 'view', 'bounds: «[0, 10, 10, 0]»'],
  ['bad-bounds', 'front', 'views: { wide: { bounds: «[0, 10, 10, 0]» } }'],
  ['bad-zoom-range', 'view', 'fit: [far]\nminZoom: «9»\nmaxZoom: 5'],
  ['bad-zoom-range', 'view', 'fit: [far]\nmaxZoom: 5\nmobile: { minZoom: «9» }'],
  ['nothing-to-frame', 'story', `${frontMatter({ places: undefined, claims: undefined, layers: undefined, views: undefined })}\n«Text.»`],
  ['nothing-to-draw', 'view', 'draw:\n  «lakes»: 0.5'],
  ['flight-too-long', 'text', '```view\n«center»: [0, 0]\nzoom: 18\n```\nMore.'],
  ['place-out-of-view', 'text', '```view\nbounds: [0, 0, 1, 1]\n```\n«[Far](place:far)» away.'],
  // the desk
  ['claim-incomplete', 'front', 'claims: { «held»: { about: far, reported: 2025-03-12, status: claimed, says: It is } }'],
  ['claim-incomplete', 'front', 'claims:\n  «held»:\n    about: far\n    by: desk\n    status: claimed\n    says: It is'],
  ['claim-unattributed', 'story', `${frontMatter({ title: '«The guards hold Springfield»', claims: '{ held: { about: springfield, by: desk, reported: 2025-03-12, status: claimed, says: Guards hold Springfield } }' })}\n${SHOWN}`],
  ['claim-withdrawn-early', 'front', 'claims: { held: { about: springfield, by: desk, reported: 2025-03-12, status: claimed, says: Guards hold it, withdrawn: «2025-03-11» } }'],
  ['layer-newer-than-story', 'front', 'layers: { rivers: { data: rivers.geojson, style: boundary, asOf: «2025-03-14» }, lakes: { data: lakes.geojson, style: region } }'],
  // base maps
  ['basemap-source', 'front', 'basemap: «{ name: Our map }»'],
  ['basemap-address', 'front', 'basemap: { name: Ours, style: «"http://tiles.example.org/style.json"» }'],
  // GeoJSON
  ['json-syntax', 'layer', '{ "type": "FeatureCollection",\n  "features": [],\n«}»'],
  ['json-syntax', 'layer', `${feature(LINE).slice(0, -6)}«`],
  ['json-syntax', 'layer', '{ "type": "FeatureCollection", "features": [«NaN»] }'],
  ['geojson-structure', 'layer', '{ "type": "FeatureCollection",\n  "features": «null» }'],
  ['geojson-structure', 'layer', '{ "features": [],\n  "type": «"Feature"» }'],
  ['geojson-geometry', 'layer', feature('{ "coordinates": [0, 0], "type": «"Piont"» }')],
  ['geojson-coordinates', 'layer', feature('{ "type": "LineString", "coordinates": [[0, 0],\n [1, 1], «[10, 100]»] }')],
  ['geojson-coordinates', 'places', feature('{ "type": "Point", "coordinates": «["0", 0]» }', '"id": "x", "properties": { "name": "💥" }')],
  ['geojson-swapped', 'places', feature('{ "type": "Point", "coordinates": «[5, -5]» }', '"id": "x", "properties": { "name": "Westport" }')],
  ['geojson-ring', 'layer', feature(`{ "type": "Polygon", "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]],\n «[[1, 1], [1, 2], [2, 2], [2, 1]]»] }`)],
  ['geojson-flat', 'layer', feature('{ "type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]],\n «[[2, 2], [2, 2]]»] }')],
  ['geojson-winding', 'layer', feature('{ "type": "Polygon", "coordinates": [\n «[[0, 0], [0, 1], [1, 1], [0, 0]]»] }')],
  ['geojson-antimeridian', 'layer', feature('{ "type": "MultiLineString", "coordinates": [[[0, 0], [1, 1]], «[[179, 0], [-179, 1]]»] }')],
  ['geojson-pole', 'layer', feature('{ "type": "Polygon", "coordinates": «[[[-120, 80], [0, 80], [120, 80], [-120, 80]]]» }')],
  ['geojson-unlocated', 'layer', feature(`«null» }, { "type": "Feature", "properties": {}, "geometry": ${LINE}`)],
  ['geojson-ignored', 'layer', feature(LINE, '"properties": {}, "features": «[]»')],
  ['geojson-projection', 'layer', '{ "type": "FeatureCollection", "features": [],\n "crs": «{ "type": "name", "properties": { "name": "EPSG:3857" } }» }'],
  ['geojson-too-big', 'layer', feature(LINE, `"properties": { "name": "x", "p": «"${'x'.repeat(4_001)}"» }`)],
  ['geojson-empty', 'layer', '«{ "type": "FeatureCollection", "features": [] }'],
  ['style-mismatch', 'layer', feature('«{ "type": "Point", "coordinates": [0, 0] }')],
  ['place-not-a-point', 'places', feature(`«${LINE}`, '"id": "x", "properties": { "name": "X" }')],
  ['place-without-name', 'places', feature('{ "type": "Point", "coordinates": [0, 0] }', '"id": "x", "properties": { "name": «{ "uk": "X" }» }')],
  ['unknown-value', 'places', feature('{ "type": "Point", "coordinates": [0, 0] }', '"id": "x", "properties": { "name": "X", "kind": «"hamlet"» }')],
] // biome-ignore format: a table

/** Codes that belong to a file as a whole, or whose cases are in tests of their own: tiles need files of bytes. */
const PLACELESS: readonly Code[] = [
  'file-too-big',
  'image-too-big',
  'mixed-spelling',
  'not-utf8',
  'reserved-address',
  'view-swapped',
  'too-many-problems',
  'basemap-schema',
  ...(Object.keys(TILES_CODES) as Code[]),
]

/** The story, or the file beside it, in which a case stands. */
function fileOf(part: Part, write: string): string {
  if (part === 'front') {
    const key = write.replaceAll(/[«»]/g, '').split(':')[0] ?? ''
    return frontMatter({ [key]: undefined }).replace(/\n---\n$/, () => `\n${write}\n---\n\n${SHOWN}`)
  }
  if (part === 'view') return `${frontMatter()}\n${SHOWN}\n\`\`\`view\n${write}\n\`\`\`\nMore.\n`
  return part === 'text' ? `${frontMatter()}\n${SHOWN}\n${write}` : write
}

describe('a problem stands at the value that has it', () => {
  const compileCase = (part: Part, text: string): ReturnType<typeof compileMini> =>
    part === 'layer' || part === 'places' ? compileGeoJson(part, text) : compileMini(text)
  const named = CASES.map(([code, part, write]) => [code, write.slice(0, 60), part, fileOf(part, write)] as const)

  test.each(named)('%s: %j', async (code, _name, part, file) => {
    const { text, line, column } = marked(file)
    const ends = part === 'layer' || part === 'places' ? ['\n', '\r\n'] : ['\n', '\r\n', '\r']
    for (const end of ends) {
      for (const mark of ['', '\uFEFF']) {
        const { problems } = await compileCase(part, mark + text.replaceAll('\n', end))
        const found = problems.map((problem) => ({ code: problem.code, line: problem.line, column: problem.column }))
        expect(found, JSON.stringify([end, mark])).toContainEqual({ code, line, column })
      }
    }
  })

  test('and so it is of every code', () => {
    const tried = new Set<Code>([...CASES.map(([code]) => code), ...PLACELESS])
    expect((Object.keys(CODES) as Code[]).filter((code) => !tried.has(code))).toEqual([])
  })

  test.each([1, 2, 3])('in a view block with fences %d spaces in', async (spaces) => {
    const indent = ' '.repeat(spaces)
    const { text, line, column } = marked(
      `${frontMatter()}\n${SHOWN}\n${indent}\`\`\`\`view\n${indent}id: two\n${indent}show:\n${indent}  - «rivres»\n${indent}\`\`\`\`\nMore.\n`,
    )
    const { problems } = await compileMini(text)
    expect(problems).toMatchObject([{ code: 'unknown-layer', line, column }])
  })

  test('in a view block fenced by tildes, behind scalars of several lines', async () => {
    const alt = 'alt: >-\n  A map\n  of 💥 rivers\n\n  and lakes\nwhen: |\n  July\n\n# a comment\n'
    const { text, line, column } = marked(
      `${frontMatter()}\n${SHOWN}\n~~~view\n${alt}show: [\n  rivers,\n  "💥💥", «rivres»\n]\n~~~\nMore.\n`,
    )
    const { problems } = await compileMini(text)
    expect(problems).toContainEqual(expect.objectContaining({ code: 'unknown-layer', line, column }))
  })
})

test('all problems come in one run, sorted by place, with the nearest valid name', async () => {
  const { problems } = await compileMini(
    `${frontMatter({ dek: undefined, units: 'miles' })}\n\`\`\`view\nuse: wid\nshow: [rivres]\nhold: maybe\n\`\`\`\nA <b>x</b> [y](place:sprngfield).`,
  )
  expect(problems.map(({ code, line }) => [line, code])).toEqual([
    [2, 'missing-key'],
    [13, 'unknown-value'],
    [17, 'unknown-view'],
    [18, 'unknown-layer'],
    [19, 'wrong-type'],
    [21, 'html-in-text'],
    [21, 'html-in-text'],
    [21, 'unknown-place'],
  ])
  const layer = problems.find(({ code }) => code === 'unknown-layer')
  expect(layer && formatProblem(layer)).toBe(
    "/stories/mini/story.md:18:8  error  unknown-layer  unknown layer 'rivres': did you mean 'rivers'? The map can show only layers that the front matter declares. Correct the name, or declare the layer under `layers:`.",
  )
})

test.each([
  [0, 1, 1],
  [1, 1, 1],
  [2, 2, 1],
  [4, 2, 3],
  [5, 2, 3],
  [6, 3, 1],
  [99, 3, 2],
  [-1, 1, 1],
])('offset %d of a text of Windows lines is line %d, column %d: never within a line end', (offset, line, column) => {
  expect(createSource('a.md', '\r\nab\r\nc').at(offset)).toEqual({ file: 'a.md', line, column })
})

describe('pointerOffsets', () => {
  const json = '{ "a": [1, {"b,]": "x\\"}", "c": null}], "d/e": {"~": -1.5e3}, "a2": {} }'

  test.each<[(string | number)[], string]>([
    [[], '{ "a"'],
    [['a'], '[1'],
    [['a', 0], '1,'],
    [['a', 1], '{"b'],
    [['a', 1, 'b,]'], '"x'],
    [['a', 1, 'c'], 'null'],
    [['d/e', '~'], '-1.5'],
    [['a2'], '{} }'],
    [['a', 1, 'nothing', 3], '{"b'],
    [['a', 9], '[1'],
  ])('%j', (path, start) => {
    expect(json.slice(pointerOffsets(json)(path).offset).startsWith(start)).toBe(true)
  })
})
