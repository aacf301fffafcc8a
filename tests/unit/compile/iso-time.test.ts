import { describe, expect, test } from 'vitest'
import { isIsoTime, withOffset } from '../../../src/compile/text/iso-time.ts'

describe('isIsoTime', () => {
  test.each(['2025-03-13', '2024-02-29', '2025-03-13T15:00', '2025-03-13T15:00:59', '2025-03-13T15:00Z', '2025-03-13T15:00+02:00'])(
    '%s is one',
    (text) => {
      expect(isIsoTime(text)).toBe(true)
    },
  )

  test.each([
    '',
    '2025',
    '2025-02-29',
    '2025-13-01',
    '2025-3-13',
    '13/03/2025',
    '2025-03-13T24:00',
    '2025-03-13T15:60',
    '2025-03-13 15:00',
    '2025-03-13T15:00+99:00',
    '20250313',
  ])('%s is none', (text) => {
    expect(isIsoTime(text)).toBe(false)
  })
})

describe('withOffset', () => {
  test.each([
    ['2025-03-13', 'Europe/London', '2025-03-13'],
    ['2025-03-13T15:00', 'Europe/London', '2025-03-13T15:00+00:00'],
    ['2025-07-13T15:00', 'Europe/London', '2025-07-13T15:00+01:00'],
    ['2025-03-13T15:00', 'Asia/Kathmandu', '2025-03-13T15:00+05:45'],
    ['2025-03-13T15:00', 'America/New_York', '2025-03-13T15:00-04:00'],
    ['2025-03-13T15:00Z', 'Europe/London', '2025-03-13T15:00Z'],
    ['2025-10-26T01:30', 'Europe/London', '2025-10-26T01:30+01:00'], // passed twice: the first
    ['2025-03-09T03:30', 'America/New_York', '2025-03-09T03:30-04:00'], // the first hour of summer time
  ])('%s in %s is %s', (iso, zone, expected) => {
    expect(withOffset(iso, zone)).toBe(expected)
  })
})
