import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { watchStories } from '../../../src/cli/watch-stories.ts'
import type { Problem } from '../../../src/compile/compile.ts'
import { schemaFiles } from '../../../src/publish/schema-files.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

/** As much of a tasks.json as says how VS Code reads what the task prints. */
interface Tasks {
  readonly tasks: readonly [
    {
      readonly command: string
      readonly problemMatcher: {
        readonly pattern: { readonly regexp: string } & Readonly<
          Record<'file' | 'line' | 'column' | 'severity' | 'code' | 'message', number>
        >
        readonly background: { readonly beginsPattern: string; readonly endsPattern: string }
      }
    },
  ]
}

let folder = ''
let docs = ''
beforeAll(async () => {
  docs = await readFile('docs/editors.md', 'utf8')
  folder = await mkdtemp(join(tmpdir(), 'dateline editors: '))
  await mkdir(join(folder, 'wrong'))
  const layer = 'layers: { l: { data: l.geojson, style: point } }'
  const text = `---\nschema: dateline/1\ntitel: T\n${layer}\n---\nText  error  at a:1:2  [here](place:nowhere).\n`
  await writeFile(join(folder, 'wrong', 'story.md'), text)
  await writeFile(join(folder, 'wrong', 'l.geojson'), '{ "type": "FeatureCollection", "features": [null] }')
})
afterAll(() => rm(folder, { recursive: true }))

const examples = (language: string): string[] =>
  [...docs.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code ?? '')
const task = (): Tasks['tasks'][0] => (JSON.parse(examples('json')[0] ?? '') as Tasks).tasks[0]

describe("the documents' task for VS Code", () => {
  test('reads every line that check prints for a problem', async () => {
    const { pattern } = task().problemMatcher
    const [plain, json] = [recordingTerminal(), recordingTerminal()]
    await main(['check', folder], plain)
    await main(['check', folder, '--json'], json)
    const problems = JSON.parse(json.printed.out) as Problem[]
    const lines = plain.printed.out.split('\n').filter((line) => line !== '')
    expect(lines.length).toBeGreaterThan(5)
    const found = lines.map((line) => {
      const match = new RegExp(pattern.regexp).exec(line) ?? []
      const { file, line: row, column, severity, code, message } = pattern
      return [file, row, column, severity, code, message].map((group) => match[group])
    })
    for (const { file, line, column, severity, code, what } of problems)
      expect(found).toContainEqual([file, String(line), String(column), severity, code, expect.stringContaining(what)])
    expect(found).toHaveLength(problems.length)
  })

  test('sees where each run of check --watch begins and ends', async () => {
    const { command, problemMatcher } = task()
    expect(command).toContain('dateline check --watch')
    const [begins, ends] = [problemMatcher.background.beginsPattern, problemMatcher.background.endsPattern].map((text) => new RegExp(text))
    const controller = new AbortController()
    const terminal = recordingTerminal()
    const ended = watchStories([folder], terminal, controller.signal)
    await vi.waitFor(() => expect(terminal.printed.out).toMatch(/Waiting for changes/), { timeout: 20_000 })
    controller.abort()
    await ended
    const lines = terminal.printed.out.trimEnd().split('\n')
    expect(lines.map((line) => begins?.test(line))).toEqual(lines.map((_, i) => i === 0))
    expect(lines.map((line) => ends?.test(line))).toEqual(lines.map((_, i) => i === lines.length - 1))
  })
})

test('the schemas that the documents name are those of a build', () => {
  const named = new Set(docs.match(/schema\/[\w-]+\.json/g))
  expect([...named].sort()).toEqual(
    schemaFiles()
      .map(({ path }) => path)
      .sort(),
  )
  const [, settings = ''] = examples('json')
  expect(JSON.parse(settings)).toEqual({ 'yaml.schemas': { './dist/schema/claims-1.json': '**/claims.yaml' } })
})
