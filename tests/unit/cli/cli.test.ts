import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { main } from '../../../src/cli/main.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

/** What a command prints, and its exit code. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const terminal = recordingTerminal()
  const code = await main(args, terminal)
  return { code, out: terminal.printed.out, err: terminal.printed.err }
}

let folder = ''
const WRONG = '---\nschema: dateline/1\n---\nText.\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cli-'))
  for (const path of ['b-story', 'a-story', 'node_modules/hidden', '.hidden', 'dist/built', 'deep/er/c-story']) {
    await mkdir(join(folder, path), { recursive: true })
    await writeFile(join(folder, path, 'story.md'), WRONG)
  }
  await writeFile(join(folder, 'dist', '.dateline-build'), '')
})
afterAll(() => rm(folder, { recursive: true }))
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('dateline', () => {
  test('without a command says how it is called, and that this was not it', async () => {
    const { code, out, err } = await run()
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('Usage: dateline <command>')
  })

  test.each([['help'], ['--help'], ['-h']])('%s names every command', async (word) => {
    const { code, out } = await run(word)
    expect(code).toBe(0)
    for (const name of ['new', 'check', 'preview']) expect(out).toContain(`  ${name} `)
  })

  test.each([
    ['help', 'check'],
    ['check', '--help'],
    ['check', 'somewhere', '-h'],
  ])('%s %s tells about the command', async (...args) => {
    const { code, out } = await run(...args)
    expect(code).toBe(0)
    expect(out).toMatch(/^Usage: dateline check /)
  })

  test.each([
    [['chek'], "unknown command 'chek': did you mean 'check'?"],
    [['constructor'], "unknown command 'constructor'"],
    [['check', '--jsn'], "Unknown option '--jsn'"],
    [['check', 'nowhere'], "no file or folder 'nowhere'"],
    [['check', 'src/story'], "no story.md in 'src/story'"],
    [['build', '--out'], "'--out <value>' argument missing. 'dateline help build'"],
    [['new', 'storm', '--title', '-7'], 'ambiguous. A value that begins with a dash is written --title=-XYZ.'],
    [['build', '--base', 'example.org'], 'such as https://example.org/maps/'],
    [['check', '--json', '--watch', 'stories'], '--watch and --json do not go together'],
    [['check', '--write-ids', '--watch', 'stories'], '--watch and --write-ids do not go together'],
    [['preview', '--port', 'x'], "the port 'x' is not a number"],
    [['preview', '--editor', 'ed'], "the editor 'ed' is not one of vscode, idea, sublime, none"],
  ])('%j is a usage error with a word of help', async (args, words) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  test.each([['new'], ['check'], ['build'], ['serve']])(
    '%s says how it is called, what its options are and what its exit codes mean',
    async (name) => {
      const { code, out } = await run(name, '--help')
      expect(code).toBe(0)
      expect(out).toMatch(new RegExp(`^Usage: dateline ${name} `))
      for (const words of ['\nOptions:\n', 'Exit code: ']) expect(out).toContain(words)
    },
  )

  test('what nobody foresaw is one line that says how to see more, and the exit code 1', async () => {
    const fails = async () => {
      const terminal = recordingTerminal()
      const code = await main(['check', '--help'], {
        ...terminal,
        out() {
          throw new RangeError('a bug\nof two lines')
        },
      })
      return { code, err: terminal.printed.err }
    }
    vi.stubEnv('DATELINE_DEBUG', '')
    expect(await fails()).toEqual({ code: 1, err: expect.stringMatching(/^dateline: a bug \(DATELINE_DEBUG=1 .*\)\n$/) })
    vi.stubEnv('DATELINE_DEBUG', '1')
    expect(await fails()).toEqual({ code: 1, err: expect.stringMatching(/^RangeError: a bug\nof two lines\n +at .*cli\.test\.ts/) })
  })

  test('prints its version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe('dateline check', () => {
  test('finds every story.md below a folder but those of hidden folders, node_modules and built sites, and prints all problems, sorted, on lines of one form', async () => {
    const { code, out, err } = await run('check', folder)
    expect(code).toBe(1)
    expect(err).toBe('3 stories: 21 errors, no warnings\n')
    const lines = out.trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+ {2}(error|warning) {2}[a-z0-9-]+ {2}\S.*\.$/)
    const files = [...new Set(lines.map((line) => line.slice(folder.length + 1).split(':')[0]))]
    expect(files).toEqual(['a-story/story.md', 'b-story/story.md', 'deep/er/c-story/story.md'])
  })

  test('prints JSON for tools: one array, sorted, each problem once, never in colour', async () => {
    vi.stubEnv('FORCE_COLOR', '1')
    const terminal = recordingTerminal({ out: true, err: true })
    await main(['check', '--json', join(folder, 'b-story'), join(folder, 'a-story'), join(folder, 'a-story/../a-story/story.md')], terminal)
    const problems = JSON.parse(terminal.printed.out) as { file: string; line: number }[]
    const places = problems.map(({ file, line }) => `${file}:${line}`)
    expect(places).toEqual([...places].sort())
    expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(problems.length)
    expect(problems).toHaveLength(14)
  })

  test('shows how far it has come, and takes that away before it prints', async () => {
    const terminal = recordingTerminal()
    await main(['check', folder], terminal)
    expect(terminal.printed.progress).toEqual([
      `Reading 1 of 3: ${join(folder, 'a-story/story.md')}`,
      `Reading 2 of 3: ${join(folder, 'b-story/story.md')}`,
      `Reading 3 of 3: ${join(folder, 'deep/er/c-story/story.md')}`,
      '',
    ])
  })

  test('names even a single story, which may be a long one', async () => {
    const terminal = recordingTerminal()
    await main(['check', join(folder, 'a-story')], terminal)
    expect(terminal.printed.progress).toEqual([`Reading 1 of 1: ${join(folder, 'a-story/story.md')}`, ''])
  })

  test('tells of a story that would stand where a site keeps other files', async () => {
    const story = join(folder, 'embed.md')
    await writeFile(story, WRONG)
    expect((await run('check', story)).out).toMatch(/embed\.md:1:1 {2}error {2}reserved-address {2}the story would stand at embed\//)
  })

  test('prints JSON of what a problem is', async () => {
    const { code, out } = await run('check', '--json', join(folder, 'a-story/story.md'))
    expect(code).toBe(1)
    expect(JSON.parse(out)).toContainEqual(
      expect.objectContaining({ line: 2, column: 1, severity: 'error', code: 'missing-key', what: "the key 'title' is missing" }),
    )
  })

  test('warnings alone are fine, but not with --strict', async () => {
    const story = join(folder, 'warned.md')
    const front =
      'schema: dateline/1\ntitle: T\ndek: D\nlang: en\nbyline: [B]\npublished: 2025-01-01\nasOf: 2025-01-01\nlayers: { l: { data: l.geojson, style: point } }'
    await writeFile(
      join(folder, 'l.geojson'),
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[0,0]}}]}',
    )
    await writeFile(story, `---\n${front}\n---\n\n\`\`\`view\nbounds: [0, 0, 1, 1]\n\`\`\`\nText.\n`)
    expect(await run('check', story)).toMatchObject({ code: 0, err: '1 story: no errors, 1 warning\n' })
    expect(await run('check', story, '--strict')).toMatchObject({ code: 1 })
  })

  test('notes fail nothing, not even with --strict, and are counted where there are any', async () => {
    const story = join(folder, 'noted.md')
    await writeFile(
      join(folder, 'turned.geojson'),
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}}]}',
    )
    const front =
      'schema: dateline/1\ntitle: T\ndek: D\nlang: en\nbyline: [B]\npublished: 2025-01-01\nasOf: 2025-01-01\nlayers: { l: { data: turned.geojson, style: region } }'
    await writeFile(story, `---\n${front}\n---\n\n\`\`\`view\nbounds: [0, 0, 1, 1]\nshow: [l]\n\`\`\`\nText.\n`)
    const { code, out, err } = await run('check', story, '--strict')
    expect([code, err]).toEqual([0, '1 story: no errors, no warnings, 1 note\n'])
    expect(out).toMatch(/turned\.geojson:1:\d+ {2}note {2}geojson-winding {2}at \/features\/0/)
  })
})
