import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { nodeEffects } from '../../src/compile/node-effects.ts'

test('the first story in the README compiles without a problem', async () => {
  const readme = readFileSync('README.md', 'utf8')
  const example = (fence: RegExp): Uint8Array => {
    const found = fence.exec(readme)?.[1]
    if (found === undefined) throw new Error(`the README has no example like ${fence}`)
    return new TextEncoder().encode(found.replace(/^ {3}/gm, ''))
  }
  const files = new Map([
    ['harbour/story.md', example(/````markdown\n([\s\S]*?) {3}````/)],
    ['harbour/places.geojson', example(/```json\n([\s\S]*?) {3}```/)],
  ])
  const { problems, result } = await compile('harbour/story.md', {
    geodata: 'geodata',
    readFile: async (path, most) => files.get(path) ?? nodeEffects.readFile(path, most),
    readRange: nodeEffects.readRange,
    realPath: async (path) => (files.has(path) || path === 'harbour' ? path : nodeEffects.realPath(path)),
  })
  expect(problems).toEqual([])
  expect(result?.story.steps.map(({ id }) => id)).toEqual(['both', 'odesa'])
})
