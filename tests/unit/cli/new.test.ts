import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { UsageError } from '../../../src/cli/command.ts'
import { main } from '../../../src/cli/main.ts'
import { createNewStory } from '../../../src/cli/new.ts'
import { compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-new-'))
})
afterEach(() => rm(folder, { recursive: true }))

const clock = (): Date => new Date(2027, 2, 9, 0, 5)

/** Runs `dateline new` in the folder; a wrong call gives its message. */
async function run(...args: string[]): Promise<{ out: string; err: string; wrong?: string }> {
  const terminal = recordingTerminal()
  try {
    await createNewStory(clock).run([...args, '--dir', folder], terminal)
  } catch (error) {
    if (error instanceof UsageError) return { ...terminal.printed, wrong: error.message }
    throw error
  }
  return terminal.printed
}

const readStory = (slug: string): Promise<string> => readFile(join(folder, slug, 'story.md'), 'utf8')

describe('a new story', () => {
  test('compiles without a problem, and uses what it explains', async () => {
    await run('storm')
    const { problems, result } = await compile(join(folder, 'storm', 'story.md'), nodeEffects)
    expect(problems).toEqual([])
    expect(result?.story).toMatchObject({ slug: 'storm', title: 'Storm', asOf: '2027-03-09' })
    expect(result?.meta).toMatchObject({ published: '2027-03-09', state: 'published', byline: ['Your name'] })
    const { steps = [], layers, claims, framings = [] } = result?.story ?? {}
    expect(layers).toHaveLength(1)
    expect(claims).toEqual([expect.objectContaining({ status: 'claimed', reported: '2027-03-09' })])
    expect(steps.some(({ drawn }) => drawn['crossing'] === 0)).toBe(true)
    expect(framings.length).toBeLessThan(steps.length) // one holds
  })

  test('has places where the gazetteer has them', async () => {
    const places = JSON.parse(await readFile('templates/story/places.geojson', 'utf8')) as GeoJSON.FeatureCollection<GeoJSON.Point>
    const gazetteer = JSON.parse(await readFile('geodata/places.json', 'utf8')) as { id: string; at: number[] }[]
    expect(places.features).not.toEqual([])
    for (const { id, geometry } of places.features) expect(gazetteer.find((place) => place.id === id)?.at).toEqual(geometry.coordinates)
  })

  test('is listed file by file, and what to do with it is said', async () => {
    const { out, err } = await run('storm')
    expect(out.trimEnd().split('\n').sort()).toEqual(
      (await readdir(join(folder, 'storm'))).map((name) => join(folder, 'storm', name)).sort(),
    )
    for (const command of ['preview', 'check', 'build']) expect(err).toContain(`dateline ${command} ${join(folder, 'storm')}`)
  })

  test.each([
    ['He said: "no" # and left', 'he-said'],
    ["It's 50 % $& $1 \\ more", 'more'],
    ['Ураган', 'uragan'],
    ['2027', 'year'],
    ['Storm of 2026-01-15', 'a-day'],
  ])('has the headline %s, whatever it is made of', async (title, slug) => {
    await run(slug, '--title', title)
    const { problems, result } = await compile(join(folder, slug, 'story.md'), nodeEffects)
    expect(problems).toEqual([])
    expect(result?.story.title).toBe(title)
  })

  test('makes its headline of the slug', async () => {
    await run('a-storm-in-fiji')
    expect(await readStory('a-storm-in-fiji')).toContain('\ntitle: "A storm in fiji"\n')
  })

  test('fills an empty folder, and leaves nothing beside it', async () => {
    await mkdir(join(folder, 'storm'))
    await run('storm')
    expect(await readStory('storm')).toContain('title: "Storm"')
    expect(await readdir(folder)).toEqual(['storm'])
    expect((await stat(join(folder, 'storm'))).mode & 0o777).toBe(0o777 & ~process.umask())
  })
})

describe('nothing is overwritten', () => {
  test('a folder that is not empty is left as it is', async () => {
    await mkdir(join(folder, 'storm'))
    await writeFile(join(folder, 'storm', 'notes.txt'), 'mine')
    expect((await run('storm')).wrong).toContain(`${join(folder, 'storm')} is there, and not empty`)
    expect(await readdir(join(folder, 'storm'))).toEqual(['notes.txt'])
    expect(await readdir(folder)).toEqual(['storm'])
  })

  test('a file is left as it is', async () => {
    await writeFile(join(folder, 'storm'), 'mine')
    expect((await run('storm')).wrong).toContain('there is a file at')
    expect(await readFile(join(folder, 'storm'), 'utf8')).toBe('mine')
  })
})

describe('a name that cannot be an address', () => {
  test.each([
    ['My Story', "Did you mean 'my-story'?"],
    ['storm_2026', "Did you mean 'storm-2026'?"],
    ['Überflutung!', "Did you mean 'uberflutung'?"],
    ['stories/storm', "Did you mean 'storm'?"],
    ['../../storm/', "Did you mean 'storm'?"],
    ['a--b-', "Did you mean 'a-b'?"],
    [`${'a'.repeat(63)}-b`, `Did you mean '${'a'.repeat(63)}'?`],
    ['Буря', 'such as my-story'],
    ['assets', 'a site keeps other files'],
  ])('%s: %s', async (name, words) => {
    expect((await run(name)).wrong).toContain(words)
    expect(await readdir(folder)).toEqual([])
  })

  test('two names, none, and a headline without a letter are wrong calls', async () => {
    expect((await run('a', 'storm')).wrong).toContain("'dateline new a-storm'")
    expect((await run()).wrong).toContain('dateline new storm')
    expect((await run('storm', '--title', ' ')).wrong).toContain('--title')
    const terminal = recordingTerminal()
    expect(await main(['new', 'My Story'], terminal)).toBe(2)
  })
})
