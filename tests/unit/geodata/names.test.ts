import type { Feature, Point } from 'geojson'
import { describe, expect, test } from 'vitest'
import { type Area, border, countries, disputed, holds, oblasts, places, regions } from './derived.ts'

describe('names', () => {
  const all = [...countries, ...oblasts, ...regions.features, ...places.features, ...border, ...disputed] as Feature<Point, Area>[]

  test('stand in English, Russian and Ukrainian everywhere', () => {
    for (const { id, properties } of all) {
      expect(properties.name.en, `${id}`).toMatch(/^\p{Script=Latin}/u)
      expect(properties.name.ru, `${id}`).toMatch(/^\p{Script=Cyrillic}/u)
      expect(properties.name.uk, `${id}`).toMatch(/^\p{Script=Cyrillic}/u)
    }
  })

  test('of regions carry no soft signs or apostrophes in English', () => {
    for (const { properties } of oblasts) expect(properties.name.en).toMatch(/^[A-Za-z -]+$/)
  })

  test('follow the country that a region lies in', () => {
    const name = (id: string) => oblasts.find((oblast) => oblast.id === id)?.properties.name.en
    expect(['UA-63', 'UA-51', 'UA-30', 'UA-43', 'UA-40', 'RU-ORL', 'RU-KRS'].map(name)).toEqual([
      'Kharkiv Oblast',
      'Odesa Oblast',
      'Kyiv',
      'Autonomous Republic of Crimea',
      'Sevastopol',
      'Oryol Oblast',
      'Kursk Oblast',
    ])
    for (const { id, properties } of oblasts) expect(properties.country).toBe(String(id).slice(0, 2))
  })

  test('stand inside what they name', () => {
    for (const area of [...countries, ...oblasts]) {
      if (area.properties.area > 1_000) expect(holds(area, area.properties.label), `${area.id} at ${area.properties.label}`).toBe(true)
    }
  })
})
