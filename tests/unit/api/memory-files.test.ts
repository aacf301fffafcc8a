import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../../src/api/memory-files.ts'
import { compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'

const story = (places: string): string => `---
schema: dateline/1
title: T
dek: D
lang: en
byline: [B]
published: 2025-01-01
asOf: 2025-01-01
places: ${places}
---
[A harbour](place:harbour).
`
const PLACES = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'harbour', properties: { name: 'Harbour' }, geometry: { type: 'Point', coordinates: [14.2, 40.8] } }],
})

const codesOf = async (file: string, files: Record<string, string>): Promise<string[]> =>
  (await compile(file, memoryFiles(files))).problems.map(({ code }) => code)

describe('a story in memory', () => {
  test.each([
    ['in a folder', 'news/storm/story.md', 'news/storm/data/places.geojson', 'storm'],
    ['in no folder', 'storm.md', 'data/places.geojson', 'storm'],
    ['under another spelling of its path', './news/../storm/story.md', 'storm/data/places.geojson', 'storm'],
  ])('%s compiles with the files beside it', async (_, file, places, slug) => {
    const { problems, result } = await compile(file, memoryFiles({ [file]: story('data/places.geojson'), [places]: PLACES }))
    expect(problems).toEqual([])
    expect(result?.story).toMatchObject({ slug, places: [{ id: 'harbour' }] })
  })

  test('may use the built-in geodata', async () => {
    const text = story('"@geodata/kursk-border/places.geojson"').replace('place:harbour', 'place:sudzha')
    expect(await codesOf('a/story.md', { 'a/story.md': text })).toEqual([])
  })

  test.each([['places.geojson'], ['"@geodata/../package.json"'], ['"@geodata/no.geojson"']])(
    'has a problem where it names %s',
    async (places) => {
      expect(await codesOf('a/story.md', { 'a/story.md': story(places), 'b/places.geojson': PLACES })).toContainEqual(
        expect.stringMatching(/^(file-missing|path-outside)$/),
      )
    },
  )
})

describe('nothing but these files and the geodata can be read', () => {
  const effects = memoryFiles({ 'a/story.md': 'text' })
  test.each([
    ['package.json'],
    ['/etc/passwd'],
    [join(nodeEffects.geodata, '..', 'package.json')],
    [`${nodeEffects.geodata}/../package.json`],
    [`${nodeEffects.geodata}-other/x`],
    ['a/../../../../../../etc/passwd'],
    ['constructor'],
  ])('%s', async (path) => {
    expect(await effects.readFile(path, 1_000)).toBeUndefined()
    expect(await effects.readRange(path, 0, 10)).toBeUndefined()
    expect(await effects.realPath(path)).toBeUndefined()
  })

  test('a range is as long as it is asked for, and ends with the file', async () => {
    const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
    expect(text(await effects.readRange('a/story.md', 1, 2))).toBe('ex')
    expect(text(await effects.readRange('a/story.md', 2, 99))).toBe('xt')
  })
})
