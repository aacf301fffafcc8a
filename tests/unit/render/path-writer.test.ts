import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pathWriter } from '../../../src/render/svg/path-writer.ts'

type Place = readonly [x: number, y: number]

/** A reader of path data with M, m, L, l and z, after the grammar of SVG 2, 9.3: the places of each subpath. */
function read(d: string): { places: Place[]; closed: boolean }[] {
  const subpaths: { places: Place[]; closed: boolean }[] = []
  let at: Place = [0, 0]
  for (const [, command = '', text = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = [...text.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(([number]) => Number(number))
    const isRelative = command === command.toLowerCase()
    if (command === 'z') {
      const subpath = subpaths.at(-1) ?? { places: [], closed: false }
      subpath.closed = true
      at = subpath.places[0] ?? [0, 0]
    }
    for (let i = 0; i < numbers.length; i += 2) {
      const [x, y] = [numbers[i] ?? Number.NaN, numbers[i + 1] ?? Number.NaN]
      at = isRelative ? [at[0] + x, at[1] + y] : [x, y]
      // pairs after the first of a move are lines, absolute or relative as the move was
      if (command.toLowerCase() === 'm' && i === 0) subpaths.push({ places: [at], closed: false })
      else subpaths.at(-1)?.places.push(at)
    }
  }
  return subpaths
}

const anyPlace = fc.tuple(fc.double({ min: -20, max: 3000, noNaN: true }), fc.double({ min: -20, max: 3000, noNaN: true }))
const anySubpath = fc.record({ places: fc.array(anyPlace, { minLength: 1, maxLength: 30 }), closed: fc.boolean() })

describe('pathWriter', () => {
  test('writes every place to a twentieth of a pixel, however long the path', () => {
    fc.assert(
      fc.property(fc.array(anySubpath, { maxLength: 5 }), (subpaths) => {
        const writer = pathWriter()
        for (const { places, closed } of subpaths) {
          for (const [i, [x, y]] of places.entries()) i === 0 ? writer.moveTo(x, y) : writer.lineTo(x, y)
          if (closed) writer.closePath()
        }
        const found = read(writer.take())
        expect(found.map(({ closed }) => closed)).toEqual(subpaths.map(({ closed }) => closed))
        for (const [i, { places }] of subpaths.entries()) {
          const rounded = places.map(([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`)
          const written = found[i]?.places.map(([x, y]) => `${Math.round(x * 10)} ${Math.round(y * 10)}`)
          expect(written).toEqual(rounded.filter((place, k) => k === 0 || place !== rounded[k - 1]))
        }
      }),
    )
  })

  test('writes numbers as short as they can be', () => {
    const writer = pathWriter()
    writer.moveTo(10, 20.04)
    writer.lineTo(10.5, 19.5)
    writer.lineTo(9, 19.6)
    writer.closePath()
    writer.moveTo(10, 20)
    expect(writer.take()).toBe('M10 20l.5-.5-1.5 .1zm0 0')
  })

  test('begins each path at an absolute place, so that paths may be put together', () => {
    const writer = pathWriter()
    writer.moveTo(1, 1)
    writer.lineTo(5, 5)
    const first = writer.take()
    writer.moveTo(1, 1)
    const second = writer.take()
    expect(second).toBe('M1 1')
    expect(read(first + second).at(-1)?.places).toEqual([[1, 1]])
    expect(writer.take()).toBe('')
  })

  test('draws points as circles', () => {
    const writer = pathWriter()
    writer.arc(10, 10, 4, 0, 2 * Math.PI)
    writer.moveTo(0, 0)
    expect(writer.take()).toBe('M6 10a4 4 0 1 0 8 0a4 4 0 1 0 -8 0zm-6-10')
  })
})
