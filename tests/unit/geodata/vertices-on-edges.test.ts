import { describe, expect, test } from 'vitest'
import { type Box, withVerticesOnEdges } from '../../../geodata/derive/vertices-on-edges.ts'

describe('vertices on the edges of a box', () => {
  const BOX: Box = [10, 10, 20, 20]

  test.each<[string, [number, number][], [number, number][]]>([
    [
      'through it',
      [
        [5, 15],
        [20, 0],
      ],
      [
        [5, 15],
        [5, 0],
        [10, 0],
        [5, 0],
      ],
    ],
    [
      'into it',
      [
        [15, 25],
        [0, -10],
      ],
      [
        [15, 25],
        [0, -5],
        [0, -5],
      ],
    ],
    [
      'past it',
      [
        [5, 5],
        [0, 20],
      ],
      [
        [5, 5],
        [0, 20],
      ],
    ],
    [
      'inside of it',
      [
        [12, 12],
        [5, 5],
      ],
      [
        [12, 12],
        [5, 5],
      ],
    ],
    [
      'from its edge',
      [
        [10, 15],
        [30, 0],
      ],
      [
        [10, 15],
        [10, 0],
        [20, 0],
      ],
    ],
    [
      'along its edge',
      [
        [5, 10],
        [20, 0],
      ],
      [
        [5, 10],
        [5, 0],
        [10, 0],
        [5, 0],
      ],
    ],
  ])('are added where a line passes %s', (_, arc, expected) => {
    expect(withVerticesOnEdges(arc, [BOX])).toEqual(expected)
  })

  test('lie on the grid', () => {
    expect(
      withVerticesOnEdges(
        [
          [0, 9],
          [17, 10],
        ],
        [BOX],
      ),
    ).toEqual([
      [0, 9],
      [10, 6],
      [7, 4],
    ])
  })
})
