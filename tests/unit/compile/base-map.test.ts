import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/compile/compile.ts'
import type { Effects } from '../../../src/compile/effects.ts'
import { countryAt } from '../../../src/compile/labels/country-at.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import type { Story } from '../../../src/story/story.ts'

/** Compiles a story in memory over the real geodata. */
async function storyOf(lines: readonly string[], text: string): Promise<Story> {
  const front = ['schema: dateline/1', 'title: A', 'dek: B', 'byline: [C]', 'published: 2025-03-13', 'asOf: 2025-03-13', ...lines]
  const file = new TextEncoder().encode(`---\n${front.join('\n')}\n---\n\n${text}\n`)
  const effects: Effects = {
    ...nodeEffects,
    readFile: (path, most) => (path === '/stories/a/story.md' ? Promise.resolve(file) : nodeEffects.readFile(path, most)),
  }
  const { result, problems } = await compile('/stories/a/story.md', effects)
  if (result === undefined) throw new Error(JSON.stringify(problems))
  return result.story
}

const PLACES = 'places: "@geodata/kursk-border/places.geojson"'
const BORDER = '```view\nfit: [sumy]\nmaxZoom: 8\n```\nFrom [Sudzha](place:sudzha).'
const names = (places: readonly { readonly id: string; readonly label: { readonly text: string; readonly local?: { text: string } } }[]) =>
  Object.fromEntries(places.map(({ id, label }) => [id, [label.text, label.local?.text]]))

describe('places of a built-in file', () => {
  test('are in the story where it names them, in the text or in a view; the others are left to the base map', async () => {
    const { places, basePlaces } = await storyOf(['lang: en', PLACES], BORDER)
    expect(places.map(({ id }) => id).sort()).toEqual(['sudzha', 'sumy'])
    const ids = basePlaces.map(({ id }) => id)
    for (const id of ['kursk', 'belgorod', 'konotop', 'romny']) expect(ids).toContain(id)
    for (const id of ['sudzha', 'sumy', 'paris', 'tokyo']) expect(ids).not.toContain(id)
  })
})

describe('local names', () => {
  test('are those of the country that a place lies in, where the story asks for them', async () => {
    const { places, basePlaces } = await storyOf(['lang: en', PLACES, 'localNames: true'], BORDER)
    expect(names(places)).toEqual({ sudzha: ['Sudzha', 'Суджа'], sumy: ['Sumy', 'Суми'] })
    expect(names(basePlaces)).toMatchObject({ kursk: ['Kursk', 'Курск'], konotop: ['Konotop', 'Конотоп'] })
  })

  test('are left out where it does not', async () => {
    const { places, basePlaces } = await storyOf(['lang: en', PLACES], BORDER)
    for (const { label } of [...places, ...basePlaces]) expect(label.local).toBeUndefined()
  })
})

describe('a story in Ukrainian or Russian', () => {
  test.each([
    ['uk', 'Суджа', 'Курськ', 'Україна', 'Бєлгородська область'],
    ['ru', 'Суджа', 'Курск', 'Украина', 'Белгородская область'],
  ])('has all names of the base map in %s', async (lang, sudzha, kursk, ukraine, belgorod) => {
    const { places, basePlaces, areaLabels } = await storyOf([`lang: ${lang}`, PLACES], BORDER)
    expect(places.find(({ id }) => id === 'sudzha')?.label.text).toBe(sudzha)
    expect(basePlaces.find(({ id }) => id === 'kursk')?.label.text).toBe(kursk)
    expect(areaLabels.find(({ id }) => id === 'UA')?.label.text).toBe(ukraine)
    expect(areaLabels.find(({ id }) => id === 'RU-BEL')?.label.text).toBe(belgorod)
    for (const { label } of [...places, ...basePlaces, ...areaLabels]) expect(label.text).toMatch(/^\p{Script=Cyrillic}/u)
  })

  test('has the Russian names of Russian towns under the Ukrainian ones, and none under those of Ukraine', async () => {
    const { basePlaces } = await storyOf(['lang: uk', PLACES, 'localNames: true'], BORDER)
    expect(names(basePlaces)).toMatchObject({ kursk: ['Курськ', 'Курск'], konotop: ['Конотоп', undefined] })
  })
})

test.each([
  ['Sudzha', 35.271, 51.191, 'RU'],
  ['Sumy', 34.799, 50.917, 'UA'],
  ['Simferopol', 34.1, 44.957, 'UA'],
  ['Donetsk', 37.8, 48.015, 'UA'],
  ['Suva', 178.44, -18.12, 'FJ'],
  ['the Black Sea', 34, 43, undefined],
])('%s lies in %s, %s: %s', (_, lng, lat, country) => {
  expect(COUNTRY_AT([lng, lat])).toBe(country)
})

const COUNTRY_AT = countryAt(JSON.parse(readFileSync('geodata/base.topo.json', 'utf8')))
