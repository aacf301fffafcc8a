import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { draftStory } from '../../../src/compile/draft-story.ts'
import { tellSwapped } from '../../../src/compile/geojson/tell-swapped.ts'
import type { GazetteerPlace } from '../../../src/compile/labels/gazetteer.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import type { Location, Problem } from '../../../src/compile/problems/problem.ts'
import { createReport } from '../../../src/compile/problems/report.ts'
import type { World, WorldPlace } from '../../../src/compile/views/world.ts'
import type { LngLat } from '../../../src/story/units.ts'
import { collection, compileGeoJson, compileMini, frontMatter, point, SHOWN } from '../../support/mini-story.ts'

const GAZETTEER = JSON.parse(readFileSync('geodata/places.json', 'utf8')) as GazetteerPlace[]

describe('a place', () => {
  test('that would stand by its namesake on the base map with its two numbers exchanged is told of, with what to write', async () => {
    // the small base map has Westport at [-5, 5]
    const { problems, result } = await compileGeoJson('places', collection(point('w', 5, -5, 'westport')))
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        code: 'geojson-swapped',
        pointer: '/features/0/geometry/coordinates',
        what: "'westport' stands at [5, -5], 1,570 km from the westport of the base map; with longitude and latitude swapped it is there",
        cure: 'If that is meant, write [-5, 5].',
      },
    ])
    expect(result).toBeDefined()
  })

  test.each([
    ['in another language', 5, -5, '{"uk":"Вестпорт","en":"Westport, Westland"}', ['with longitude and latitude swapped']],
    ['with a wrong sign', 5, 5, '"Westport"', ['with the other sign before its longitude']],
    ['far away', 60, 60, '"Westport"', []],
    ['of another name', 5, -5, '"Westport Junction"', []],
    ['nearly right', -5.3, 5.2, '"Westport"', []],
  ])('%s', async (_name, lng, lat, name, words) => {
    const place = point('w', lng, lat, 'X').replace('"name":"X"', `"name":${name}`)
    const { problems } = await compileGeoJson('places', collection(place))
    expect(problems).toHaveLength(words.length)
    for (const word of words) expect(problems[0]?.what).toContain(word)
  })

  test('of the gazetteer is told of when it is swapped, and never when it is right', () => {
    const told = (turn: (at: LngLat) => LngLat): Problem[] => tellAll(GAZETTEER.map(({ name, at }) => ({ name, at: turn(at) })))
    expect(told((at) => at)).toEqual([])
    const isLost = ({ at: [lng, lat] }: GazetteerPlace): boolean => Math.abs(lng) <= 90 && Math.hypot(lng - lat, lat - lng) > 15
    const lost = GAZETTEER.filter(isLost).length
    expect(lost).toBeGreaterThan(900)
    // as many problems as are told of one story at most
    expect(told(([lng, lat]) => (Math.abs(lng) <= 90 ? [lat, lng] : [lng, lat])).length).toBeGreaterThan(Math.min(lost, 1_000) * 0.98)
  })
})

describe('a layer', () => {
  const line = (...positions: string[]): string =>
    collection(`{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[${positions.join(',')}]}}`)
  const kyiv = collection(point('near', 30, 50, 'Near'), point('nearer', 31, 50, 'Nearer'))
  const withPlaces = (rivers: string) =>
    compileMini(`${frontMatter({ claims: undefined })}\n${SHOWN}`, { '/stories/mini/places.geojson': kyiv, '/stories/mini/rivers.geojson': rivers })

  test('that lies far from all places, and by one of them with its numbers exchanged, is told of', async () => {
    const { problems } = await withPlaces(line('[50,30]', '[51,31]'))
    expect(problems).toMatchObject([{ severity: 'warning', code: 'geojson-swapped', pointer: '/features/0/geometry/coordinates' }])
    expect(problems[0]?.what).toMatch(/^the layer 'rivers' lies 2,\d\d0 km from the nearest place of the story; with longitude and latitude swapped/)
  })

  test.each([
    ['that lies by a place', line('[30,50]', '[50,30]')],
    ['that lies far from all either way', line('[100,10]', '[101,11]')],
    ['across the antimeridian, far from all', line('[179,50]', '[-179,50]')],
  ])('%s is not', async (_name, rivers) => {
    expect((await withPlaces(rivers)).problems.map(({ code }) => code)).not.toContain('geojson-swapped')
  })

  test('with a wrong sign is told of, too', async () => {
    expect((await withPlaces(line('[-30,50]', '[-31,51]'))).problems[0]?.what).toContain('with the other sign before its longitude')
  })

  test('is held against where swapped places are meant to stand', async () => {
    const files = { '/stories/mini/places.geojson': collection(point('w', 35, -20, 'Westport')), '/stories/mini/rivers.geojson': line('[-20,35]', '[-21,36]') }
    const gazetteer = JSON.stringify([{ id: 'w', at: [-20, 35], name: { en: 'Westport' }, country: 'AA', kind: 'city', rank: 1 }])
    const { problems } = await compileMini(`${frontMatter({ claims: undefined })}\n${SHOWN}`, { ...files, '/geodata/places.json': gazetteer })
    expect(problems.map(({ file }) => file)).toEqual(['/stories/mini/places.geojson'])
  })
}) // biome-ignore format: long lines of data

