import { expect, test } from 'vitest'
import { openingWords } from '../../../src/reader/first-words.ts'
import { pictureFor } from '../../../src/reader/overview/picture-for.ts'

test('a link to a paragraph shows its first whole words, and that more follow', () => {
  expect(openingWords('  Sudzha is\n close to the border. ')).toBe('Sudzha is close to the border.')
  const long = 'Russia’s Defence Ministry says its forces have pushed Ukraine’s army out of Sudzha, and retaken the town.'
  expect(openingWords(long)).toBe('Russia’s Defence Ministry says its forces have pushed Ukraine’s army out of Sudzha\u00A0…')
  expect(openingWords('x'.repeat(200))).toBe(`${'x'.repeat(84)}\u00A0…`)
})

test('the overview of a reader who explores is the deepest picture in which the view lies whole, and the world where there is none', () => {
  const size = { width: 800, height: 600 }
  const pictures = [
    { center: [35, 51], zoom: 3 },
    { center: [37, 52], zoom: 1 },
    { center: [0, 30], zoom: -1.75 },
  ] as const
  expect(pictureFor(pictures, { center: [35, 51], zoom: 8 }, size)).toBe(0)
  expect(pictureFor(pictures, { center: [45, 51], zoom: 8 }, size)).toBe(1)
  expect(pictureFor(pictures, { center: [35, 51], zoom: 5 }, size)).toBe(1)
  expect(pictureFor(pictures, { center: [-100, 40], zoom: 8 }, size)).toBe(2)
  expect(pictureFor(pictures, { center: [35, 51], zoom: 2 }, size)).toBe(2)
})
