import { createPropertyExpression, latest } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, test } from 'vitest'
import { parseComputedColor } from '../../../src/render/map/parse-computed-color.ts'

describe('parseComputedColor', () => {
  test.each([
    ['color(srgb 0.8 0.4 0)', 'rgba(204, 102, 0, 1)'],
    ['color(srgb 0 0 0 / 0.5)', 'rgba(0, 0, 0, 0.5)'],
    ['color(srgb 0 0 0 / 0)', 'rgba(0, 0, 0, 0)'], // transparent, and meant
    ['color(srgb 1.2 -0.1 none)', 'rgba(255, 0, 0, 1)'],
    ['color(srgb 1e-7 1 1)', 'rgba(0, 255, 255, 1)'],
    ['rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  ])('%s is %s', (computed, color) => {
    expect(parseComputedColor(computed)).toBe(color)
    const made = createPropertyExpression(color, 'fill-color', latest.paint_fill['fill-color'] as never)
    expect(made.result, 'MapLibre reads it').toBe('success')
  })

  test.each(['', 'rgba(0, 0, 0, 0)', 'transparent', 'banana', 'oklch(0.7 0.1 200)', 'color(display-p3 1 0 0)', 'color(srgb 1 0)'])(
    '%s is no colour here',
    (computed) => expect(parseComputedColor(computed)).toBeUndefined(),
  )
})
