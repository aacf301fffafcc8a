import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../../../src/cli/main.ts'

/** What a command prints, and its exit code. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const printed = { out: '', err: '' }
  const code = await main(args, {
    out(text) {
      printed.out += `${text}\n`
    },
    err(text) {
      printed.err += `${text}\n`
    },
  })
  return { code, ...printed }
}

let folder = ''
const WRONG = '---\nschema: dateline/1\n---\nText.\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-cli-'))
  for (const path of ['b-story', 'a-story', 'node_modules/hidden', '.hidden', 'deep/er/c-story']) {
    await mkdir(join(folder, path), { recursive: true })
    await writeFile(join(folder, path, 'story.md'), WRONG)
  }
})
afterAll(() => rm(folder, { recursive: true }))

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

  test('a command that is not built yet says so by name', async () => {
    expect(await run('new')).toMatchObject({ code: 2, out: '', err: "dateline: the command 'new' is not built yet.\n" })
  })

  test.each([
    [['chek'], "unknown command 'chek': did you mean 'check'?"],
    [['constructor'], "unknown command 'constructor'"],
    [['check', '--jsn'], "Unknown option '--jsn'"],
    [['check', 'nowhere'], "no file or folder 'nowhere'"],
    [['check', 'src/story'], "no story.md in 'src/story'"],
    [['preview', '--port', 'x'], "the port 'x' is not a number"],
    [['preview', '--editor', 'ed'], "the editor 'ed' is not one of vscode, idea, sublime, none"],
  ])('%j is a usage error with a word of help', async (args, words) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words)
  })

  test('prints its version', async () => {
    expect((await run('--version')).out).toMatch(/^\d+\.\d+\.\d+/)
  })
})

describe('dateline check', () => {
  test('finds every story.md below a folder but hidden ones, and prints all problems, sorted, on lines of one form', async () => {
    const { code, out, err } = await run('check', folder)
    expect(code).toBe(1)
    expect(err).toBe('3 stories: 21 errors, no warnings\n')
    const lines = out.trimEnd().split('\n')
    for (const line of lines) expect(line).toMatch(/^\S+:\d+:\d+ {2}(error|warning) {2}[a-z0-9-]+ {2}\S.*\.$/)
    const files = [...new Set(lines.map((line) => line.slice(folder.length + 1).split(':')[0]))]
    expect(files).toEqual(['a-story/story.md', 'b-story/story.md', 'deep/er/c-story/story.md'])
  })

  test('prints JSON for tools', async () => {
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
})
