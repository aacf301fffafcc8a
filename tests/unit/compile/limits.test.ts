import { describe, expect, test } from 'vitest'
import type { Compilation } from '../../../src/compile/compile.ts'
import { parseJson } from '../../../src/compile/geojson/json-source.ts'
import { parseFeatures } from '../../../src/compile/geojson/parse-features.ts'
import { createReport } from '../../../src/compile/problems/report.ts'
import { createSource } from '../../../src/compile/text/source.ts'
import { LIMITS } from '../../../src/story/limits.ts'
import { collection, compileGeoJson, compileMini, compileText, frontMatter, SHOWN } from '../../support/mini-story.ts'

const codes = async (compiling: Promise<Compilation>): Promise<string[]> => (await compiling).problems.map(({ code }) => code)

/** Problems of a file of features, without the story around it. */
function codesOf(content: string): string[] {
  const { tell, problems } = createReport()
  const json = parseJson(createSource('layer.geojson', content), tell)
  if (json !== undefined) parseFeatures(json, tell, 'Make tiles of it.')
  return problems().map(({ code }) => code)
}

const feature = (geometry: string, properties = ''): string => `{"type":"Feature","properties":{${properties}},"geometry":${geometry}}`
const LINE = '{"type":"LineString","coordinates":[[0,0],[1,1]]}'
const times = (n: number, item: string): string => Array.from({ length: n }, () => item).join(',')

