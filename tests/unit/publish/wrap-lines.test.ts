import fc from 'fast-check'
import { expect, test } from 'vitest'
import { textWidth } from '../../../src/compile/labels/text-width.ts'
import { wrapLines } from '../../../src/publish/wrap-lines.ts'

const anyText = fc.array(fc.stringMatching(/^[a-zа-я]{1,12}$/), { minLength: 1, maxLength: 30 }).map((words) => words.join(' '))

test('no line is wider than asked, none could have taken the next word, and no word is lost', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 160, max: 700 }), (text, width) => {
      const lines = wrapLines([text], width, 11)
      expect(lines.map((line) => line.text).join(' ')).toBe(text)
      for (const [i, line] of lines.entries()) {
        expect(line.length).toBeLessThanOrEqual(width + 0.1)
        const [next] = lines[i + 1]?.text.split(' ') ?? []
        if (next !== undefined) expect(textWidth(`${line.text} ${next}`) * 11).toBeGreaterThan(width)
      }
    }),
  )
})

test('each text begins a line', () => {
  expect(wrapLines(['a b', 'c'], 500, 11).map(({ text }) => text)).toEqual(['a b', 'c'])
})

test('a word wider than a line stands alone', () => {
  expect(wrapLines(['a bbbbbbbbbbbbbbbbbbbbbbbbbbbbbb c'], 50, 11).map(({ text }) => text)).toEqual(['a', 'b'.repeat(30), 'c'])
})
