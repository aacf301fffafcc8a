import { expect, test } from 'vitest'
import { isDark } from '../../../src/render/map/is-dark.ts'
import { DARK, LIGHT } from '../../../src/render/svg/palette.ts'

const computed = (land: string, ink: string) => ({ ...LIGHT, land, ink })

test.each([
  [LIGHT, false],
  [DARK, true],
  [computed('rgb(245, 242, 235)', 'rgb(28, 26, 23)'), false],
  [computed('rgba(36, 39, 42, 1)', 'rgba(244, 241, 234, 1)'), true],
  [computed('rgba(36, 39, 42, 0.5)', 'rgb(244, 241, 234)'), true],
])('a map whose land is darker than its lettering is one of night', (palette, dark) => expect(isDark(palette)).toBe(dark))
