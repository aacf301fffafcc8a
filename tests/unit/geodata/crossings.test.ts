import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { base, x, y } from './derived.ts'

type Segment = readonly [Position, Position]

const CELL = 10_000 // grid steps: a quarter of a degree

test('no line crosses itself or another, anywhere', () => {
  const segments = arcsInSteps().flatMap((line) => line.slice(1).map((b, i): Segment => [line[i] ?? b, b]))
  const cells = new Map<string, Segment[]>()
  const found: string[] = []
  for (const segment of segments) {
    for (const key of cellsOf(segment)) {
      const cell = cells.get(key)
      if (cell === undefined) cells.set(key, [segment])
      else {
        for (const other of cell) if (properlyCross(segment, other)) found.push(`${segment} and ${other}`)
        cell.push(segment)
      }
    }
  }
  expect(segments.length).toBeGreaterThan(100_000)
  expect(found).toEqual([])
}, 60_000)

/** Arcs in whole steps of the grid, so that the test for crossing is exact. */
function arcsInSteps(): Position[][] {
  return base.arcs.map((arc) => {
    let [px, py] = [0, 0]
    return arc.map((delta) => {
      px += x(delta)
      py += y(delta)
      return [px, py]
    })
  })
}

/** The cells that the segment's bounds meet. */
function cellsOf([a, b]: Segment): string[] {
  const range = (one: number, other: number) => {
    const first = Math.floor(Math.min(one, other) / CELL)
    return Array.from({ length: Math.floor(Math.max(one, other) / CELL) - first + 1 }, (_, i) => first + i)
  }
  return range(x(a), x(b)).flatMap((i) => range(y(a), y(b)).map((j) => `${i},${j}`))
}

function properlyCross([a, b]: Segment, [c, d]: Segment): boolean {
  const side = (p: Position, q: Position, r: Position) => Math.sign((x(q) - x(p)) * (y(r) - y(p)) - (y(q) - y(p)) * (x(r) - x(p)))
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}
