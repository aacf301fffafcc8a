import { describe, expect, test } from 'vitest'
import { type Compilation, type CompiledStory, compile } from '../../../src/compile/compile.ts'
import { parseMarkdown } from '../../../src/compile/markdown/parse-markdown.ts'
import { createSource } from '../../../src/compile/text/source.ts'
import { storyPage } from '../../../src/publish/story-page.tsx'
import { cpuTime } from '../../support/cpu-time.ts'
import { type MemoryFiles, memoryEffects } from '../../support/memory-effects.ts'
import { collection, compileGeoJson, compileMini, compileText, frontMatter, point, SHOWN } from '../../support/mini-story.ts'

/** Milliseconds of processor time in which every hostile input must be done with. What is refused takes a few; what would hang takes 20,000 and more. */
const BOUND = 2_000

const PAGE = { viewer: { script: 'v.js', preloads: [], pageCss: 'p.css', shadowCss: 's.css' }, toRoot: '../', toStory: '' }

type Outcome = { readonly codes: readonly string[]; readonly printed: string }

/** Compiles within the bound. What is printed of the story is what a page could contain. */
async function outcome(compiling: () => Promise<Compilation>): Promise<Outcome> {
  const { result: compilation, milliseconds } = await cpuTime(compiling)
  expect(milliseconds).toBeLessThan(BOUND)
  const { problems, result } = compilation
  return { codes: problems.map(({ code }) => code), printed: JSON.stringify(result?.article ?? null) }
}

const story = (text: string | Uint8Array): Promise<Outcome> => outcome(() => compileMini(text))
const text = (markdown: string): Promise<Outcome> => outcome(() => compileText(`${SHOWN}\n${markdown}`))
const front = (keys: Record<string, string | undefined>): Promise<Outcome> => outcome(() => compileText(SHOWN, keys))
const view = (yaml: string): Promise<Outcome> => text(`\`\`\`view\n${yaml}\n\`\`\`\nText.\n`)
const layer = (content: string | Uint8Array): Promise<Outcome> => outcome(() => compileGeoJson('layer', content))
const places = (content: string): Promise<Outcome> => outcome(() => compileGeoJson('places', content))

