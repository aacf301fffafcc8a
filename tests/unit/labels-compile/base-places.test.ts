import { describe, expect, test } from 'vitest'
import { restingViews } from '../../../src/compile/cut/seen.ts'
import { basePlaces } from '../../../src/compile/labels/base-places.ts'
import type { GazetteerPlace } from '../../../src/compile/labels/gazetteer.ts'
import { labelText } from '../../../src/compile/labels/label-text.ts'
import type { Framing, Place } from '../../../src/story/story.ts'

const place = (id: string, at: [number, number], more: Partial<GazetteerPlace> = {}): GazetteerPlace => ({
  id,
  at,
  name: { en: id, uk: `${id}-uk` },
  country: 'UA',
  kind: 'town',
  rank: 6,
  ...more,
})

const at = (center: [number, number], zoom: number): Framing => ({ wide: { kind: 'camera', center, zoom } })
const english = ({ name }: GazetteerPlace) => labelText(new Map(Object.entries(name)), 'en', undefined)
const named = (gazetteer: GazetteerPlace[], framings: Framing[], places: Place[] = []): string[] =>
  basePlaces(gazetteer, { views: restingViews(framings), places, label: english }).map(({ id }) => id)

describe('the places of the base map that a story takes along', () => {
  test('are those that a view shows at a zoom at which their rank is named', () => {
    const gazetteer = [place('near', [35, 51]), place('far', [60, 51]), place('village', [35.1, 51], { rank: 8, kind: 'village' })]
    expect(named(gazetteer, [at([35, 51], 8)])).toEqual(['near'])
    expect(named(gazetteer, [at([35, 51], 10)])).toEqual(['near', 'village'])
    expect(named(gazetteer, [at([35, 51], 4)])).toEqual([])
    expect(named(gazetteer, [at([35, 51], 4), at([60, 51], 8)])).toEqual(['far'])
  })

  test('are found across the antimeridian', () => {
    expect(named([place('suva', [178.44, -18.14])], [at([-179, -18], 8)])).toEqual(['suva'])
  })

  test('are not those that the story has itself, by id or by name, unless they lie elsewhere', () => {
    const story = (id: string, text: string): Place => ({ id, at: [35.01, 51], kind: 'town', label: { text, width: 3 } })
    const gazetteer = [place('sudzha', [35, 51])]
    expect(named(gazetteer, [at([35, 51], 8)], [story('sudzha', 'Sudja')])).toEqual([])
    expect(named(gazetteer, [at([35, 51], 8)], [story('my-town', 'sudzha')])).toEqual([])
    expect(named(gazetteer, [at([35, 51], 8)], [{ ...story('sudzha', 'sudzha'), at: [36, 51] }])).toEqual(['sudzha'])
  })
})

describe('a place’s name', () => {
  const names = new Map([
    ['en', 'Sumy'],
    ['ru', 'Сумы'],
    ['uk', 'Суми'],
  ])

  test('is in the story’s language, with the local one where the country has another', () => {
    expect(labelText(names, 'en-GB', 'UA')).toMatchObject({ text: 'Sumy', local: { text: 'Суми', lang: 'uk' } })
    expect(labelText(names, 'uk', 'UA')).toEqual({ text: 'Суми', width: expect.any(Number) })
    expect(labelText(names, 'en', undefined)).toEqual({ text: 'Sumy', width: expect.any(Number) })
    expect(labelText(names, 'en', 'FR')).toEqual({ text: 'Sumy', width: expect.any(Number) })
  })

  test('is missing where the file has none in that language', () => {
    expect(labelText(names, 'de', 'UA')).toBeUndefined()
  })
})
