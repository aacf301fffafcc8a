import { describe, expect, test } from 'vitest'
import { staticMapCss, viewerCss } from '../../../src/render/svg/map-css.ts'
import { COLOR_NAMES, type ColorName, colorProperty, DARK, FORCED, LIGHT, type Palette } from '../../../src/render/svg/palette.ts'

const GROUNDS: readonly ColorName[] = ['land', 'region', 'water']

describe.each([
  ['LIGHT', LIGHT],
  ['DARK', DARK],
])('%s', (_, palette) => {
  test('lettering reads on land, tint and water: 4.5:1 (WCAG 2.2, 1.4.3)', () => {
    for (const ink of ['ink', 'softInk', 'paleInk'] as const) expectContrast(palette, ink, GROUNDS, 4.5)
  })

  test('what the story speaks of, and borders, stand out from the ground: 3:1 (1.4.11)', () => {
    for (const line of ['boundary', 'route', 'outline', 'accent', 'border'] as const) expectContrast(palette, line, GROUNDS, 3)
  })

  test('water and lines that only help recede: under 2.5:1', () => {
    for (const quiet of ['coast', 'river', 'regionLine', 'region', 'water'] as const) {
      expect(contrast(palette[quiet], palette.land), quiet).toBeLessThan(2.5)
    }
  })

  test('rivers and shores are seen on land and on tint, and shores beside their water', () => {
    for (const line of ['river', 'coast'] as const) expectContrast(palette, line, GROUNDS, 1.3)
  })

  test('the tint is as near to grey as paper is, so that it reads as no side: under a tenth of full colourfulness', () => {
    const [red = 0, green = 0, blue = 0] = channels(palette.region)
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(0.1)
  })
})

test('every colour by night is the other side of the middle, ground and ink alike', () => {
  for (const name of ['land', 'water', 'region', 'halo', 'casing', 'ink', 'softInk', 'paleInk', 'boundary'] as const) {
    expect(luminance(LIGHT[name]) > 0.18, name).not.toBe(luminance(DARK[name]) > 0.18) // 18 % is the middle grey
  }
})

test('forced colours are system colours alone, and lettering is the system’s text', () => {
  for (const name of COLOR_NAMES)
    expect(FORCED[name], name).toMatch(/^(Canvas|CanvasText|LinkText|Highlight|color-mix\(in srgb, CanvasText \d+%, Canvas\))$/)
  for (const ink of ['ink', 'softInk', 'paleInk'] as const) expect(FORCED[ink]).toBe('CanvasText')
})

describe('style sheets', () => {
  test('the viewer’s rules name every colour as a custom property, by day, by night and forced, and nothing else', () => {
    const css = viewerCss()
    for (const name of COLOR_NAMES) expect(css.split(`${colorProperty(name)}:`).length - 1, name).toBe(3)
    const rules = css.slice(css.indexOf('.ground'))
    expect(rules).not.toMatch(/#[0-9a-f]{3,8}\b|rgb\(|CanvasText/)
  })

  test('forced colours come last and over a page’s own', () => {
    const css = viewerCss()
    expect(css.indexOf('forced-colors')).toBeGreaterThan(css.indexOf('prefers-color-scheme'))
    expect(css).toContain(`${colorProperty('water')}:${FORCED.water}!important`)
    expect(staticMapCss().indexOf('forced-colors')).toBeGreaterThan(staticMapCss().indexOf('prefers-color-scheme'))
  })

  test('a static map’s rules hold no custom property, for pictures know none', () => {
    expect(staticMapCss()).not.toContain('var(')
  })
})

function expectContrast(palette: Palette, color: ColorName, grounds: readonly ColorName[], atLeast: number): void {
  for (const ground of grounds) expect(contrast(palette[color], palette[ground]), `${color} on ${ground}`).toBeGreaterThanOrEqual(atLeast)
}

/** WCAG 2.2: contrast ratio of two colours, 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2: relative luminance of `#rrggbb`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(color: string): number[] {
  if (!/^#[0-9a-f]{6}$/.test(color)) throw new Error(`${color} is not #rrggbb`)
  return [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16) / 255)
}
