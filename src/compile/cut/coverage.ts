import { column } from './arcs.ts'
import { area, type Box, contains } from './tolerance-field.ts'

/** What of the world is seen. All coordinates are world units. */
export interface Coverage {
  hasPoint(x: number, y: number): boolean
  hasSegment(ax: number, ay: number, bx: number, by: number): boolean
  /** Whether any of a line (x and y by turns) is seen. */
  hasLine(path: Float64Array): boolean
  /** Whether any of a polygon is seen, be it an edge or, where it fills a view, nothing but its inside. The outer ring stands first. */
  hasPolygon(rings: readonly Float64Array[]): boolean
}

/** The union of boxes. Nothing is seen without any. */
export function coverage(views: readonly Box[]): Coverage {
  const largestFirst = [...views].sort((a, b) => area(b) - area(a))
  const boxes: Box[] = []
  for (const box of largestFirst) if (!boxes.some((other) => contains(other, box))) boxes.push(box)

  const hasSegment = (ax: number, ay: number, bx: number, by: number): boolean => boxes.some((box) => meets(box, ax, ay, bx, by))
  const hasLine = (path: Float64Array): boolean => {
    for (let i = 2; i < path.length; i += 2) {
      if (hasSegment(column(path, i - 2), column(path, i - 1), column(path, i), column(path, i + 1))) return true
    }
    return false
  }
  return {
    hasPoint: (x, y) => boxes.some((box) => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY),
    hasSegment,
    hasLine,
    hasPolygon: (rings) =>
      rings.some(hasLine) || boxes.some((box) => isInside(rings, (box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)),
  }
}

/** Whether a segment meets a box: the part of it within the box's two bands is not empty (Liang and Barsky 1984). */
function meets(box: Box, ax: number, ay: number, bx: number, by: number): boolean {
  if ((ax < box.minX && bx < box.minX) || (ax > box.maxX && bx > box.maxX)) return false
  if ((ay < box.minY && by < box.minY) || (ay > box.maxY && by > box.maxY)) return false
  const [fromX, toX] = band(ax, bx, box.minX, box.maxX)
  const [fromY, toY] = band(ay, by, box.minY, box.maxY)
  return Math.max(fromX, fromY, 0) <= Math.min(toX, toY, 1)
}

/** The shares of the way from a to b between which it lies from min to max. */
function band(a: number, b: number, min: number, max: number): [number, number] {
  if (a === b) return [-Infinity, Infinity]
  const one = (min - a) / (b - a)
  const other = (max - a) / (b - a)
  return one < other ? [one, other] : [other, one]
}

/** Whether a point lies in a polygon: a ray east of it crosses the rings an odd number of times. */
export function isInside(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const ay = column(ring, i - 1)
      const by = column(ring, i + 1)
      if (ay > y === by > y) continue
      const ax = column(ring, i - 2)
      if (x < ax + ((y - ay) / (by - ay)) * (column(ring, i) - ax)) inside = !inside
    }
  }
  return inside
}
