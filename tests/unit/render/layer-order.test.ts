import fc from 'fast-check'
import type { Geometry } from 'geojson'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { toScreen } from '../../../src/geo/screen.ts'
import { groundLayers } from '../../../src/render/map/ground-style.ts'
import { scenePaints } from '../../../src/render/map/scene-paint.ts'
import type { GroundData } from '../../../src/render/svg/decode-ground.ts'
import { Ground } from '../../../src/render/svg/ground.tsx'
import { LIGHT } from '../../../src/render/svg/palette.ts'
import { StillMap } from '../../../src/render/svg/still-map.tsx'
import { stringsFor } from '../../../src/render/words/strings.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import { isLine } from '../../../src/story/layer-shape.ts'
import type { Layer, LayerStyle, Story } from '../../../src/story/story.ts'
import { StoryElement } from '../../../src/view/story-element.tsx'

const STYLES: readonly LayerStyle[] = ['region', 'boundary', 'route', 'area', 'point']
const SIZE = { width: 400, height: 400 }
const CAMERA = { center: [0, 0], zoom: 6 } as const

/** Any layers in any order, each at a place of its own, by which its shapes are known in a picture. */
const anyLayers: fc.Arbitrary<Layer[]> = fc
  .array(fc.constantFrom(...STYLES), { minLength: 1, maxLength: 9 })
  .map((styles) => styles.map((style, i) => ({ id: `layer-${i}`, style, label: style, features: ['only'] })))

test('the live and the static map draw the same ground and the same layers in the same order', () => {
  fc.assert(
    fc.property(anyLayers, (layers) => {
      expect(staticOrder(layers)).toEqual(liveOrder(layers))
    }),
  )
})

test('both draw as much of a line, and as faint', () => {
  fc.assert(
    fc.property(fc.constantFrom('route', 'boundary'), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (style, share) => {
      const layers: Layer[] = [{ id: 'layer-0', style, label: '', features: ['only'] }]
      const scene = sceneOf(layers, share, share)
      const paints = scenePaints(scene, layers, LIGHT).filter(({ layer }) => layer === 'layer-0:line')
      const [opacity, gradient] = paints.map(({ value }) => value)
      const svg = draw(layers, scene)
      const [, drawnOpacity] = /<g opacity="([\d.]+)"><path class="(?:route|boundary-casing)"/.exec(svg) ?? []
      expect(Number(drawnOpacity)).toBeCloseTo(opacity as number, 9)
      const [[x0, x1]] = spans(svg, style) as [[number, number]]
      const [from, to] = [toScreen([-1, 0], CAMERA, SIZE)[0], toScreen([1, 0], CAMERA, SIZE)[0]]
      expect(x0).toBeCloseTo(from, 0)
      expect((x1 - x0) / (to - from)).toBeCloseTo((gradient as number[])[3] ?? Number.NaN, 2)
    }),
  )
})

test('names lie over every layer: the sheet over both maps on the stage, the lettering over the ground in a static file', () => {
  const scene = { ...sceneOf([], 1, 1), points: [], labels: [] }
  const still = renderToString(
    h(StillMap, { data: dataOf([]), story: { layers: [] } as unknown as Story, scene, small: scene, words: '', foot: [], smallFoot: [] }),
  )
  expect(still.indexOf('class="ground"')).toBeGreaterThan(0)
  expect(still.indexOf('class="lettering')).toBeGreaterThan(still.indexOf('class="ground"'))
  const strings = stringsFor('en')
  const stage = renderToString(
    h(StoryElement, { title: '', asOf: '', policy: [], credits: '', strings, src: '', shadowCss: '', firstMap: null, children: null }),
  )
  const [ground, live, sheet, veil] = ['still', 'live', 'sheet-layer', 'veil'].map((name) => stage.indexOf(`class="${name}"`))
  expect([ground, live, sheet, veil]).toEqual([ground, live, sheet, veil].sort((a = 0, b = 0) => a - b))
  expect(ground).toBeGreaterThan(0)
})

