import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-process-'))
  const text = Array.from({ length: 20 }, (_, i) => `[A](claim:p${i})`).join('\n\n') // as many of one kind as are printed of one file
  for (let n = 1; n <= 45; n++) {
    await mkdir(join(folder, 'wrong', `story-${n}`), { recursive: true })
    await writeFile(join(folder, 'wrong', `story-${n}`, 'story.md'), `---\nschema: dateline/1\n---\n${text}\n`)
  }
})
afterAll(() => rm(folder, { recursive: true }))

type Child = ChildProcessByStdio<null, Readable, Readable>

/** Starts `dateline` in the folder, as a process of its own. */
function start(args: readonly string[], env: Record<string, string> = {}): Child {
  const tsx = import.meta.resolve('tsx')
  return spawn(process.execPath, ['--import', tsx, resolve('tests/support/run-dateline.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function ending(child: Child): Promise<{ code: number | null; out: string; err: string }> {
  const read = { out: '', err: '' }
  child.stdout.on('data', (data) => {
    read.out += data
  })
  child.stderr.on('data', (data) => {
    read.err += data
  })
  const [code] = await once(child, 'close')
  return { code, ...read }
}

describe('the process', () => {
  test('prints all of it into a pipe, however slowly that is read, and without colours', async () => {
    const child = start(['check', 'wrong'])
    child.stdout.pause()
    await once(child.stdout, 'readable')
    const { code, out, err } = await ending(child)
    expect(code).toBe(1)
    expect(out.trimEnd().split('\n')).toHaveLength(Number(/: (\d+) errors/.exec(err)?.[1]))
    expect(out.length).toBeGreaterThan(100_000)
    expect(out + err).not.toContain('\u001b')
  })

  test('prints colours into a pipe where it is told to', async () => {
    const { out } = await ending(start(['check', 'wrong'], { FORCE_COLOR: '1' }))
    expect(out).toContain('\u001b[31m')
  })

  test('ends quietly where nobody reads on', async () => {
    const child = start(['check', 'wrong'])
    const closed = once(child, 'close')
    let err = ''
    child.stderr.on('data', (data) => {
      err += data
    })
    await once(child.stdout, 'data')
    child.stdout.destroy()
    expect((await closed)[0]).toBe(1)
    expect(err).toMatch(/^45 stories: \d+ errors, no warnings\n$/)
  })

  test('watches until Ctrl-C, and ends well', async () => {
    const child = start(['check', '--watch', 'wrong'])
    const end = ending(child)
    let out = ''
    for await (const data of child.stdout) {
      out += data
      if (/^dateline: checked /m.test(out)) break
    }
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 0, err: '' })
  })

  test('serves until Ctrl-C, and ends well', async () => {
    const child = start(['serve', 'wrong', '--port', '0'])
    const end = ending(child)
    const [line] = await once(child.stdout, 'data')
    const [url = ''] = /http:\S+/.exec(String(line)) ?? []
    expect((await fetch(`${url}story-1/story.md`, { headers: { connection: 'keep-alive' } })).status).toBe(200)
    child.kill('SIGINT')
    expect(await end).toMatchObject({ code: 0, err: '' })
  })

  test('writes a new story into stories/ where there is one, else where it is', async () => {
    expect(await ending(start(['new', 'storm']))).toMatchObject({ code: 0, out: expect.stringContaining(join('storm', 'story.md')) })
    await readFile(join(folder, 'storm', 'story.md'))
    await mkdir(join(folder, 'stories'))
    expect((await ending(start(['new', 'flood']))).code).toBe(0)
    await readFile(join(folder, 'stories', 'flood', 'story.md'))
  })
})
