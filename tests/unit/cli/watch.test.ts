import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchStories } from '../../../src/cli/watch-stories.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

let folder = ''
const controllers: AbortController[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-watch-'))
  await write('storm/story.md', STORY)
  await write('storm/places.geojson', PLACES)
})
afterEach(async () => {
  for (const controller of controllers.splice(0)) controller.abort()
  await rm(folder, { recursive: true })
})

const STORY = `---
schema: dateline/1
title: T
dek: D
lang: en
byline: [B]
published: 2025-01-01
asOf: 2025-01-01
places: places.geojson
---
[A harbour](place:harbour).
`
const PLACES = JSON.stringify({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', id: 'harbour', properties: { name: 'Harbour' }, geometry: { type: 'Point', coordinates: [1, 2] } }],
})

async function write(path: string, content: string): Promise<void> {
  await mkdir(join(folder, path, '..'), { recursive: true })
  await writeFile(join(folder, path), content)
}

/** Watches paths of the folder. `runs` waits for so many runs and gives what each printed. */
function watching(...paths: string[]) {
  const controller = new AbortController()
  controllers.push(controller)
  const terminal = recordingTerminal()
  const ended = watchStories(
    (paths.length === 0 ? ['.'] : paths).map((path) => join(folder, path)),
    terminal,
    controller.signal,
  )
  const runs = (count: number): Promise<string[]> =>
    vi.waitFor(
      () => {
        const found = terminal.printed.out.split(/^dateline: checking\n/m).slice(1)
        expect(found.filter((run) => /^dateline: checked .*\n/m.test(run)).length).toBe(count)
        return found
      },
      { timeout: 20_000, interval: 20 },
    )
  return { runs, ended, controller, terminal }
}

test('a story is checked again when it changes, and when a file beside it does', async () => {
  const { runs, terminal } = watching()
  expect((await runs(1))[0]).toMatch(/^dateline: checked 1 story: no errors, no warnings\. /)
  await write('storm/story.md', STORY.replace('place:harbour', 'place:harbuor'))
  expect((await runs(2))[1]).toMatch(/story\.md:11:\d+ {2}error {2}unknown-place .*\ndateline: checked 1 story: 1 error/)
  await write('storm/places.geojson', PLACES.replace('"harbour"', '"harbuor"'))
  expect((await runs(3))[2]).toContain('no errors')
  expect(terminal.printed.out).toMatch(/^dateline: checking\n/)
  expect(terminal.printed.out.match(/\n\ndateline: checking\n/g)).toHaveLength(2)
})

test('stories come and go, and each run tells of all of them', async () => {
  const { runs } = watching()
  await runs(1)
  await write('flood/story.md', STORY)
  expect((await runs(2))[1]).toMatch(/flood\/story\.md:\d+:\d+ {2}error {2}file-missing [\s\S]*checked 2 stories/)
  await write('storm/story.md', STORY.replace('title: T\n', ''))
  expect((await runs(3))[2]).toMatch(/flood\/story\.md[\s\S]*storm\/story\.md[\s\S]*checked 2 stories/)
  await rm(join(folder, 'flood'), { recursive: true })
  expect((await runs(4))[3]).not.toContain('flood')
  await rm(join(folder, 'storm'), { recursive: true })
  expect((await runs(5))[4]).toMatch(/checked no stories/)
})

test('a path that is gone takes its own stories along, and the others are told of as before', async () => {
  await write('flood/story.md', STORY)
  const { runs } = watching('flood', 'storm')
  expect((await runs(1))[0]).toMatch(/flood\/story\.md:\d+:\d+ {2}error {2}file-missing [\s\S]*checked 2 stories/)
  await rm(join(folder, 'storm'), { recursive: true })
  expect((await runs(2))[1]).toMatch(/flood\/story\.md:\d+:\d+ {2}error {2}file-missing [\s\S]*checked 1 story: 1 error/)
})

test('what a search for stories passes over starts no run', async () => {
  await write('dist/.dateline-build', '')
  const { runs } = watching()
  await runs(1)
  await write('dist/index.html', 'built')
  await write('node_modules/x/story.md', STORY)
  await write('.git/index', '')
  await write('README.txt', 'no story')
  await write('storm/story.md', `${STORY}\nMore.\n`)
  expect(await runs(2)).toHaveLength(2)
})

test('a single file is watched with its folder', async () => {
  const { runs } = watching('storm/story.md')
  await runs(1)
  await write('storm/places.geojson', PLACES.replace('"harbour"', '"port"'))
  expect((await runs(2))[1]).toContain('unknown-place')
})

test('ends when it is asked to, and watches no more', async () => {
  const { runs, ended, controller } = watching()
  await runs(1)
  controller.abort()
  await expect(ended).resolves.toBeUndefined()
})
