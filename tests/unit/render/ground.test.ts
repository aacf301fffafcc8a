import type { Geometry, Position } from 'geojson'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { waterZoom } from '../../../src/geo/water-zoom.ts'
import type { GroundData } from '../../../src/render/svg/decode-ground.ts'
import { Ground } from '../../../src/render/svg/ground.tsx'
import { dashAt, STROKES } from '../../../src/render/svg/strokes.ts'
import type { Scene } from '../../../src/scene/scene.ts'
import type { Story } from '../../../src/story/story.ts'

const SIZE = { width: 400, height: 300 }

describe('Ground', () => {
  test('draws from the bottom up: sea, land, tints, rivers, lakes, lines between regions, borders with their casing, disputed lines', () => {
    expect(classes(draw(9))).toEqual([
      'water',
      'land',
      'region',
      'river',
      'river',
      'inland-water',
      'region-line',
      'border-casing',
      'border',
      'disputed',
    ])
  })

  test('rivers that are lines are as wide as their rank says, the largest last', () => {
    const widths = [...draw(9).matchAll(/class="river"[^>]* stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width))
    expect(widths).toEqual([0.3, 1.14]) // half a zoom and four zooms after their ranks, 5 and 2, began to show
  })

  test('water of a small rank is not in a map from far away, and that of one on its way is faint', () => {
    expect(classes(draw(2))).not.toContain('river')
    expect(draw(waterZoom(2) + 0.5)).toMatch(/class="inland-water"[^>]* opacity="0.5"/)
    expect(draw(9)).not.toMatch(/class="inland-water"[^>]* opacity/)
  })

  test('lakes and river areas of one opacity are one path: no edge where a river meets its lake', () => {
    const areas = [...draw(9).matchAll(/class="inland-water" d="([^"]+)"/g)].map(([, d = '']) => d.split(/m/i).length - 1)
    expect(areas).toEqual([2])
  })

  test('rivers that are lines fade out close in', () => {
    expect(draw(10.5)).toMatch(/class="river"[^>]* opacity="0.5"/)
    expect(classes(draw(11))).not.toContain('river')
    expect(classes(draw(11))).toContain('inland-water')
  })

  test('dashes are those of the zoom', () => {
    const dash = /class="disputed"[^>]* stroke-dasharray="([\d.]+) ([\d.]+)"/.exec(draw(6.5))
    const [drawn, gap] = dashAt(STROKES.disputed.dash, 6.5)
    expect(Number(dash?.[1])).toBeCloseTo(drawn, 2)
    expect(Number(dash?.[2])).toBeCloseTo(gap, 2)
  })
})

describe('dashAt', () => {
  test('grows with the map from one whole zoom to the next, and begins anew there', () => {
    const [drawn, gap] = STROKES.disputed.dash
    expect(dashAt([drawn, gap], 7)).toEqual([drawn, gap])
    expect(dashAt([drawn, gap], 6.5)[0]).toBeCloseTo(drawn * Math.SQRT2, 9)
    expect(dashAt([drawn, gap], -0.25)[1]).toBeCloseTo(gap * 2 ** 0.75, 9)
  })
})

/** A ground with one of each kind about (0, 0), under a camera there. */
function draw(zoom: number): string {
  const data: GroundData = {
    land: { type: 'MultiPolygon', coordinates: [[square(3)]] },
    lakes: { type: 'FeatureCollection', features: [water({ type: 'Polygon', coordinates: [square(0.2)] }, 2)] },
    rivers: {
      type: 'FeatureCollection',
      features: [
        water({ type: 'LineString', coordinates: across(0.1) }, 2),
        water({ type: 'LineString', coordinates: across(0.01) }, 2),
        water({ type: 'LineString', coordinates: across(0.15) }, 5),
        water({ type: 'Polygon', coordinates: [square(0.1)] }, 2),
      ],
    },
    borders: { type: 'MultiLineString', coordinates: [across(0)] },
    disputed: { type: 'MultiLineString', coordinates: [across(-0.1)] },
    regionLines: { type: 'MultiLineString', coordinates: [across(-0.2)] },
    layers: new Map([
      [
        'tint',
        {
          type: 'FeatureCollection',
          features: [{ type: 'Feature', id: 1, geometry: { type: 'Polygon', coordinates: [square(1)] }, properties: {} }],
        },
      ],
    ]),
  }
  const scene = { camera: { center: [0, 0], zoom }, layers: [{ id: 'tint', opacity: 1, drawn: 1 }], highlights: [] } as unknown as Scene
  const story = { layers: [{ id: 'tint', style: 'region', label: '', features: [] }] } as unknown as Story
  return renderToString(h(Ground, { data, scene, story, size: SIZE }))
}

function classes(svg: string): string[] {
  return [...svg.matchAll(/<(?:rect|path)[^>]* class="([^"]+)"/g)].map(([, name = '']) => name)
}

function water(geometry: Geometry, rank: number): GroundData['lakes']['features'][number] {
  return { type: 'Feature', geometry, properties: { rank } }
}

function square(half: number): Position[] {
  return [
    [-half, -half],
    [half, -half],
    [half, half],
    [-half, half],
    [-half, -half],
  ]
}

function across(lat: number): Position[] {
  return [
    [-1, lat],
    [1, lat],
  ]
}
