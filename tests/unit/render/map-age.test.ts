import { describe, expect, test } from 'vitest'
import { mapAge } from '../../../src/render/words/map-age.ts'

describe('the age of a map', () => {
  test.each([
    ['2025-03-13', '2025-03-13'],
    ['2025-03-13', '2025-04-13'],
    ['2025-01-31', '2025-02-28'],
    ['2025-03-13', '2024-12-01'],
  ])('of %s, read on %s, is not told: within a month, or before its day', (asOf, today) => {
    expect(mapAge(asOf, today, 'en')).toBeUndefined()
  })

  test.each([
    ['2025-03-13', '2025-04-14', '1 month ago'],
    ['2025-01-31', '2025-03-01', '1 month ago'],
    ['2025-03-13', '2026-11-12', '19 months ago'],
    ['2025-03-13', '2026-11-13', '20 months ago'],
    ['2025-03-13', '2027-03-12', '23 months ago'],
    ['2025-03-13', '2027-03-13', '2 years ago'],
    ['2025-03-13', '2030-01-01', '4 years ago'],
  ])('of %s, read on %s, is %s', (asOf, today, ago) => {
    expect(mapAge(asOf, today, 'en')?.inShort).toBe(`This map is from ${ago}.`)
  })

  test('stands in the language of the story', () => {
    expect(mapAge('2025-03-13', '2026-11-24', 'en')?.inFull).toBe('This map shows the state of 13 March 2025, 20 months ago.')
    expect(mapAge('2025-03-13', '2026-11-24', 'uk')?.inFull).toBe('Карта показує стан на 13 березня 2025 року, 20 місяців тому.')
    expect(mapAge('2025-03-13', '2026-11-24', 'ru')?.inFull).toBe('Карта показывает положение на 13 марта 2025 года, 20 месяцев назад.')
  })
})