/** What the live map's style draws, from the bottom up, in the words of the static map's classes. */
function liveOrder(layers: readonly Layer[]): string[] {
  const names: Readonly<Record<string, string>> = {
    ...{ sea: 'water', land: 'land', 'river-lines': 'inland water', borders: 'border', disputed: 'disputed' },
    ...{ 'border-casing': 'border-casing', 'region-lines': 'region-line' },
  }
  return groundLayers({ lang: 'en', boundaryPolicy: 'de-jure', layers }, LIGHT).flatMap(({ id }) => {
    const [layer = '', part = ''] = id.split(':')
    const style = layers.find((candidate) => candidate.id === layer)?.style
    if (style === undefined) return names[id] ?? []
    if (part === 'edge') return [] // the static map draws an area and its edge as one shape
    return `${layer} ${{ area: style, line: style, casing: 'boundary-casing', point: 'point', outline: isLine(style) ? 'lit' : 'outline' }[part] ?? part}`
  })
}

function staticOrder(layers: readonly Layer[]): string[] {
  const svg = draw(layers, sceneOf(layers, 1, 1))
  return [...svg.matchAll(/<(?:rect|path) class="([\w-]+)"(?: d="M(-?[\d.]+)[, ](-?[\d.]+))?/g)].flatMap(([, name = '', , y]) => {
    if (name === 'inland-water') return 'inland water'
    const index = layers.findIndex((_, i) => Math.abs(toScreen([0, latitude(i)], CAMERA, SIZE)[1] - Number(y)) < 6)
    const isOfStory = ['region', 'area', 'boundary', 'boundary-casing', 'route', 'point', 'outline', 'lit'].includes(name)
    return isOfStory ? `layer-${index} ${name}` : name
  })
}

/** Where the paths of a class begin and end, in pixels from the left. */
function spans(svg: string, name: string): number[][] {
  return [...svg.matchAll(new RegExp(`class="${name}" d="([^"]+)"`, 'g'))].map(([, d = '']) => {
    const [, x0 = 'NaN', dx = 'NaN'] = /^M(-?[\d.]+)[, ]-?[\d.]+(?:L|l|h|H)(-?[\d.]+)/.exec(d) ?? []
    return [Number(x0), /[LH]/.test(d) ? Number(dx) : Number(x0) + Number(dx)]
  })
}

function draw(layers: readonly Layer[], scene: Scene): string {
  return renderToString(h(Ground, { data: dataOf(layers), scene, story: { layers } as unknown as Story, size: SIZE }))
}

function dataOf(layers: readonly Layer[]): GroundData {
  const shape = (style: LayerStyle, lat: number): Geometry =>
    style === 'point'
      ? { type: 'Point', coordinates: [0, lat] }
      : style === 'route' || style === 'boundary'
        ? { type: 'LineString', coordinates: line(lat) }
        : { type: 'Polygon', coordinates: [[...line(lat), [1, lat + 0.1], [-1, lat + 0.1], [-1, lat]]] }
  const collection = (geometry: Geometry) => ({
    type: 'FeatureCollection' as const,
    features: [{ type: 'Feature' as const, id: 1, geometry, properties: { rank: 1 } }],
  })
  return {
    land: { type: 'MultiPolygon', coordinates: [[[...line(-2), [1, 2], [-1, 2], [-1, -2]]]] },
    lakes: collection({ type: 'Polygon', coordinates: [[...line(-1.9), [1, -1.8], [-1, -1.8], [-1, -1.9]]] }),
    rivers: { type: 'FeatureCollection', features: [] },
    borders: { type: 'MultiLineString', coordinates: [line(-1.7)] },
    disputed: { type: 'MultiLineString', coordinates: [line(-1.6)] },
    regionLines: { type: 'MultiLineString', coordinates: [line(-1.5)] },
    layers: new Map(layers.map(({ id, style }, i) => [id, collection(shape(style, latitude(i)))])),
  }
}

function sceneOf(layers: readonly Layer[], opacity: number, drawn: number): Scene {
  return {
    camera: CAMERA,
    layers: layers.map(({ id }) => ({ id, opacity, drawn })),
    highlights: layers.map(({ id }) => ({ ref: `${id}#only`, strength: 1 })),
  } as unknown as Scene
}

/** Degrees north at which the shapes of a layer begin. */
function latitude(index: number): number {
  return 0.2 * index
}

function line(lat: number): [number, number][] {
  return [
    [-1, lat],
    [1, lat],
  ]
}