test('no story of the repository is suspected', async () => {
  const folders = ['stories', 'tests/fixtures'].flatMap((root) => readdirSync(root).map((name) => `${root}/${name}/story.md`))
  const stories = [...folders, 'tests/story/input/every-key.md', 'tests/story/input/smallest.md']
  let seen = 0
  for (const file of stories) {
    const { tell, problems } = createReport()
    const draft = await draftStory(file, nodeEffects, tell)
    if (draft === undefined) continue
    tellSwapped(draft.world, GAZETTEER, tell)
    expect(problems().filter(({ severity }) => severity !== 'error' && severity !== 'note')).toEqual([])
    seen += 1
  }
  expect(seen).toBeGreaterThan(5)
})

/** What is told of places of these names. */
function tellAll(places: readonly Pick<GazetteerPlace, 'name' | 'at'>[]): Problem[] {
  const { tell, problems } = createReport()
  const sound = new Map(places.map(({ name, at }, i): [string, WorldPlace] => [`p${i}`, place(`p${i}`, name, at, i + 1)]))
  const table = { kind: '', code: 'unknown-place', sound: new Map(), broken: new Set<string>() } as const
  const world: World = { places: { ...table, sound }, layers: table, claims: table, sources: table, views: table, hasGazetteer: false }
  tellSwapped(world, GAZETTEER, tell)
  return problems()
}

/** Each in a file of its own: of a kind in one file only the first are told. */
function place(id: string, name: GazetteerPlace['name'], at: LngLat, line: number): WorldPlace {
  const where = (): Location => ({ file: `${id}.geojson`, line, column: 1 })
  return { id, at, kind: 'town', name: new Map(Object.entries(name)), aliases: [], label: { text: name['en'] ?? '', width: 1 }, where }
}

describe('a place that the base map does not know', () => {
  const compilePlaces = (...places: string[]): ReturnType<typeof compileGeoJson> => compileGeoJson('places', collection(...places))

  test('far from all others, and by one of them with its numbers exchanged, is told of', async () => {
    const { problems } = await compilePlaces(point('a', 13.51, 43.61, 'Aaa'), point('b', 14.2, 42.46, 'Bbb'), point('c', 43.9, 12.9, 'Ccc'))
    expect(problems).toMatchObject([
      { code: 'geojson-swapped', pointer: '/features/2/geometry/coordinates', cure: 'If that is meant, write [12.9, 43.9].' },
    ])
  })

  test('far from all others either way is not', async () => {
    const { problems } = await compilePlaces(point('a', 13.51, 43.61, 'Aaa'), point('b', 100, 20, 'Bbb'))
    expect(problems).toEqual([])
  })
})

test('one feature of a layer with its numbers exchanged is told of', async () => {
  const line = (id: string, ...at: number[][]): string =>
    `{"type":"Feature","id":"${id}","properties":{},"geometry":{"type":"LineString","coordinates":${JSON.stringify(at)}}}`
  const files = {
    '/stories/mini/places.geojson': collection(point('a', 13.51, 43.61, 'Aaa')),
    '/stories/mini/rivers.geojson': collection(line('right', [13, 43], [14, 44]), line('wrong', [43, 13], [44, 14])),
  }
  const front = frontMatter({ claims: undefined, views: '{ wide: { bounds: [12, 42, 15, 45] } }' })
  const { problems } = await compileMini(`${front}\n${SHOWN}`, files)
  expect(problems.map(({ code, what }) => [code, what.slice(0, 41)])).toEqual([
    ['geojson-swapped', "1 of 2 features of the layer 'rivers' lie"],
  ])
})