describe('hostile stories and YAML', () => {
  test.each<[string, () => Promise<Outcome>, string]>([
    ['JavaScript front matter', () => story('---js\n{ title: process.exit(1) }\n---\nText.'), 'front-matter-language'],
    ['a JavaScript function', () => front({ note: "!!js/function 'function () { process.exit(1) }'" }), 'yaml-tag'],
    [
      'an alias bomb',
      () => front({ note: `&a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c]` }),
      'yaml-alias',
    ],
    ['an alias of itself', () => front({ note: '&a [*a]' }), 'yaml-alias'],
    ['a __proto__ key', () => front({ layers: '{ __proto__: { polluted: true } }' }), 'reserved-name'],
    ['a constructor key', () => front({ claims: '{ constructor: { prototype: { polluted: true } } }' }), 'reserved-name'],
    ['a merge key with __proto__', () => front({ layers: '{ "<<": { __proto__: { polluted: true } } }' }), 'reserved-name'],
    ['duplicate keys', () => front({ note: 'a\nnote: b' }), 'duplicate-key'],
    ['20,000 nested brackets', () => front({ note: '['.repeat(20_000) }), 'nesting-too-deep'],
    [
      '5,000 nested brackets with quoted closers, which end the parser’s process',
      () => front({ note: '["]", '.repeat(5_000) }),
      'nesting-too-deep',
    ],
    [
      '300 nested block maps',
      () => story(`---\n${Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\nText.`),
      'nesting-too-deep',
    ],
    ['a second document', () => view('id: one\n---\nid: two'), 'yaml-syntax'],
    ['a second document after dots', () => front({ note: 'x\n...\ntitle: y' }), 'yaml-syntax'],
    ['tabs', () => view('\tid: one'), 'yaml-syntax'],
    ['tabs for indentation', () => story(`---\nviews:\n\twide: { zoom: 1 }\n---\nText.`), 'yaml-syntax'],
    ['a tag in a view', () => view('alt: !!js/regexp /x/'), 'yaml-tag'],
    ['an alias in a view', () => view('id: &a one\nalt: *a'), 'yaml-alias'],
    ['a merge key in a view', () => view('<<: { __proto__: { polluted: true } }'), 'reserved-name'],
    ['names of objects’ own as keys of a view', () => view('hasOwnProperty: 1\ntoString: 2\nvalueOf: 3\nprototype: 4'), 'reserved-name'],
    ['a key that is a list', () => view('? [a, b]\n: c'), 'wrong-type'],
    ['unclosed front matter', () => story('---\ntitle: x\n'), 'front-matter-unclosed'],
    ['UTF-16', () => story(new Uint8Array(Buffer.from(`\uFEFF${frontMatter()}\nText.`, 'utf16le'))), 'not-utf8'],
    ['UTF-16 without a mark', () => story(new Uint8Array(Buffer.from(`${frontMatter()}\nText.`, 'utf16le'))), 'hidden-character'],
    ['NUL', () => text('A\0B'), 'hidden-character'],
    ['a layer called constructor', () => view('show: [constructor, __proto__, toString]'), 'unknown-layer'],
    ['.nan zoom', () => view('center: [0, 0]\nzoom: .nan'), 'wrong-type'],
    ['a zoom of 1e400', () => view('center: [0, 0]\nzoom: 1e400'), 'out-of-range'],
    ['.nan bounds', () => view('bounds: [.nan, 0, 1, 1]'), 'wrong-type'],
    ['.inf centre', () => view('center: [.inf, 0]\nzoom: 5'), 'out-of-range'],
    ['no for a language', () => front({ lang: 'no' }), 'not-built-yet'],
    ['012 for a title', () => front({ title: '012' }), 'wrong-type'],
    ['0o14 for a title', () => front({ title: '0o14' }), 'wrong-type'],
    ['yes for true', () => view('hold: yes'), 'wrong-type'],
    ['12:30 for a date', () => front({ published: '12:30' }), 'bad-date'],
    ['a scalar of 10 MB', () => front({ note: 'x'.repeat(10_000_000) }), 'file-too-big'],
    ['a scalar of 150,000 characters', () => front({ note: 'x'.repeat(150_000) }), 'yaml-too-long'],
    ['30,000 keys', () => front({ note: `{${Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join(', ')}}` }), 'yaml-too-long'],
    [
      '7,000 unknown keys',
      () => story(`---\n${Array.from({ length: 7_000 }, (_, i) => `key-${i}: 1`).join('\n')}\n---\nText.`),
      'unknown-key',
    ],
  ])('%s', async (_name, run, code) => {
    const { codes } = await run()
    expect(codes).toContain(code)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('a byte order mark, CRLF and CR are harmless', async () => {
    for (const end of ['\r\n', '\r']) {
      const { codes, printed } = await story(`\uFEFF${frontMatter()}\n${SHOWN}`.replaceAll('\n', end))
      expect(codes).toEqual([])
      expect(printed).toContain('Text.')
    }
  })

  test.each([
    ['the largest list', `[${'x, '.repeat(33_000)}x]`],
    ['the most brackets', '[a]'.repeat(33_000)],
    ['the most braces', '{a: b}'.repeat(16_000)],
    ['the most block scalars', '\n-\n|'.repeat(20_000)],
    ['the most quotation marks', '"'.repeat(99_000)],
    ['the most keys', `{${Array.from({ length: 11_000 }, (_, i) => `k${i}: 1`).join(',')}}`],
  ])('the most YAML that is let through is read in time: %s', async (_name, note) => {
    expect((await front({ note })).codes).not.toContain('yaml-too-long')
  })

  test('time stamps and words that YAML 1.1 would change are text', async () => {
    const { printed } = await view('when: 12:30')
    expect(printed).toContain('"when":"12:30"')
    expect((await front({ title: 'no', dek: 'off' })).codes).toEqual([])
  })

  test('a byte order mark does not shift the place of a problem', async () => {
    const { problems } = await compileMini(`\uFEFF${frontMatter()}\r\n<b>`)
    expect(problems.find(({ code }) => code === 'html-in-text')).toMatchObject({ line: 16, column: 1 })
  })
})

describe('hostile Markdown', () => {
  test.each([
    '<script>alert(1)</script>',
    'x <img src=x onerror=alert(1)> y',
    '<svg onload=alert(1)>',
    '<!-- --><script>alert(1)</script>',
    '<ScRiPt\nsrc=//example.org>x</script>',
    '<iframe srcdoc="<script>alert(1)</script>">',
    '<a href="javascript:alert(1)">x</a>',
    '<style>@import "//example.org"</style>',
    '<?xml-stylesheet href="//example.org"?>',
    '<![CDATA[<script>]]>',
    '> <script>alert(1)</script>',
    '- <math><mtext><script>alert(1)</script></mtext></math>',
  ])('HTML: %s', async (markdown) => {
    const { codes, printed } = await text(markdown)
    expect(codes).toContain('html-in-text')
    expect(printed).toBe('null')
  })

  test.each([
    '[a](javascript:alert(1))',
    '[a](vbscript:x)',
    '[a](JaVaScRiPt:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](<\u0020javascript:alert(1)>)',
    '[a](javascript&#x3a;alert(1))',
    '[a](java&Tab;script:alert(1))',
    '[a](java&NewLine;script:alert(1))',
    '[a](\\javascript:alert(1))',
    '[a](javascript:alert(1) "https://example.org")',
    '[a](vbscript&colon;x)',
    '[a](https://example.org\\@evil.example.org:x)',
    '<javascript:alert(1)>',
    '<vbscript:x>',
    '<data:text/html,x>',
    '<file:///etc/passwd>',
    '<blob:https://example.org/1>',
    '[a][b]\n\n[b]: javascript:alert(1)',
    '[a]\n\n[a]: javascript:alert(1)',
    '[a][b]\n\n[b]: <java\tscript:alert(1)>',
    '[a][b]\n\n[b]: //example.org',
    '[a][b]\n\n[b]: vbscript:x',
    '[a][b]\n\n[b]: data:text/html,x',
    '[constructor][]\n\n[constructor]: javascript:alert(1)',
    '[__proto__][]\n\n[__proto__]: javascript:alert(1)',
    '[a](data:text/html,<script>alert(1)</script>)',
    '[a](blob:https://example.org/1)',
    '[a](file:///etc/passwd)',
    '[a](//example.org)',
    '[a](\\\\example.org)',
    '[a](https:example.org)',
    '[a](https://user:pass@example.org)',
    '[a](relative.html)',
    '[a](#step)',
    '[a]()',
  ])('a link: %s', async (markdown) => {
    const { codes } = await text(markdown)
    expect(codes).toContain('bad-link')
  })

  test.each([
    ['![a](javascript:alert(1))', 'path-outside'],
    ['![a](JaVaScRiPt:alert(1).png)', 'path-outside'],
    ['![a](data:image/svg+xml;base64,PHN2Zz4=)', 'path-outside'],
    ['![a](https://example.org/x.png)', 'path-outside'],
    ['![a](//example.org/x.png)', 'path-outside'],
    ['![a](../../x.png)', 'path-outside'],
    ['![a](%2e%2e/%2e%2e/etc/passwd)', 'path-outside'],
    ['![a](%2fetc%2fpasswd)', 'path-outside'],
    ['![a](places.geojson)', 'image-format'],
    ['![a]()', 'file-missing'],
    ['![a][b]\n\n[b]: javascript:alert(1)', 'path-outside'],
  ])('a picture: %s', async (markdown, code) => {
    const { codes, printed } = await text(markdown)
    expect(codes).toContain(code)
    expect(printed).toBe('null')
  })

  test('quotation marks and HTML in the words for a picture stay words', async () => {
    const picture = { '/stories/mini/x.gif': new Uint8Array(Buffer.from('GIF89a\x01\0\x01\0', 'latin1')) }
    const { result } = await compileMini(`${frontMatter()}\n${SHOWN}\n![a" onload="alert(1)](x.gif '<b>"')\n`, picture)
    const page = storyPage(result as CompiledStory, [], PAGE)
    expect(page).toContain('alt="a&quot; onload=&quot;alert(1)"')
    expect(page).toContain('<figcaption>&lt;b>&quot;</figcaption>')
  })

  test.each([
    ['lists 2,000 deep', Array.from({ length: 1_000 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'), 'nesting-too-deep'],
    ['a list 2,000 deep on one line', '- '.repeat(2_000), 'nesting-too-deep'],
    ['ordered lists 2,000 deep on one line', '1. '.repeat(2_000), 'nesting-too-deep'],
    ['20,000 >', '>'.repeat(20_000), 'nesting-too-deep'],
    ['20,000 > with spaces', '> '.repeat(20_000), 'nesting-too-deep'],
    ['50,000 [', '['.repeat(50_000), 'too-much-markup'],
    ['50,000 a**', 'a**'.repeat(50_000), 'too-much-markup'],
    ['20,000 *a_', '*a_ '.repeat(20_000), 'too-much-markup'],
    ['a quotation of 35,000 lines', `> a\n${'b\n'.repeat(35_000)}`, 'too-much-markup'],
    ['4,000 paragraphs in a list 90 deep', `${'- '.repeat(90)}a\n\n${`${' '.repeat(180)}b\n\n`.repeat(4_000)}`, 'too-much-markup'],
    ['40,000 quotations', '> a\n\n'.repeat(40_000), 'too-much-markup'],
    ['11,000 paragraphs', 'abc\n\n'.repeat(11_000), 'too-much-markup'],
    ['100,000 lines', 'a\n'.repeat(100_000), 'too-much-markup'],
    ['500,000 escapes', '\\('.repeat(400_000), 'too-much-markup'],
    ['100,000 character references', '&amp; '.repeat(100_000), 'too-much-markup'],
    ['a table of 30,000 columns', `${'|a'.repeat(30_000)}\n${'|-'.repeat(30_000)}\n${'b\n'.repeat(190)}`, 'too-much-markup'],
    ['a table of 100 columns and 1,000 rows', `${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n${'b\n'.repeat(1_000)}`, 'too-much-markup'],
    ['a table of 300,000 cells', `${'|-'.repeat(3_000)}|\n`.repeat(100), 'too-much-markup'],
    ['a table 5,000 columns wide, five rows deep', `${'|-'.repeat(5_000)}|\n`.repeat(5), 'too-much-markup'],
    ['6,000 footnotes', Array.from({ length: 3_000 }, (_, i) => `a[^${i}]\n\n[^${i}]: x\n\n`).join(''), 'too-much-markup'],
    ['2,001 steps', 'A [place](place:springfield).\n\n'.repeat(2_001), 'too-many-steps'],
    ['10,000 unclosed expressions', '{{ '.repeat(10_000), 'fact-syntax'],
    ['bidi overrides', 'a\u202Eb', 'hidden-character'],
  ])('%s', async (_name, markdown, code) => {
    expect((await text(markdown)).codes).toContain(code)
  })

  test.each([
    ['1,400 quotations', '> a\n\n'.repeat(1_400)],
    ['lists 99 deep', `${'- '.repeat(99)}a\n\n`.repeat(15)],
    ['quotations 99 deep', `${'> '.repeat(99)}a\n\n`.repeat(15)],
    ['paragraphs in a list 12 deep', `${'- '.repeat(4)}a\n\n${`${' '.repeat(8)}b\n\n`.repeat(4_000)}`],
    ['quotations of 299 lines', `> a\n${'b\n'.repeat(298)}\n`.repeat(33)],
    ['40,000 escapes', '\\('.repeat(40_000)],
    ['tables of 90 columns', `${'|a'.repeat(90)}\n${'|-'.repeat(90)}\n\n`.repeat(100)],
    ['definitions', '[a]: b\n\n'.repeat(9_900)],
    ['70 paragraphs of 480 marks', `${'a**'.repeat(240)}\n\n`.repeat(70)],
    ['80 paragraphs of 500 brackets', `${'[a]'.repeat(249)}\n\n`.repeat(80)],
    ['9,900 short paragraphs', 'abc\n\n'.repeat(9_900)],
    ['a paragraph of 900,000 characters', 'word '.repeat(180_000)],
    ['a table 60 columns wide', `${'|-'.repeat(60)}|\n`.repeat(299)],
    ['a table 9,000 columns wide', `${'|-'.repeat(9_000)}|\n`.repeat(2)],
    ['100 tables of 200 cells', `|a|b|\n|-|-|\n${'|c|d|\n'.repeat(64)}\n`.repeat(99)],
    ['700 footnotes', Array.from({ length: 700 }, (_, i) => `a[^${i}]\n\n[^${i}]: x\n\n`).join('')],
  ])('the most that is let through is parsed in time: %s', async (_name, markdown) => {
    expect(
      (await cpuTime(() => parseMarkdown(createSource('story.md', `---\n---\n${markdown}`), () => undefined))).milliseconds,
    ).toBeLessThan(BOUND)
    expect((await text(markdown)).codes).not.toContain('too-much-markup')
  })

  test('a heading called constructor, a script end and U+2028 are text', async () => {
    const { codes, printed } = await text('## constructor\n\nA `</script><!--` and \u2028 and __proto__.')
    expect(codes).toEqual([])
    expect(printed).toContain('</script><!--')
  })
})

describe('hostile GeoJSON', () => {
  const feature = (geometry: string, rest = ''): string => collection(`{"type":"Feature"${rest},"properties":{},"geometry":${geometry}}`)
  const line = '{"type":"LineString","coordinates":[[0,0],[1,1]]}'

  test.each<[string, string, string]>([
    ['HTML instead', '<!doctype html><p>Not found', 'json-syntax'],
    ['nothing', '', 'json-syntax'],
    ['null', 'null', 'geojson-structure'],
    ['a list', '[]', 'geojson-structure'],
    ['an empty object', '{}', 'geojson-structure'],
    ['TopoJSON', '{"type":"Topology","arcs":[],"objects":{}}', 'geojson-structure'],
    ['features: null', '{"type":"FeatureCollection","features":null}', 'geojson-structure'],
    ['features: [null]', '{"type":"FeatureCollection","features":[null]}', 'geojson-structure'],
    ['a geometry of null', feature('null'), 'geojson-unlocated'],
    ['text for coordinates', feature('{"type":"LineString","coordinates":[["0","0"],["1","1"]]}'), 'geojson-coordinates'],
    ['1e400', feature('{"type":"LineString","coordinates":[[0,0],[1e400,1]]}'), 'geojson-coordinates'],
    ['latitude 200', feature('{"type":"LineString","coordinates":[[0,0],[1,200]]}'), 'geojson-coordinates'],
    ['longitude 200', feature('{"type":"LineString","coordinates":[[0,0],[200,1]]}'), 'geojson-coordinates'],
    ['an unclosed ring', feature('{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}'), 'geojson-ring'],
    [
      'a GeometryCollection 5,000 deep',
      feature(`${'{"type":"GeometryCollection","geometries":['.repeat(5_000)}${']}'.repeat(5_000)}`),
      'nesting-too-deep',
    ],
    ['coordinates 5,000 deep', feature(`{"type":"LineString","coordinates":${'['.repeat(5_000)}${']'.repeat(5_000)}}`), 'nesting-too-deep'],
    ['an id called __proto__', feature(line, ',"id":"__proto__"'), 'bad-id'],
    [
      'duplicate ids',
      collection(
        `{"type":"Feature","id":"a","properties":{},"geometry":${line}}`,
        `{"type":"Feature","id":"a","properties":{},"geometry":${line}}`,
      ),
      'duplicate-id',
    ],
    [
      'another projection',
      `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"features":[]}`,
      'geojson-projection',
    ],
    [
      '65 properties',
      collection(`{"type":"Feature","properties":{${Array.from({ length: 65 }, (_, i) => `"p${i}":1`).join(',')}},"geometry":${line}}`),
      'geojson-too-big',
    ],
    [
      'a property of 5 KB',
      collection(`{"type":"Feature","properties":{"p":"${'x'.repeat(5_000)}"},"geometry":${line}}`),
      'geojson-too-big',
    ],
    ['200,001 vertices', feature(`{"type":"LineString","coordinates":[${'[0,0],'.repeat(200_000)}[1,1]]}`), 'geojson-too-big'],
    ['11 MB', `${feature(line)}${' '.repeat(11_000_000)}`, 'file-too-big'],
    ['200,000 points', feature(`{"type":"MultiPoint","coordinates":[${'[0,0],'.repeat(199_999)}[1,1]]}`), 'geojson-too-big'],
    ['a million features that are null', `{"type":"FeatureCollection","features":[${'null,'.repeat(999_999)}null]}`, 'geojson-too-big'],
    ['1.6 million positions', feature(`{"type":"LineString","coordinates":[${'[0,0],'.repeat(1_600_000)}[1,1]]}`), 'geojson-too-big'],
    [
      '200,000 positions out of range',
      feature(`{"type":"LineString","coordinates":[${'[0,99],'.repeat(199_999)}[1,1]]}`),
      'geojson-coordinates',
    ],
    ['100,000 entries that are no features', `{"type":"FeatureCollection","features":[${'1,'.repeat(100_000)}1]}`, 'geojson-structure'],
    ['a million brackets', '['.repeat(1_000_000), 'nesting-too-deep'],
    [
      'a property 5,000 deep',
      collection(`{"type":"Feature","properties":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}},"geometry":${line}}`),
      'nesting-too-deep',
    ],
    [
      'a million properties',
      collection(
        `{"type":"Feature","properties":{${Array.from({ length: 500_000 }, (_, i) => `"p${i}":1`).join(',')}},"geometry":${line}}`,
      ),
      'geojson-too-big',
    ],
    ['a string without an end', `{"type":"${'x'.repeat(1_000_000)}`, 'json-syntax'],
    [
      'a ring of 20,000 crossings of the antimeridian',
      feature(
        `{"type":"Polygon","coordinates":[[${Array.from({ length: 20_000 }, (_, i) => `[${i % 2 ? 179 : -179},${(i / 1_000).toFixed(3)}]`).join(',')},[-179,0]]]}`,
      ),
      'geojson-antimeridian',
    ],
  ])('%s', async (_name, content, code) => {
    expect((await layer(content)).codes).toContain(code)
  })

  test('swapped latitude and longitude are guessed at', async () => {
    const { problems } = await compileGeoJson('layer', feature('{"type":"LineString","coordinates":[[0,0],[36.2,151.7]]}'))
    expect(problems[0]).toMatchObject({ code: 'geojson-coordinates', pointer: '/features/0/geometry/coordinates/1' })
    expect(problems[0]?.cure).toContain('swapped')
  })

  test('properties called constructor, hasOwnProperty, __proto__ and toString, and HTML in them, go nowhere', async () => {
    const hostile = '{"constructor":1,"hasOwnProperty":2,"__proto__":{"polluted":true},"toString":3,"<img onerror=alert(1)>":"<script>"}'
    const { result, problems } = await compileGeoJson('layer', collection(`{"type":"Feature","properties":${hostile},"geometry":${line}}`))
    expect(problems).toEqual([])
    expect(JSON.stringify(result)).not.toMatch(/polluted|script|onerror|hasOwnProperty/)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  test('HTML in a place’s name is text', async () => {
    const { result } = await compileGeoJson('places', collection(point('x', 0, 0, '<b>X</b>')))
    expect(result?.story.places[0]?.label.text).toBe('<b>X</b>')
  })

  test('a crs member that says WGS 84 is harmless', async () => {
    const content = `{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},"features":[{"type":"Feature","properties":{},"geometry":${line}}]}`
    expect((await layer(content)).codes).toEqual([])
  })

  test('20,001 places are too many', async () => {
    const points = Array.from({ length: 20_001 }, (_, i) => point(`p${i}`, 0, 0, 'P'))
    expect((await places(collection(...points))).codes).toContain('geojson-too-big')
  })

  test('a line across the antimeridian is framed across it', async () => {
    const files: MemoryFiles = {
      '/stories/mini/rivers.geojson': collection(
        '{"type":"Feature","properties":{},"geometry":{"type":"MultiLineString","coordinates":[[[179,0],[180,1]],[[-180,1],[-179,2]]]}}',
      ),
    }
    const { result } = await compileMini(
      `${frontMatter({ views: undefined })}\n\`\`\`view\nfit: ["layer:rivers"]\nshow: [rivers, lakes]\n\`\`\`\nText.`,
      files,
    )
    expect(result?.story.framings[0]?.wide).toMatchObject({ bounds: { west: 179, east: 181, south: 0, north: 2 } })
  })
})

describe('hostile paths', () => {
  test.each([
    '../../etc/passwd',
    'a/../../b.geojson',
    '/etc/passwd',
    '~/x.geojson',
    'C:\\x.geojson',
    'c:/x.geojson',
    '..\\x.geojson',
    'file:///etc/passwd',
    'https://example.org/x.geojson',
    '//example.org/x.geojson',
    '@geodata/../package.json',
    '@geodata//../../etc/passwd',
    './../x.geojson',
    'a/..\\..\\x.geojson',
    'data:application/json,{}',
  ])('%s', async (path) => {
    const [text, tiles] = [JSON.stringify(path), JSON.stringify(path.replace(/(\.geojson)?$/, '.pmtiles'))]
    const layers = (data: string): string => `{ rivers: { data: ${data}, style: boundary }, lakes: { data: lakes.geojson, style: region } }`
    for (const keys of [{ places: text }, { layers: layers(text) }, { layers: layers(tiles) }]) {
      expect((await front(keys)).codes).toContain('path-outside')
    }
    const isAddress = /^[a-z]{2,}:/.test(path)
    const basemap = await front({ basemap: `{ pmtiles: ${tiles} }` })
    if (!path.startsWith('https:')) expect(basemap.codes).toContain(isAddress ? 'basemap-address' : 'path-outside')
  })

  test.each(['%2e%2e/places.geojson', '..%2fplaces.geojson', '%2fetc%2fpasswd', '．．/places.geojson'])(
    '%s is a name and nothing else',
    async (path) => {
      expect((await front({ places: JSON.stringify(path) })).codes).toContain('file-missing')
    },
  )

  test('a symbolic link out of the folder is not followed', async () => {
    const { problems } = await compileMini(`${frontMatter({ places: 'link.geojson' })}\n${SHOWN}`, {
      '/stories/mini/link.geojson': { link: '/etc/passwd' },
      '/etc/passwd': 'root',
    })
    expect(problems.map(({ code }) => code)).toContain('path-outside')
    expect(JSON.stringify(problems)).not.toContain('root:')
  })

  test.each(['..%2f', '...', 'a b', 'Ä', 'con.', '-x', '__proto__', '<img>'])(
    'a folder called %s is no slug: a problem, so that no output leaves its folder',
    async (name) => {
      const file = `/stories/${name}/story.md`
      const { problems, result } = await compile(file, memoryEffects({ [file]: `${frontMatter()}\n${SHOWN}` }))
      expect(problems.map(({ code }) => code)).toContain('bad-id')
      expect(result).toBeUndefined()
    },
  )
})
