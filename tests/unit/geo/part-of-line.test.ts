import { describe, expect, test } from 'vitest'
import { partOfLine } from '../../../src/geo/part-of-line.ts'

describe('partOfLine', () => {
  const equator = {
    type: 'LineString' as const,
    coordinates: [
      [0, 0],
      [10, 0],
      [40, 0],
    ],
  }

  test('is the share of the way along the line, whatever its vertices', () => {
    expect(partOfLine(equator, 0.5)).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [10, 0],
        [20, 0],
      ],
    })
    expect(partOfLine(equator, 0.125)).toEqual({
      type: 'LineString',
      coordinates: [
        [0, 0],
        [5, 0],
      ],
    })
  })

  test('is the whole line at 1 and nothing at 0', () => {
    expect(partOfLine(equator, 1)).toBe(equator)
    expect(partOfLine(equator, 0)).toEqual({ type: 'LineString', coordinates: [] })
  })

  test('cuts every line of several', () => {
    const two = {
      type: 'MultiLineString' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
        ],
        [
          [20, 0],
          [40, 0],
        ],
      ],
    }
    expect(partOfLine(two, 0.5)).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [5, 0],
        ],
        [
          [20, 0],
          [30, 0],
        ],
      ],
    })
  })

  test('leaves other geometries alone', () => {
    const point = { type: 'Point' as const, coordinates: [1, 2] }
    expect(partOfLine(point, 0.5)).toBe(point)
  })
})