describe('exactly at each limit a story passes, and one past it fails by name', () => {
  test('the limits are those that are promised', () => {
    expect(LIMITS).toMatchObject({
      storyBytes: 1_000_000,
      nesting: 100,
      steps: 2_000,
      layers: 100,
      layerBytes: 10_000_000,
      layerPoints: 20_000,
      layerVertices: 200_000,
      propertiesPerFeature: 64,
      propertyBytes: 4_000,
    })
  })

  test('bytes of the story', async () => {
    const head = `${frontMatter()}\n${SHOWN}\né `
    const bytes = (text: string): number => new TextEncoder().encode(text).length
    const story = (length: number): string => head + 'word '.repeat(length / 5).slice(0, length - bytes(head))
    expect(bytes(story(LIMITS.storyBytes))).toBe(LIMITS.storyBytes)
    expect(await codes(compileMini(story(LIMITS.storyBytes)))).toEqual([])
    expect(await codes(compileMini(story(LIMITS.storyBytes + 1)))).toEqual(['file-too-big'])
  })

  test.each<[string, (depth: number) => Promise<string[]>]>([
    ['quotations', (depth) => codes(compileText(`${SHOWN}\n${'>'.repeat(depth)} a\n`))],
    ['lists', (depth) => codes(compileText(`${SHOWN}\n${'- '.repeat(depth)}a\n`))],
    ['YAML in brackets', (depth) => codes(compileText(SHOWN, { note: '['.repeat(depth - 1) + ']'.repeat(depth - 1) }))],
    ['YAML in braces', (depth) => codes(compileText(SHOWN, { note: `${'{a: '.repeat(depth - 1)}1${'}'.repeat(depth - 1)}` }))],
    [
      'YAML by indentation',
      (depth) => codes(compileText(SHOWN, { note: Array.from({ length: depth - 1 }, (_, i) => `\n${' '.repeat(i + 1)}a:`).join('') })),
    ],
    [
      'YAML of a view block',
      (depth) => codes(compileText(`${SHOWN}\n\`\`\`view\nnote: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}\n\`\`\`\nText.`)),
    ],
    // the file, its features, the feature, its properties, and what is in this one
    ['JSON', async (depth) => codesOf(collection(feature(LINE, `"x":${'['.repeat(depth - 4)}${']'.repeat(depth - 4)}`)))],
  ])('levels of nesting: %s', async (_name, codesAt) => {
    expect(await codesAt(LIMITS.nesting)).not.toContain('nesting-too-deep')
    expect(await codesAt(LIMITS.nesting + 1)).toContain('nesting-too-deep')
  })

  test('steps', async () => {
    const story = (steps: number): string => `${SHOWN}\n${'A [place](place:springfield).\n\n'.repeat(steps - 1)}`
    const { problems, result } = await compileText(story(LIMITS.steps))
    expect(problems).toEqual([])
    expect(result?.story.steps).toHaveLength(LIMITS.steps)
    expect(await codes(compileText(story(LIMITS.steps + 1)))).toEqual(['too-many-steps'])
  })

  test('layers', async () => {
    const story = (count: number): Promise<Compilation> => {
      const ids = Array.from({ length: count }, (_, i) => `l${i}`)
      const layers = `{ ${ids.map((id) => `${id}: { data: rivers.geojson, style: boundary }`).join(', ')} }`
      return compileText(`\`\`\`view\nuse: wide\nshow: [${ids.join(', ')}]\n\`\`\`\nText.\n`, { layers })
    }
    const { problems, result } = await story(LIMITS.layers)
    expect(problems).toEqual([])
    expect(result?.story.layers).toHaveLength(LIMITS.layers)
    expect(await codes(story(LIMITS.layers + 1))).toEqual(['too-many-layers'])
  })

  test('bytes of a layer', async () => {
    const layer = (bytes: number): string => collection(feature(LINE)).padEnd(bytes)
    expect(await codes(compileGeoJson('layer', layer(LIMITS.layerBytes)))).toEqual([])
    expect(await codes(compileGeoJson('layer', layer(LIMITS.layerBytes + 1)))).toEqual(['file-too-big'])
  })

  test.each<[string, number, (count: number) => string]>([
    ['points, one a feature', LIMITS.layerPoints, (n) => times(n, feature('{"type":"Point","coordinates":[0,0]}'))],
    ['points in a MultiPoint', LIMITS.layerPoints, (n) => feature(`{"type":"MultiPoint","coordinates":[${times(n, '[0,0]')}]}`)],
    [
      'points in both',
      LIMITS.layerPoints,
      (n) =>
        `${feature('{"type":"Point","coordinates":[0,0]}')},${feature(`{"type":"MultiPoint","coordinates":[${times(n - 1, '[0,0]')}]}`)}`,
    ],
    ['vertices of a line', LIMITS.layerVertices, (n) => feature(`{"type":"LineString","coordinates":[${times(n - 1, '[0,0]')},[1,1]]}`)],
    [
      'vertices of lines and polygons',
      LIMITS.layerVertices,
      (n) => `${feature(LINE)},${feature(`{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0],[1,1],${times(n - 6, '[0,1]')},[0,0]]]]}`)}`,
    ],
  ])('%s', (_name, most, features) => {
    expect(codesOf(collection(features(most)))).toEqual([])
    expect(codesOf(collection(features(most + 1)))).toEqual(['geojson-too-big'])
  })

  test('properties of a feature', () => {
    const layer = (n: number): string => collection(feature(LINE, Array.from({ length: n }, (_, i) => `"p${i}":${i}`).join(',')))
    expect(codesOf(layer(LIMITS.propertiesPerFeature))).toEqual([])
    expect(codesOf(layer(LIMITS.propertiesPerFeature + 1))).toEqual(['geojson-too-big'])
  })

  test.each<[string, (bytes: number) => string]>([
    ['text', (n) => `"${'x'.repeat(n)}"`],
    ['text of two bytes a letter', (n) => `"${'é'.repeat(Math.floor(n / 2))}${'x'.repeat(n % 2)}"`],
    ['a list', (n) => `["${'x'.repeat(n - 4)}"]`],
  ])('bytes of a property: %s', (_name, value) => {
    expect(codesOf(collection(feature(LINE, `"p":${value(LIMITS.propertyBytes)}`)))).toEqual([])
    expect(codesOf(collection(feature(LINE, `"p":${value(LIMITS.propertyBytes + 1)}`)))).toEqual(['geojson-too-big'])
  })
})
