import type { Position } from 'geojson'
import { mostOff } from '../../compile/cut/thin.ts'
import { type Shapes, signedArea } from './decode-tile.ts'

/** CSS pixels of the squares of which each holds one point at most. Where more must go, larger ones. */
const SQUARE = 2

/** CSS pixels by which a line of a static map may be off: less than its own width. Where more must go, more. */
const ERROR = 0.5

/**
 * Thins shapes to what a static map can show, and then further until they have at most so many positions: points to one in each square, lines
 * and edges by Douglas and Peucker (1973). What is smaller than the error goes.
 *
 * @param shapes in CSS pixels
 */
export function thinShapes({ points, lines, polygons }: Shapes, most: number): Shapes {
  const apart = onePerSquare(points, SQUARE)
  let fewer = apart
  let square = SQUARE
  while (fewer.length > most) {
    square *= 1.25
    fewer = onePerSquare(apart, square) // not of the fewer: squares that cut across one another leave holes
  }
  let error = ERROR
  let paths = thinPaths(lines, polygons, error)
  while (paths.count > most) {
    error *= 1.4
    paths = thinPaths(lines, polygons, error)
  }
  return { points: byRows(fewer, square), lines: paths.lines, polygons: paths.polygons }
}

/** The first point of each square, in the order of the file: by rows, the next thinning would take the upper row of each. */
function onePerSquare(points: readonly Position[], size: number): Position[] {
  const squares = new Map<string, Position>()
  for (const point of points) {
    const key = squareOf(point, size).join()
    if (!squares.has(key)) squares.set(key, point)
  }
  return [...squares.values()]
}

/** Row by row of squares: neighbours beside one another make short path data. */
function byRows(points: readonly Position[], size: number): Position[] {
  return [...points].sort((a, b) => {
    const [ax = 0, ay = 0] = squareOf(a, size)
    const [bx = 0, by = 0] = squareOf(b, size)
    return ay - by || ax - bx
  })
}

function squareOf([x = 0, y = 0]: Position, size: number): readonly [column: number, row: number] {
  return [Math.floor(x / size), Math.floor(y / size)]
}

function thinPaths(lines: Shapes['lines'], polygons: Shapes['polygons'], error: number): Omit<Shapes, 'points'> & { count: number } {
  const thinLines = lines.filter((line) => spans(line, error)).map((line) => thin(line, error))
  const thinPolygons = polygons
    .map((rings) => rings.map((ring) => thin(ring, error)).filter((ring) => Math.abs(signedArea(ring)) >= error * error))
    .filter(([outer], i) => outer !== undefined && spans(polygons[i]?.[0] ?? [], error))
  const count = [...thinLines, ...thinPolygons.flat()].reduce((sum, { length }) => sum + length, 0)
  return { lines: thinLines, polygons: thinPolygons, count }
}

/** Whether a line is longer or higher than the error. */
function spans(line: readonly Position[], error: number): boolean {
  const [x0 = 0, y0 = 0] = line[0] ?? []
  return line.some(([x = 0, y = 0]) => Math.abs(x - x0) > error || Math.abs(y - y0) > error)
}

/** A line without the positions that lie within the error of what remains. */
function thin(line: readonly Position[], error: number): Position[] {
  const path = Float64Array.from(line.flatMap(([x = 0, y = 0]) => [x, y]))
  const errors = new Float64Array(line.length).fill(error)
  const kept = new Set([0, line.length - 1])
  const stack: (readonly [from: number, to: number])[] = [[0, line.length - 1]]
  for (let span = stack.pop(); span !== undefined; span = stack.pop()) {
    const [from, to] = span
    const worst = mostOff(path, errors, from, to, 1)
    if (worst < 0) continue
    kept.add(worst)
    stack.push([from, worst], [worst, to])
  }
  return line.filter((_, i) => kept.has(i))
}
