import { expect, test } from 'vitest'
import { textWidth } from '../../../src/compile/labels/text-width.ts'

/** Sums of advance widths read from NotoSans-Regular.ttf 2.x with fontkit 2 (`glyphForCodePoint`), in thousandths of an em. */
const BY_FONTKIT: readonly (readonly [text: string, units: number])[] = [
  ['A', 639],
  [' ', 260],
  ['m', 935],
  ['0', 572],
  ['—', 1000],
  ['Kursk', 2663],
  ['Łódź', 2214],
  ['Суджа', 3071],
  ['Київ', 2068],
  ['Claimed by Russia’s Defence Ministry', 17327],
]

test.each(BY_FONTKIT)('%s is as wide as the font says', (text, units) => {
  expect(textWidth(text)).toBeCloseTo(units / 1000, 6)
})

test('a text is as wide as its letters, composed or decomposed', () => {
  expect(textWidth('')).toBe(0)
  expect(textWidth('Суми')).toBeCloseTo(
    ['С', 'у', 'м', 'и'].map(textWidth).reduce((a, b) => a + b),
    9,
  )
  expect(textWidth('Київ'.normalize('NFD'))).toBe(textWidth('Київ'))
  expect(textWidth('Łódź'.normalize('NFD'))).toBe(textWidth('Łódź'))
})

test('every letter of the three languages and of printed Latin has a width of its own', () => {
  const estimated = textWidth('\u{10FFFD}')
  const letters = 'абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюяABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.,;:!?’“”«»–—()/'
  for (const letter of letters) expect(textWidth(letter), letter).not.toBe(estimated)
})

test('scripts outside the table are estimated, neither nothing nor out of measure', () => {
  for (const text of ['سومي', 'סומי', '苏梅', 'सुमी', 'სუმი']) {
    expect(textWidth(text) / [...text].length).toBeGreaterThan(0.3)
    expect(textWidth(text) / [...text].length).toBeLessThanOrEqual(1)
  }
})
