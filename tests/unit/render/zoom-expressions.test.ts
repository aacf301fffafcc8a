import { createPropertyExpression, latest } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { WATER_RANKS, waterZoom } from '../../../src/geo/water-zoom.ts'
import { REGION_LINE_OPACITY, RIVER_OPACITY, RIVER_WIDTH, WATER_OPACITY } from '../../../src/render/map/zoom-expressions.ts'
import { regionLineOpacity } from '../../../src/render/svg/region-lines.ts'
import { riverOpacity, riverWidth, waterOpacity } from '../../../src/render/svg/water-by-zoom.ts'

const ZOOMS = Array.from({ length: 200 }, (_, i) => -2 + i * 0.12)
const RANKS = Array.from({ length: WATER_RANKS }, (_, i) => i + 1)

/** What MapLibre makes of an expression at a zoom, for a feature of this rank. */
function evaluated(expression: unknown, property: 'line-width' | 'fill-opacity'): (rank: number, zoom: number) => number {
  const spec = property === 'line-width' ? latest.paint_line['line-width'] : latest.paint_fill['fill-opacity']
  const made = createPropertyExpression(expression, property, spec as never)
  if (made.result === 'error') throw new Error(JSON.stringify(made.value))
  return (rank, zoom) => made.value.evaluate({ zoom } as never, { type: 'LineString', properties: { rank } } as never) as number
}

describe('the live map’s expressions are the static map’s functions', () => {
  test('width of rivers, opacity of water and of region lines, at any zoom and rank, one that no map shows among them', () => {
    const width = evaluated(RIVER_WIDTH, 'line-width')
    const opacity = evaluated(WATER_OPACITY, 'fill-opacity')
    const fading = evaluated(RIVER_OPACITY, 'fill-opacity')
    const region = evaluated(REGION_LINE_OPACITY, 'fill-opacity')
    for (const zoom of ZOOMS) {
      for (const rank of [...RANKS, WATER_RANKS + 1]) {
        expect(width(rank, zoom)).toBeCloseTo(riverWidth(rank, zoom), 9)
        expect(opacity(rank, zoom)).toBeCloseTo(waterOpacity(rank, zoom), 9)
      }
      expect(fading(1, zoom)).toBeCloseTo(riverOpacity(zoom), 9)
      expect(region(1, zoom)).toBeCloseTo(regionLineOpacity(zoom), 9)
    }
  })
})

describe('water by zoom', () => {
  test('nothing shows before its zoom, and nothing pops: no step over a tenth of a zoom', () => {
    for (const rank of RANKS) {
      expect(riverWidth(rank, waterZoom(rank))).toBe(0)
      expect(waterOpacity(rank, waterZoom(rank))).toBe(0)
      expect(waterOpacity(rank, waterZoom(rank) + 1)).toBe(1)
      for (const zoom of ZOOMS) {
        expect(riverWidth(rank, zoom + 0.1) - riverWidth(rank, zoom)).toBeLessThan(0.07)
        expect(waterOpacity(rank, zoom + 0.1) - waterOpacity(rank, zoom)).toBeLessThan(0.11)
      }
    }
  })

  test('rivers that are lines are gone where a kilometre, which they may be off, is more than 40 pixels', () => {
    const kilometre = 1000 / (40_075_017 * Math.cos((51 * Math.PI) / 180)) // of the world, at 51 degrees north
    for (const zoom of ZOOMS) {
      if (kilometre * 512 * 2 ** zoom > 42) expect(riverOpacity(zoom), `zoom ${zoom}`).toBe(0)
      if (zoom <= 10) expect(riverOpacity(zoom)).toBe(1)
    }
  })

  test('a larger river is never the narrower', () => {
    for (const zoom of ZOOMS) {
      for (const rank of RANKS) expect(riverWidth(rank, zoom)).toBeGreaterThanOrEqual(riverWidth(rank + 1, zoom))
    }
  })
})
