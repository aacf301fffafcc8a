import { readFileSync } from 'node:fs'
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { groundStyle } from '../../../src/render/map/ground-style.ts'
import { scenePaints } from '../../../src/render/map/scene-paint.ts'
import { decodeGround } from '../../../src/render/svg/decode-ground.ts'
import { DARK, LIGHT } from '../../../src/render/svg/palette.ts'
import type { Layer, LayerStyle } from '../../../src/story/story.ts'

const ground = decodeGround(JSON.parse(readFileSync('geodata/base.topo.json', 'utf8')) as Topology)
const STYLES: LayerStyle[] = ['region', 'boundary', 'route', 'area', 'point']
const layers: Layer[] = STYLES.map((style) => ({ id: `my-${style}`, style, label: style, features: [] }))

describe('groundStyle', () => {
  for (const [name, palette] of Object.entries({ LIGHT, DARK })) {
    test(`is a valid style in ${name}, with a layer of every style`, () => {
      expect(validateStyleMin(groundStyle(ground, layers, palette) as never)).toEqual([])
    })
  }

  test('asks for no glyphs, sprites or addresses', () => {
    const style = groundStyle(ground, layers, LIGHT)
    expect(style.glyphs).toBeUndefined()
    expect(style.sprite).toBeUndefined()
    expect(JSON.stringify({ ...style, sources: {} })).not.toMatch(/https?:/)
    expect(style.layers.some(({ type }) => type === 'symbol')).toBe(false)
  })

  test('what a scene paints are properties of layers that are there', () => {
    const style = groundStyle(ground, layers, LIGHT)
    const scene = { layers: layers.map(({ id }) => ({ id, opacity: 0.5, drawn: 0.4 })) } as never
    for (const { layer, property, value } of scenePaints(scene, layers, LIGHT)) {
      const target = style.layers.find(({ id }) => id === layer)
      if (target === undefined) throw new Error(`no style layer ${layer}`)
      const painted = { ...style, layers: style.layers.map((l) => (l === target ? { ...l, paint: { ...l.paint, [property]: value } } : l)) }
      expect(validateStyleMin(painted as never), `${layer} ${property}`).toEqual([])
    }
  })
})
