import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'

const KURSK = 'stories/kursk-ceasefire/story.md'

describe('the Kursk story', () => {
  const compiling = compile(KURSK, nodeEffects)

  test('has no problem, 25 steps in six chapters, and all its places, layers and claims', async () => {
    const { problems, result } = await compiling
    expect(problems).toEqual([])
    expect(result?.story).toMatchObject({ slug: 'kursk-ceasefire', lang: 'en', asOf: '2025-03-13' })
    expect(result?.story.steps).toHaveLength(25)
    expect(result?.story.chapters).toHaveLength(6)
    expect(result?.story.places.map(({ id }) => id).sort()).toEqual(['kursk', 'moscow', 'sudzha', 'sumy'])
    expect(result?.story.layers.map(({ id, features }) => [id, [...features].sort()])).toEqual([
      ['regions', ['kursk', 'sumy']],
      ['border', ['east', 'kursk-sumy', 'west']],
    ])
    expect(result?.story.claims.map(({ status }) => status)).toEqual(['claimed', 'assessed', 'claimed'])
  })

  test('keeps the journey: the map holds at Sudzha from step 12 to 16, and the end is the opening frame', async () => {
    const steps = (await compiling).result?.story.steps ?? []
    expect(new Set(steps.slice(11, 16).map(({ framing }) => framing)).size).toBe(1)
    expect(steps.slice(11, 16).map(({ claims }) => claims.length)).toEqual([0, 1, 2, 3, 3])
    expect(steps.slice(-2).map(({ framing }) => framing)).toEqual([0, 0])
    expect(steps.at(-1)?.claims).toEqual(['retaken', 'isw-control'])
  })

  test('prints its distances as measured on the map', async () => {
    const text = JSON.stringify((await compiling).result?.article).replaceAll('\u00A0', ' ')
    expect(text).toContain('9 km (6 miles) from the border') // Sudzha; the border of OpenStreetMap
    expect(text).toContain('530 km (330 miles) from Moscow') // 528 km by the haversine
    expect(text).not.toContain('{{')
  })

  test('carries nothing of its source that the page may not print', async () => {
    const { result } = await compiling
    const tags = new Set([...JSON.stringify(result?.article).matchAll(/"tagName":"(\w+)"/g)].map(([, tag]) => tag))
    expect([...tags].sort()).toEqual(['a', 'p', 'span'])
    const links = new Set([...JSON.stringify(result?.article).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href))
    expect([...links].sort()).toEqual([
      ...['isw-control', 'retaken', 'strikes-destruction'].map((claim) => `#kursk-ceasefire--claim_${claim}`),
      ...['moscow', 'sudzha', 'sumy'].map((place) => `#kursk-ceasefire--place_${place}`),
    ])
  })

  test('has its layers in the base cut', async () => {
    const { result } = await compiling
    expect(Object.keys(result?.base.rest.objects ?? {})).toEqual(
      expect.arrayContaining(['countries', 'oblasts', 'layer:regions', 'layer:border']),
    )
  })
})

test('on a real disk, too, a symbolic link out of the story’s folder is not followed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-'))
  try {
    const story = await readFile(KURSK, 'utf8')
    await writeFile(join(folder, 'story-one.md'), story.replace('"@geodata/kursk-border/places.geojson"', 'places.geojson'))
    await symlink('/etc/passwd', join(folder, 'places.geojson'))
    const { problems } = await compile(join(folder, 'story-one.md'), nodeEffects)
    expect(problems.map(({ code }) => code)).toEqual(['path-outside'])
  } finally {
    await rm(folder, { recursive: true })
  }
})
