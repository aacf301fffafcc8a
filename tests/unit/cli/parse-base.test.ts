import { expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { parseBase } from '../../../src/cli/parse-base.ts'

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/maps', 'https://example.org/maps/'],
  ['http://localhost:8080/', 'http://localhost:8080/'],
  ['HTTPS://Example.ORG/Карта', 'https://example.org/%D0%9A%D0%B0%D1%80%D1%82%D0%B0/'],
])('%s stands for %s', (text, base) => expect(parseBase(text)).toBe(base))

test.each([
  ['example.org/maps', 'such as https://example.org/maps/'],
  ['/maps/', 'such as https://'],
  ['', 'such as https://'],
  ['//example.org/', 'such as https://'],
  ['ftp://example.org/', 'such as https://'],
  ['javascript:alert(1)', 'such as https://'],
  ['https://', 'such as https://'],
  ['https://example.org/?a=1', 'take a query (?...) out of it'],
  ['https://example.org/?', 'take a query (?...) out of it'],
  ['https://example.org/#top', 'take a place in a page (#...) out of it'],
  ['https://me:secret@example.org/?a#b', 'take a user name or password and a query (?...) and a place in a page (#...) out of it'],
])('%s is none: %s', (text, words) => {
  expect(() => parseBase(text)).toThrow(UsageError)
  expect(() => parseBase(text)).toThrow(words)
})
