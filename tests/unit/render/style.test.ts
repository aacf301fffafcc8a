import { readFileSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { StyleSpecification } from 'maplibre-gl'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { BASE_SOURCES, baseStyle } from '../../../src/render/map/base-style.ts'
import { colorsOf } from '../../../src/render/map/colors.ts'
import { type GroundStory, groundLayers, groundStyle } from '../../../src/render/map/ground-style.ts'
import { scenePaints } from '../../../src/render/map/scene-paint.ts'
import { decodeGround } from '../../../src/render/svg/decode-ground.ts'
import { DARK, FORCED, LIGHT } from '../../../src/render/svg/palette.ts'
import { INTERFACE_LANGS, stringsFor } from '../../../src/render/words/strings.ts'
import type { Layer, LayerStyle } from '../../../src/story/story.ts'

const ground = decodeGround(JSON.parse(readFileSync('geodata/base.topo.json', 'utf8')) as Topology)
const STYLES: LayerStyle[] = ['region', 'boundary', 'route', 'area', 'point']
const layers: Layer[] = STYLES.map((style) => ({ id: `my-${style}`, style, label: style, features: [] }))
const story: GroundStory = { lang: 'en', boundaryPolicy: 'de-jure', layers }

/** System colours of a contrast theme (Windows 11, Night sky), and what the live map reads of a forced palette under it: see render/map/page-colors. */
const SYSTEM: Readonly<Record<string, readonly number[]>> = {
  Canvas: [0, 0, 0],
  CanvasText: [255, 255, 255],
  Highlight: [214, 180, 253],
  LinkText: [128, 128, 255],
}
const asRead = (color: string): string => {
  const [, text = color, percent = '100', canvas = 'Canvas'] = /^color-mix\(in srgb, (\w+) (\d+)%, (\w+)\)$/.exec(color) ?? []
  const channels = SYSTEM[text]?.map((value, i) => (value * Number(percent) + (SYSTEM[canvas]?.[i] ?? 0) * (100 - Number(percent))) / 100)
  return `rgba(${channels?.join(', ')}, 1)`
}
const FORCED_AS_READ = Object.fromEntries(Object.entries(FORCED).map(([name, color]) => [name, asRead(color)])) as typeof LIGHT
const PALETTES = Object.entries({ LIGHT, DARK, FORCED_AS_READ })
const LANGS = ['en', 'uk', 'ru', 'uk-UA', 'ja'] // the last has no base map of its own

const problems = (style: StyleSpecification): unknown[] => validateStyleMin(style as never)
const positions = (ids: readonly string[], wanted: readonly string[]): number[] => wanted.map((id) => ids.indexOf(id))
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)

describe('baseStyle', () => {
  for (const [name, palette] of PALETTES) {
    for (const lang of LANGS) {
      test(`is a valid style in ${name} and '${lang}', each of its sources drawn`, () => {
        const style = baseStyle({ palette, lang, policy: 'de-jure' })
        expect(problems(style)).toEqual([])
        expect(Object.keys(style.sources)).toEqual([...BASE_SOURCES])
        for (const source of BASE_SOURCES) expect(style.layers.some((layer) => 'source' in layer && layer.source === source)).toBe(true)
      })
    }
  }

  test('says in its language what its borders are and who made its data, in plain text', () => {
    const inLang = (lang: string) => baseStyle({ palette: LIGHT, lang, policy: 'de-jure' })
    expect(inLang('uk-UA').name).toContain(stringsFor('uk').boundaries['de-jure'])
    expect(inLang('ru').metadata).toEqual({ 'dateline:lang': 'ru', 'dateline:boundary-policy': 'de-jure' })
    expect(inLang('ja').metadata).toEqual({ 'dateline:lang': 'en', 'dateline:boundary-policy': 'de-jure' })
    for (const { credits } of INTERFACE_LANGS.map(stringsFor)) {
      expect(Object.values(credits).join()).toMatch(/OpenStreetMap.*GeoNames.*Natural Earth/)
      expect(Object.values(credits).join()).not.toMatch(/[<>&]/)
    }
    const { land } = inLang('uk').sources
    expect(land && 'attribution' in land && land.attribution).toBe(stringsFor('uk').credits.openstreetmap)
  })

  test('water lies on the land and under every line between countries and regions; no shore or bank lies on water', () => {
    const ids = baseStyle({ palette: LIGHT, lang: 'en', policy: 'de-jure' }).layers.map(({ id }) => id)
    const order = ['sea', 'land', 'coast', 'river-lines', 'lake-shores', 'lakes', 'region-lines', 'border-casing', 'borders']
    expect(positions(ids, order)).toEqual(ascending(positions(ids, order)))
    const shores = Math.max(...positions(ids, ['coast', 'river-lines', 'river-banks', 'lake-shores']))
    expect(Math.min(...positions(ids, ['rivers', 'lakes']))).toBeGreaterThan(shores)
    expect(Math.min(...positions(ids, ['borders', 'disputed']))).toBeGreaterThan(
      Math.max(...positions(ids, ['border-casing', 'disputed-casing'])),
    )
  })

  test('no line has a corner that can spike, no dash an end that closes its gap, no casing one that runs on into the sea', () => {
    for (const layer of baseStyle({ palette: LIGHT, lang: 'en', policy: 'de-jure' }).layers) {
      if (layer.type !== 'line') continue
      expect(layer.layout?.['line-join'], layer.id).toBe('round')
      const endsSquare = layer.paint?.['line-dasharray'] !== undefined || layer.id.endsWith('casing')
      expect(layer.layout?.['line-cap'], layer.id).toBe(endsSquare ? 'butt' : 'round')
    }
  })
})

