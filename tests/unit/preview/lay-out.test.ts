import { expect, test } from 'vitest'
import { CAPTION, GAP, layOut } from '../../../src/preview/lay-out.ts'

test.each([
  [1408, 836],
  [1888, 1016],
  [1248, 600],
  [900, 500],
])('in a room of %i x %i both screens are as high as it is, a phone at most at its own size, and nothing overlaps', (width, height) => {
  const { desktop, phone } = layOut({ width, height })
  const drawn = (size: number, scale: number): number => size * scale
  expect(drawn(desktop.size.width, desktop.scale) + GAP + drawn(phone.size.width, phone.scale)).toBeLessThanOrEqual(width)
  expect(drawn(desktop.size.height, desktop.scale)).toBeGreaterThan(height - CAPTION - 2)
  expect(drawn(desktop.size.height, desktop.scale)).toBeLessThanOrEqual(height - CAPTION)
  expect(drawn(phone.size.height, phone.scale)).toBeLessThanOrEqual(height - CAPTION)
  expect([phone.size, phone.scale <= 1, desktop.scale <= 1]).toEqual([{ width: 390, height: 844 }, true, true])
  expect(desktop.size.width).toBeGreaterThanOrEqual(1199)
})
