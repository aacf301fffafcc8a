import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { memoryFiles } from '../../src/api/memory-files.ts'
import { main } from '../../src/cli/main.ts'
import { compile } from '../../src/compile/compile.ts'
import { docExamples } from '../support/doc-examples.ts'
import { recordingTerminal } from '../support/recording-terminal.ts'

const PAGES = ['README.md', 'docs/first-story.md', 'docs/editors.md', 'docs/preview.md']

test('the first story of docs/first-story.md compiles without a problem', async () => {
  const examples = docExamples(readFileSync('docs/first-story.md', 'utf8'), ['markdown', 'json'])
  const code = (kind: string): string => examples.find((example) => example.kind === kind)?.code ?? ''
  const files = { 'harbour/story.md': code('story'), 'harbour/places.geojson': code('places') }
  const { problems, result } = await compile('harbour/story.md', memoryFiles(files))
  expect(problems).toEqual([])
  expect(result?.story.steps.map(({ id }) => id)).toEqual(['both', 'odesa'])
})

test('the package is installed from one place on every page', () => {
  const paths = PAGES.flatMap((page) => readFileSync(page, 'utf8').match(/\S+\.tgz$/gm) ?? []).filter((path) => path.startsWith('..'))
  expect(paths.length).toBeGreaterThan(1)
  expect(new Set(paths).size).toBe(1)
})

/** Every `dateline` command that a page writes, and its options. */
const commands = PAGES.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/(?:npx dateline|node bin\/dateline\.js|`dateline) ([a-z]+)((?: [^\n`&#"]+)?)/g)].map(
    ([, name = '', rest = '']) => [page, name, rest.match(/--[a-z-]+/g) ?? []] as const,
  ),
)

describe('what the pages say of the command line', () => {
  test('is something', () => expect(commands.length).toBeGreaterThan(12))

  test.each(commands)('%s: dateline %s with %j is what its help says', async (_page, name, options) => {
    const terminal = recordingTerminal()
    expect(await main(['help', ...(name === 'help' ? [] : [name])], terminal)).toBe(0)
    for (const option of options) expect(terminal.printed.out).toContain(option)
  })
})
