import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile } from '../../../src/compile/compile.ts'
import { LIMITS } from '../../../src/story/limits.ts'
import { cpuTime } from '../../support/cpu-time.ts'
import { memoryEffects } from '../../support/memory-effects.ts'
import { collection } from '../../support/mini-story.ts'

/** Cases; the nightly run asks for more. */
const RUNS = Number(process.env['DATELINE_FUZZ_RUNS'] ?? 300)

const STORY = readFileSync('stories/kursk-ceasefire/story.md', 'utf8')
const PLACES = readFileSync('geodata/kursk-border/places.geojson', 'utf8')

const box = (id: string, west: number): string =>
  `{"type":"Feature","id":"${id}","properties":{"name":"${id}"},"geometry":{"type":"Polygon","coordinates":[[[${west},50],[${west + 2},50],[${west + 2},52],[${west},52],[${west},50]]]}}`
const line = (id: string, west: number): string =>
  `{"type":"Feature","id":"${id}","properties":{},"geometry":{"type":"LineString","coordinates":[[${west},51],[${west + 1},51.2]]}}`

const FILES = {
  '/geodata/kursk-border/places.geojson': PLACES,
  '/geodata/kursk-border/regions.geojson': collection(box('kursk', 35), box('sumy', 33)),
  '/geodata/kursk-border/border.geojson': collection(line('west', 33), line('kursk-sumy', 34), line('east', 35)),
}

/** Pieces of syntax that a slip, or malice, puts anywhere. */
const TOKENS = [
  '```', '```view\n', '---', '\n---\n', '\n\n', '## ', '> ', '- ', '[', ']', '](', '(place:', '(claim:', '{{', '}}', '{{ distance ', '{', '}', ': ', '&a ', '*a', '!!js/function ',
  '__proto__', 'constructor', '"', "'", '\t', '\r', '\0', '\uFEFF', '\u202E', '<script>', '<!--', 'javascript:', '.nan', '.inf', '1e400', '-1', '180', 'null', 'hold: true\n', 'fit: []\n',
  'use: ', 'mobile:\n', 'show: [{', '#', '@geodata/', '../', '\\', '|', 'a'.repeat(5_000), '['.repeat(200), '💥', '\uD800',
] // biome-ignore format: one word after the other

type Edit = (text: string) => string

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), fc.constantFrom(...TOKENS)).map(
    ([at, token]): Edit =>
      (text) =>
        text.slice(0, at % (text.length + 1)) + token + text.slice(at % (text.length + 1)),
  ),
  fc.tuple(fc.nat(), fc.nat(200)).map(
    ([at, length]): Edit =>
      (text) =>
        text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + length),
  ),
  fc.tuple(fc.nat(), fc.nat(400)).map(
    ([at, length]): Edit =>
      (text) => {
        const start = at % (text.length + 1)
        return text.slice(0, start + length) + text.slice(start)
      },
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Edit =>
      (text) => {
        const lines = text.split('\n')
        const [i, j] = [a % lines.length, b % lines.length]
        const [x, y] = [lines[i] ?? '', lines[j] ?? '']
        return lines.with(i, y).with(j, x).join('\n')
      },
  ),
  fc.tuple(fc.nat(), fc.nat()).map(
    ([a, b]): Edit =>
      (text) => {
        const words = text.split(/(\s+)/)
        return words.with(a % words.length, words[b % words.length] ?? '').join('')
      },
  ),
)

test('whatever is done to a story, compiling it ends in a result or in problems with a place in it, and in time', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), async (edits) => {
      const story = edits.reduce((text, edit) => edit(text), STORY)
      const { result: compilation, milliseconds } = await cpuTime(() =>
        compile('/stories/fuzz/story.md', memoryEffects({ ...FILES, '/stories/fuzz/story.md': story })),
      )
      expect(milliseconds).toBeLessThan(5_000)
      const { problems, result } = compilation
      expect(result === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
      const lines = story.split(/\r\n|\n|\r/).length
      for (const { file, line, column, what, why, cure } of problems) {
        expect(line).toBeGreaterThan(0)
        expect(column).toBeGreaterThan(0)
        if (file.endsWith('story.md')) expect(line).toBeLessThanOrEqual(lines)
        expect(what.length * why.length * cure.length).toBeGreaterThan(0)
      }
      expect(result?.story.steps.length ?? 0).toBeLessThanOrEqual(LIMITS.steps)
      if (result !== undefined)
        expect(JSON.stringify(result.article)).not.toMatch(/"tagName":"(?!(p|em|strong|code|br|hr|ul|ol|li|blockquote|a|span)")/)
    }),
    { numRuns: RUNS },
  )
})

test('whatever is done to its GeoJSON, too', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 4 }), fc.constantFrom(...Object.keys(FILES)), async (edits, path) => {
      const content = edits.reduce((text, edit) => edit(text), FILES[path as keyof typeof FILES])
      const { problems, result } = await compile(
        '/stories/fuzz/story.md',
        memoryEffects({ ...FILES, [path]: content, '/stories/fuzz/story.md': STORY }),
      )
      expect(result === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
    }),
    { numRuns: RUNS },
  )
})
