import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { formatProblem } from '../../src/compile/problems/format-problem.ts'
import { FRONT_MATTER } from '../../src/compile/schema/front-matter.ts'
import { VIEW } from '../../src/compile/schema/view.ts'
import { docExamples } from '../support/doc-examples.ts'
import { memoryEffects } from '../support/memory-effects.ts'
import { png } from '../support/pictures.ts'

const PAGE = readFileSync('docs/story-format.md', 'utf8')
const EXAMPLES = docExamples(PAGE, ['markdown', 'yaml', 'json'])
const only = (kind: string): string => EXAMPLES.find((example) => example.kind === kind)?.code ?? ''

const STORY = only('story')
const FRONT = /^---\n([\s\S]*?)^---\n/m.exec(STORY)?.[1] ?? ''
const TEXT = STORY.slice(FRONT.length + 8)

/** A front matter with the keys of another in the place of its own. */
function overlaid(front: string, over: string): string {
  const blocks = (yaml: string): [string, string][] =>
    yaml.split(/^(?=[a-zA-Z])/m).map((block): [string, string] => [block.split(':')[0] ?? '', block])
  return [...new Map([...blocks(front), ...blocks(over)]).values()].join('')
}

/** The story of the page, with the part that an example shows in the place of its own. */
function storyOf(kind: string, code: string): string {
  const front =
    kind === 'front matter' ? overlaid(FRONT, code) : kind === 'claims.yaml' ? FRONT.replace(/^claims:\n(?: .*\n)*/m, '') : FRONT
  const text = kind === 'text' ? `${TEXT.replaceAll('id: the-quay', '')}\n${code}` : TEXT
  return `---\n${front}---\n${text}`
}

const compileExample = (kind: string, code: string): ReturnType<typeof compile> =>
  compile(
    '/stories/ferries/story.md',
    memoryEffects({
      '/stories/ferries/story.md': kind === 'story' ? code : storyOf(kind, code),
      '/stories/ferries/places.geojson': only('places'),
      '/stories/ferries/ferry.geojson': readFileSync('tests/fixtures/story-format/ferry.geojson', 'utf8'),
      '/stories/ferries/bays.geojson': readFileSync('tests/fixtures/story-format/bays.geojson', 'utf8'),
      '/stories/ferries/harbour.png': png(1600, 1067),
      ...(kind === 'claims.yaml' ? { '/stories/ferries/claims.yaml': code } : {}),
    }),
  )

describe('docs/story-format.md', () => {
  test.each(EXAMPLES.map(({ kind, line, code }) => [line, kind, code] as const))(
    'the example on line %d, %s, compiles without an error or a surprise',
    async (_line, kind, code) => {
      const { problems, result } = await compileExample(kind, code)
      // an example need not show every layer, nor be near the view that it happens to stand after
      const unexpected = problems.filter((problem) => problem.code !== 'layer-never-shown' && problem.code !== 'flight-too-long')
      expect(unexpected.map(formatProblem)).toEqual([])
      expect(result).toBeDefined()
    },
  )

  test('the facts come out as a desk would print them', async () => {
    const facts = EXAMPLES.find(({ code }) => code.includes('{{ bearing'))?.code ?? ''
    const { result } = await compileExample('text', facts)
    const text = JSON.stringify(result?.article).replaceAll('\u00A0', ' ')
    expect(text).toContain('Varna lies 430 km (270 miles) from ') // 426.5 km by the haversine formula
    expect(text).toContain('to the south-west')
  })

  test.each(Object.keys(FRONT_MATTER.entries))('front matter: the page tells of %s', (key) => {
    expect(PAGE).toMatch(new RegExp(`\`${key}\`|^${key}:`, 'm'))
  })

  test.each(Object.keys(VIEW.entries))('view blocks: the page tells of %s', (key) => {
    expect(PAGE).toMatch(new RegExp(`\`${key}[\`:]|^${key}:`, 'm'))
  })
})