describe('groundStyle', () => {
  for (const [name, palette] of PALETTES) {
    test(`is a valid style in ${name}, with a layer of every style`, () => {
      expect(problems(groundStyle(ground, story, palette))).toEqual([])
    })
  }

  test('asks for no glyphs, sprites or addresses', () => {
    const style = groundStyle(ground, story, LIGHT)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify({ ...style, sources: {} })).not.toMatch(/https?:/)
    expect(style.layers.some(({ type }) => type === 'symbol')).toBe(false)
  })

  test('tints lie on the land under water and lines, the story’s lines over the base map’s', () => {
    const ids = groundLayers(story, LIGHT).map(({ id }) => id)
    const order = [
      'coast',
      'my-region:area',
      'my-area:area',
      'river-lines',
      'borders',
      'disputed',
      'my-boundary:casing',
      'my-region:outline',
    ]
    expect(positions(ids, order)).toEqual(ascending(positions(ids, order)))
    expect(ids).toHaveLength(new Set(ids).size)
  })

  test('by night every layer has another colour', () => {
    const [day, night] = [LIGHT, DARK].map((palette) => colorsOf(groundLayers(story, palette)))
    expect(new Set(day?.map(({ layer }) => layer))).toEqual(new Set(groundLayers(story, LIGHT).map(({ id }) => id)))
    for (const [i, { layer, color }] of (day ?? []).entries()) expect(night?.[i]?.color, layer).not.toBe(color)
  })

  test('what a scene paints are properties of layers that are there', () => {
    const style = groundStyle(ground, story, LIGHT)
    const scene = { layers: layers.map(({ id }) => ({ id, opacity: 0.5, drawn: 0.4 })) } as never
    for (const { layer, property, value } of scenePaints(scene, layers, LIGHT)) {
      const target = style.layers.find(({ id }) => id === layer)
      if (target === undefined) throw new Error(`no style layer ${layer}`)
      const painted = { ...style, layers: style.layers.map((l) => (l === target ? { ...l, paint: { ...l.paint, [property]: value } } : l)) }
      expect(problems(painted as StyleSpecification), `${layer} ${property}`).toEqual([])
    }
  })

  test('lines are drawn in part, routes and boundaries with their casings and what highlights them, and their sources know how long they are', () => {
    const scene = { layers: layers.map(({ id }) => ({ id, opacity: 1, drawn: 0.4 })) } as never
    const inPart = scenePaints(scene, layers, LIGHT).filter(({ property, value }) => property === 'line-gradient' && value !== undefined)
    expect(inPart.map(({ layer }) => layer)).toEqual([
      'my-boundary:casing',
      'my-boundary:line',
      'my-boundary:outline',
      'my-route:line',
      'my-route:outline',
    ])
    for (const { value } of inPart) expect(value).toEqual(['step', ['line-progress'], expect.any(String), 0.4, 'rgba(0,0,0,0)'])
    const sources = Object.entries(groundStyle(ground, story, LIGHT).sources)
    const measured = sources.filter(([, source]) => 'lineMetrics' in source && source.lineMetrics).map(([name]) => name)
    expect(measured).toEqual(['layer:my-boundary', 'layer:my-route'])
  })
})

describe('layers of tiles', () => {
  const tiles = {
    ...{ file: 'https://example.org/harbour/data/x.pmtiles', sourceLayer: 'all', minZoom: 2, maxZoom: 9 },
    bounds: { west: -3, south: 1, east: 4, north: 6 },
  }
  const tiled: Layer[] = layers.map((layer) => ({ ...layer, tiles }))
  const style = groundStyle(ground, { ...story, layers: tiled }, LIGHT)

  test('make a valid style, in which layers of one file share its source', () => {
    expect(problems(style)).toEqual([])
    expect(Object.entries(style.sources).filter(([, { type }]) => type === 'vector')).toEqual([
      [
        `tiles:${tiles.file}`,
        { type: 'vector', tiles: [`pmtiles://${tiles.file}/{z}/{x}/{y}`], minzoom: 2, maxzoom: 9, bounds: [-3, 1, 4, 6] },
      ],
    ])
    expect(Object.keys(style.sources).filter((name) => name.startsWith('layer:'))).toEqual([])
  })

  test('are drawn in the style layers of GeoJSON, but for outlines of single features, each of its own kind of shapes', () => {
    const ids = ({ layers: drawn }: StyleSpecification): string[] => drawn.map(({ id }) => id)
    expect(ids(style)).toEqual(ids(groundStyle(ground, story, LIGHT)).filter((id) => !/^my-.*:outline$/.test(id)))
    const mine = style.layers.filter(({ id }) => id.startsWith('my-'))
    for (const layer of mine)
      expect(layer, layer.id).toMatchObject({ 'source-layer': 'all', filter: [expect.anything(), ['geometry-type'], expect.any(String)] })
  })

  test('get the paint of the scene, which names no layer that is not there; no line is ever drawn in part', () => {
    const scene = { layers: tiled.map(({ id }) => ({ id, opacity: 0.5, drawn: 0.4 })), highlights: [] } as never
    const paints = scenePaints(scene, tiled, LIGHT)
    const ids = new Set(style.layers.map(({ id }) => id))
    for (const { layer } of paints) expect(ids).toContain(layer)
    expect(paints.filter(({ property }) => property === 'line-gradient')).toEqual([])
  })
})
