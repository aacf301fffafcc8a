import { gzipSync } from 'node:zlib'
import type { Feature, FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import type { Compilation } from '../../../src/compile/compile.ts'
import { TILES_CODES } from '../../../src/compile/problems/codes/tiles-codes.ts'
import { publishedNames } from '../../../src/compile/published-names.ts'
import { makePmtiles, type PmtilesOptions } from '../../support/make-pmtiles.ts'
import type { MemoryFiles } from '../../support/memory-effects.ts'
import { collection, compileMini, frontMatter, MINI, point } from '../../support/mini-story.ts'

const FOLDER = MINI.replace('story.md', '')

const SPRINGS: FeatureCollection = features({ type: 'Point', coordinates: [-3, 1] }, { type: 'Point', coordinates: [4, 6] })
const STREAMS: FeatureCollection = features({
  type: 'LineString',
  coordinates: [
    [-3, 1],
    [4, 6],
  ],
})

const archive = (layers: Record<string, FeatureCollection>, options: Partial<PmtilesOptions> = {}): Uint8Array =>
  makePmtiles(layers, { minZoom: 0, maxZoom: 4, ...options })
const GOOD = archive({ springs: SPRINGS })
const TWO = archive({ springs: SPRINGS, streams: STREAMS })

interface Given {
  readonly file?: Uint8Array | string
  readonly data?: string
  readonly style?: string
  readonly view?: string
  readonly text?: string
  readonly files?: MemoryFiles
}

/** Compiles a story whose one layer, `water`, is a PMTiles file. */
function compileTiles({
  file = GOOD,
  data = 'water.pmtiles',
  style = 'point',
  view = '',
  text = '',
  files = {},
}: Given): Promise<Compilation> {
  const front = frontMatter({ layers: `{ water: { data: "${data}", style: ${style} } }`, views: undefined, claims: undefined })
  const story = `${front}\n\`\`\`view\n${view === '' ? 'fit: [springfield]' : view}\nshow: [water]\n\`\`\`\nWater. ${text}\n`
  return compileMini(story, { [`${FOLDER}water.pmtiles`]: file, ...files })
}

describe('a layer of tiles', () => {
  test('is in the story by file, layer, bounds and zooms, its features in no base cut; the file is to be copied', async () => {
    const { problems, result } = await compileTiles({})
    expect(problems).toEqual([])
    expect(result?.story.layers).toEqual([
      {
        ...{ id: 'water', style: 'point', label: '', features: [] },
        tiles: {
          ...{ file: 'data/water.pmtiles', sourceLayer: 'springs', minZoom: 0, maxZoom: 4 },
          bounds: { west: -3, south: 1, east: 4, north: 6 },
        },
      },
    ])
    expect(result?.files).toEqual([{ path: `${FOLDER}water.pmtiles`, name: 'data/water.pmtiles' }])
    expect(Object.keys(result?.base.rest.objects ?? {})).not.toContain('layer:water')
  })

  test('says who made it, as its file does, in plain text', async () => {
    const said = async (attribution: unknown): Promise<unknown> => {
      const { result } = await compileTiles({ file: archive({ springs: SPRINGS }, { metadata: { attribution } }) })
      return result?.story.layers[0]?.tiles?.attribution
    }
    expect(await said('<a href="https://example.org">&copy; The survey</a><script>alert(1)</script>')).toBe('© The survey')
    expect(await said(7)).toBeUndefined()
    expect(await said('')).toBeUndefined()
  })

  test('is framed by its bounds, the whole world too', async () => {
    const framed = async (file: Uint8Array): Promise<unknown> => {
      const { result } = await compileTiles({ file, view: 'fit: ["layer:water"]' })
      return result?.story.framings[0]?.wide
    }
    expect(await framed(GOOD)).toMatchObject({ bounds: { west: -3, south: 1, east: 4, north: 6 } })
    const wide = features({ type: 'Point', coordinates: [-170, 1] }, { type: 'Point', coordinates: [175, 6] })
    expect(await framed(archive({ wide }))).toMatchObject({ bounds: { west: -170, south: 1, east: 175, north: 6 } })
  })

  test('of several layers, the one behind the # is taken', async () => {
    const { problems, result } = await compileTiles({ file: TWO, data: 'water.pmtiles#streams', style: 'route' })
    expect(problems).toEqual([])
    expect(result?.story.layers[0]?.tiles?.sourceLayer).toBe('streams')
  })

  test('where the file does not say what its shapes are, any style may be tried', async () => {
    const file = archive({ springs: SPRINGS }, { metadata: { tilestats: 7 } })
    expect((await compileTiles({ file, style: 'region' })).problems).toEqual([])
  })

  test('without compression it is read too', async () => {
    expect((await compileTiles({ file: patched(GOOD, (bytes) => bytes.fill(1, 98, 99)) })).problems).toEqual([])
  })

  test('two files of one name are published under two', async () => {
    const front = frontMatter({
      ...{ views: undefined, claims: undefined },
      layers: '{ a: { data: a/x.pmtiles, style: point }, b: { data: b/X.pmtiles, style: point }, c: { data: a/x.pmtiles, style: point } }',
    })
    const story = `${front}\n\`\`\`view\nfit: [springfield]\nshow: [a, b, c]\n\`\`\`\nText.\n`
    const { result } = await compileMini(story, { [`${FOLDER}a/x.pmtiles`]: GOOD, [`${FOLDER}b/X.pmtiles`]: GOOD })
    expect(result?.files.map(({ name }) => name)).toEqual(['data/x.pmtiles', 'data/x-2.pmtiles'])
    expect(result?.story.layers.map(({ tiles }) => tiles?.file)).toEqual(['data/x.pmtiles', 'data/x-2.pmtiles', 'data/x.pmtiles'])
  })
})

describe('the name under which tiles are published', () => {
  test.each([
    ['/s/Fires 2025 (all).PMTILES', 'data/fires-2025-all.pmtiles'],
    ['/s/пожежі.pmtiles', 'data/file.pmtiles'],
    ['C:\\maps\\x.pmtiles', 'data/x.pmtiles'],
    ['/s/..%2f?.pmtiles', 'data/2f.pmtiles'],
  ])('of %s needs no escape: %s', (path, name) => expect(publishedNames([path], 'data')).toEqual([{ path, name }]))
})

/** What is wrong, the story or the file that is so, the code, and what the problem says. */
const WRONG: readonly [string, Given, string, RegExp][] = [
  ['no file', { data: 'fire.pmtiles' }, 'file-missing', /'fire\.pmtiles'/],
  ['a file above', { data: '../water.pmtiles' }, 'path-outside', /leads out/],
  ['an address', { data: 'https://example.org/x.pmtiles' }, 'path-outside', /is an address/],
  [
    'a link that leads out',
    { data: 'l.pmtiles', files: { [`${FOLDER}l.pmtiles`]: { link: '/etc/p.pmtiles' }, '/etc/p.pmtiles': GOOD } },
    'path-outside',
    /link/,
  ],
  ['an empty file', { file: '' }, 'tiles-format', /does not begin/],
  ['HTML', { file: '<!DOCTYPE html><title>404</title>' }, 'tiles-format', /HTML/],
  ['MBTiles', { file: 'SQLite format 3\0and more' }, 'tiles-format', /MBTiles/],
  ['another magic number', { file: patched(GOOD, (bytes) => bytes.fill(0, 0, 2)) }, 'tiles-format', /does not begin/],
  ['version 2', { file: patched(GOOD, (bytes) => bytes.fill(2, 7, 8)) }, 'tiles-format', /version 2/],
  ['version 4', { file: patched(GOOD, (bytes) => bytes.fill(4, 7, 8)) }, 'tiles-format', /version 4/],
  ['a cut header', { file: GOOD.slice(0, 100) }, 'tiles-format', /ends within its header/],
  ['raster tiles', { file: patched(GOOD, (bytes) => bytes.fill(2, 99, 100)) }, 'tiles-not-vector', /PNG/],
  ['a type that nobody knows', { file: patched(GOOD, (bytes) => bytes.fill(99, 99, 100)) }, 'tiles-not-vector', /99/],
  ['Zstandard', { file: patched(GOOD, (bytes) => bytes.fill(4, 98, 99)) }, 'tiles-compression', /gzip/],
  ['least zoom past the greatest', { file: patched(GOOD, (bytes) => bytes.set([9, 5], 100)) }, 'tiles-zoom', /9 to 5/],
  ['zoom 99', { file: patched(GOOD, (bytes) => bytes.set([0, 99], 100)) }, 'tiles-zoom', /0 to 99/],
  ['bounds off the Earth', { file: patched(GOOD, (_, view) => view.setInt32(110, 200e7, true)) }, 'tiles-bounds', /200/],
  ['a west past the east', { file: patched(GOOD, (_, view) => view.setInt32(102, 5e7, true)) }, 'tiles-bounds', /\[5, /],
  ['bounds that were never set', { file: patched(GOOD, (bytes) => bytes.fill(0, 102, 118)) }, 'tiles-bounds', /\[0, 0, 0, 0\]/],
  ['a file cut in its tiles', { file: GOOD.slice(0, -1) }, 'tiles-damaged', /ends before/],
  ['a root directory far away', { file: patched(GOOD, (_, view) => view.setUint32(8, 20_000, true)) }, 'tiles-damaged', /16 KB/],
  ['a root directory of 2 EB', { file: patched(GOOD, (_, view) => view.setUint32(20, 2 ** 29, true)) }, 'tiles-damaged', /16 KB/],
  ['leaves at 2 EB', { file: patched(GOOD, (_, view) => view.setUint32(44, 2 ** 29, true)) }, 'tiles-damaged', /ends before/],
  ['metadata of 4 GB', { file: patched(GOOD, (_, view) => view.setUint32(32, 2 ** 32 - 1, true)) }, 'tiles-damaged', /4,294,967,295/],
  ['a root directory of noise', { file: patched(GOOD, (bytes) => bytes.fill(7, 127, 140)) }, 'tiles-damaged', /cannot be read/],
  ['a root directory that unfolds to 14 MB', { file: withRoot(new Uint8Array(14e6)) }, 'tiles-damaged', /cannot be read/],
  [
    'a root directory that says it is endless',
    { file: withRoot(Uint8Array.of(255, 255, 255, 255, 15)) },
    'tiles-damaged',
    /root directory/,
  ],
  ['no tiles', { file: archive({ springs: features() }, { metadata: {} }) }, 'tiles-bounds', /\[0, 0, 0, 0\]/],
  ['an empty root directory', { file: withRoot(Uint8Array.of(0)) }, 'geojson-empty', /no tiles/],
  ['metadata that are no JSON', { file: withMetadata('{"vector_layers": [') }, 'tiles-metadata', /not JSON/],
  ['metadata that unfold to 50 MB', { file: withMetadata(`"${' '.repeat(5e7)}"`) }, 'tiles-metadata', /too large/],
  ['metadata without layers', { file: withMetadata('{}') }, 'tiles-metadata', /no layer/],
  ['metadata that are null', { file: withMetadata('null') }, 'tiles-metadata', /no layer/],
  ['layers without names', { file: withMetadata('{"vector_layers": [7, {"id": ""}, {"id": {}}]}') }, 'tiles-metadata', /no layer/],
  ['a layer that is almost there', { file: TWO, data: 'water.pmtiles#streems' }, 'tiles-layer', /did you mean 'streams'/],
  ['one of two layers, unnamed', { file: TWO }, 'tiles-layer', /2 layers, and none is named: 'springs', 'streams'/],
  ['points as an area', { style: 'area' }, 'style-mismatch', /polygons.*Point/],
  ['a feature framed', { view: 'fit: ["layer:water#first"]' }, 'tiles-feature', /'first'/],
  ['a feature lit', { view: 'fit: [springfield]\nhighlight: ["layer:water#first"]' }, 'tiles-feature', /'first'/],
  ['all features lit', { view: 'fit: [springfield]\nhighlight: ["layer:water"]' }, 'tiles-feature', /highlight/],
  [
    'a line drawn in part',
    { file: TWO, data: 'water.pmtiles#streams', style: 'route', view: 'fit: [springfield]\ndraw: { water: 0.5 }' },
    'tiles-draw',
    /comes as tiles/,
  ],
  ['a distance', { text: '{{ distance springfield water }}' }, 'tiles-facts', /comes as tiles/],
]

describe('what is wrong with tiles', () => {
  test.each(WRONG)('%s', async (_name, given, code, what) => {
    const { problems, result } = await compileTiles(given)
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(problems[0]?.what).toMatch(what)
    expect(problems[0]).toMatchObject({ file: MINI })
    expect(result).toBeUndefined()
  })

  test('every code of tiles is among these', () => {
    const told = new Set(WRONG.map(([, , code]) => code))
    expect(Object.keys(TILES_CODES).filter((code) => !told.has(code))).toEqual([])
  })

  test('a byte turned round anywhere in the first 16 KB is told of, or harmless: nothing is thrown', async () => {
    for (let at = 0; at < Math.min(GOOD.length, 600); at += 3) {
      const { problems } = await compileTiles({ file: patched(GOOD, (bytes) => bytes.set([(bytes[at] ?? 0) ^ 0xff], at)) })
      for (const { code } of problems) expect(code).toMatch(/^(tiles-|geojson-empty|style-mismatch)/)
    }
  })
})

describe('GeoJSON that is over a limit', () => {
  test('is told the command that makes tiles of it', async () => {
    const many = collection(...Array.from({ length: 20_001 }, (_, i) => point(`p-${i}`, i / 1_000, 0, 'P')))
    const big = `{"type":"FeatureCollection","features":[]}${' '.repeat(10_000_001)}`
    for (const [file, code] of [
      [many, 'geojson-too-big'],
      [big, 'file-too-big'],
    ] as const) {
      const { problems } = await compileTiles({ data: 'maps/all-fires.geojson', files: { [`${FOLDER}maps/all-fires.geojson`]: file } })
      expect(problems.map((problem) => problem.code)).toEqual([code])
      expect(problems[0]?.cure).toContain('-o all-fires.pmtiles -l all-fires maps/all-fires.geojson) and write data: all-fires.pmtiles.')
    }
  })

  test('a name that a shell would not take as it is does not get into the command', async () => {
    const data = 'x; rm -rf ~.geojson'
    const { problems } = await compileTiles({ data, files: { [`${FOLDER}${data}`]: ' '.repeat(10_000_001) } })
    expect(problems[0]?.cure).toContain('-l layer layer.geojson)')
  })
})

function features(...geometries: Feature['geometry'][]): FeatureCollection {
  return { type: 'FeatureCollection', features: geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry })) }
}

/** A copy with some bytes changed. Offsets are those of the header: PMTiles 3, section 3. */
function patched(bytes: Uint8Array, change: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  change(copy, new DataView(copy.buffer))
  return copy
}

/** The good archive with another part in a place behind everything else: metadata there, or the root directory before it. */
function withMetadata(json: string): Uint8Array {
  const part = gzipSync(json)
  return patched(Buffer.concat([GOOD, part]), (_, view) => {
    view.setUint32(24, GOOD.length, true)
    view.setUint32(32, part.length, true)
  })
}

function withRoot(directory: Uint8Array): Uint8Array {
  const part = gzipSync(directory)
  return patched(Buffer.concat([GOOD, part]), (_, view) => {
    view.setUint32(8, GOOD.length, true)
    view.setUint32(16, part.length, true)
  })
}
