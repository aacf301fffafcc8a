import { expect, test } from 'vitest'
import { printCoordinates } from '../../../src/render/words/coordinates.ts'

// GeoNames: Sudzha, Quito, Suva; and a longitude past the antimeridian
test.each([
  [[35.27122, 51.19075], 'en', '51.191° N, 35.271° E'],
  [[35.27122, 51.19075], 'uk', '51,191° пн. ш., 35,271° сх. д.'],
  [[35.27122, 51.19075], 'ru', '51,191° с. ш., 35,271° в. д.'],
  [[-78.52495, -0.22985], 'en', '0.230° S, 78.525° W'],
  [[178.4419, -18.1416], 'en', '18.142° S, 178.442° E'],
  [[181, -18], 'en', '18.000° S, 179.000° W'],
  [[180, 0], 'en', '0.000° N, 180.000° W'],
] as const)('%j in %s is %s', (at, lang, words) => {
  expect(printCoordinates([...at], lang).replaceAll('\u00A0', ' ')).toBe(words)
})
