import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { styleGround } from '../../../src/render/map/own-base/style-ground.ts'

const URL_OF_STYLE = new URL('https://tiles.example.org/styles/bright/style.json')
const ORIGINS = [URL_OF_STYLE.origin, 'https://news.example']

const STYLE = {
  version: 8,
  name: 'Bright',
  center: [0, 0],
  glyphs: '/fonts/{fontstack}/{range}.pbf',
  sprite: 'sprite@2x',
  sources: {
    roads: { type: 'vector', tiles: ['../../{z}/{x}/{y}.mvt', 'https://tiles.example.org/b/{z}/{x}/{y}.mvt'] },
    relief: { type: 'raster-dem', url: 'https://tiles.example.org/relief.json', tileSize: 256 },
    parks: { type: 'geojson', data: 'parks.geojson' },
    spot: { type: 'geojson', data: { type: 'Point', coordinates: [0, 0] } },
  },
  layers: [
    { id: 'background', type: 'background', paint: { 'background-color': '#fff' } },
    { id: 'roads', type: 'line', source: 'roads', 'source-layer': 'roads' },
    { id: 'names', type: 'symbol', source: 'roads', 'source-layer': 'places', layout: { 'text-field': ['get', 'name'] } },
  ],
}

const ground = (change: Record<string, unknown> = {}) => styleGround({ ...STYLE, ...change }, URL_OF_STYLE, ORIGINS)
const withSource = (source: unknown): Record<string, unknown> => ({ sources: { ...STYLE.sources, roads: source } })

describe('the ground of a style', () => {
  test('has absolute addresses, with the braces of their templates', () => {
    const { sources, glyphs, sprite } = ground()
    expect(sources['own/roads']).toMatchObject({
      tiles: ['https://tiles.example.org/{z}/{x}/{y}.mvt', 'https://tiles.example.org/b/{z}/{x}/{y}.mvt'],
    })
    expect(sources['own/parks']).toMatchObject({ data: 'https://tiles.example.org/styles/bright/parks.geojson' })
    expect(sources['own/spot']).toMatchObject({ data: { type: 'Point' } })
    expect(glyphs).toBe('https://tiles.example.org/fonts/{fontstack}/{range}.pbf')
    expect(sprite).toBe('https://tiles.example.org/styles/bright/sprite@2x')
  })

  test('has names that no layer of ours can have, and is a valid style under them', () => {
    const { sources, layers, glyphs, sprite } = ground()
    const drawn = layers(false)
    expect(drawn.map(({ id }) => id)).toEqual(['own/background', 'own/roads', 'own/names'])
    expect(validateStyleMin({ version: 8, sources, layers: drawn, glyphs, sprite } as never)).toEqual([])
    expect(layers(true)).toBe(drawn)
  })

  test.each([
    ['a source', withSource({ type: 'vector', url: 'https://elsewhere.example/tiles.json' }), 'elsewhere.example'],
    ['tiles', withSource({ type: 'raster', tiles: ['https://a.elsewhere.example/{z}/{x}/{y}.png'] }), 'a.elsewhere.example'],
    ['data', withSource({ type: 'geojson', data: '//elsewhere.example/a.geojson' }), 'elsewhere.example'],
    ['a picture', withSource({ type: 'image', url: 'https://elsewhere.example/a.png', coordinates: [] }), 'elsewhere.example'],
    ['glyphs', { glyphs: 'https://fonts.example/{fontstack}/{range}.pbf' }, 'fonts.example'],
    ['a sprite', { sprite: [{ id: 'default', url: 'https://icons.example/sprite' }] }, 'icons.example'],
    ['the same host without encryption', { glyphs: 'http://tiles.example.org/{fontstack}/{range}.pbf' }, 'tiles.example.org'],
    ['a protocol of another library', withSource({ type: 'vector', url: 'mapbox://mapbox.streets' }), 'mapbox:'],
    ['a tile file of another library', withSource({ type: 'vector', url: 'pmtiles://https://elsewhere.example/a.pmtiles' }), 'pmtiles:'],
  ])('is refused where %s is of a host that the reader was not asked about, by name', (_, change, host) => {
    expect(() => ground(change)).toThrow(host)
    expect(() => ground(change)).toThrow('was not asked about')
  })

  test("may come from the page's own host", () => {
    expect(ground({ glyphs: 'https://news.example/{fontstack}/{range}.pbf' }).glyphs).toContain('news.example')
  })

  test.each([
    ['a list', []],
    ['null', null],
    ['text', '{"version":8}'],
    ['version 7', { ...STYLE, version: 7 }],
    ['no sources', { ...STYLE, sources: undefined }],
    ['sources in a list', { ...STYLE, sources: [] }],
    ['a source that is null', { ...STYLE, sources: { a: null } }],
    ['layers by name', { ...STYLE, layers: {} }],
    ['a layer that is text', { ...STYLE, layers: ['a'] }],
    ['a layer without an id', { ...STYLE, layers: [{ type: 'background' }] }],
    ['a layer whose source is written in it', { ...STYLE, layers: [{ id: 'a', type: 'line', source: { type: 'geojson', data: 'x' } }] }],
    ['5,000 layers', { ...STYLE, layers: Array.from({ length: 5_000 }, (_, i) => ({ id: `${i}`, type: 'background' })) }],
    ['a video', { ...STYLE, ...withSource({ type: 'video', urls: ['https://elsewhere.example/a.mp4'] }) }],
    ['an address that is a number', { ...STYLE, glyphs: 3 }],
    ['tiles that are text', { ...STYLE, ...withSource({ type: 'vector', tiles: 'https://tiles.example.org/' }) }],
    ['a sprite that is an object', { ...STYLE, sprite: {} }],
  ])('%s is no style', (_, style) => expect(() => styleGround(style, URL_OF_STYLE, ORIGINS)).toThrow())

  test('says which parts of the style are not used', () => {
    expect(ground().unused).toEqual([])
    expect(ground({ projection: { type: 'mercator' } }).unused).toEqual([])
    expect(ground({ terrain: { source: 'relief' }, projection: { type: 'globe' } }).unused).toEqual(['terrain', 'projection'])
  })
})
