import type { Geometry, Position } from 'geojson'
import type { Size } from '../geo/camera.ts'

/** CSS pixels. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How much of something is seen on a map: some of it is clear; all of it that is on the map lies under something; none of it is on the map. */
export type Seen<C> = 'clear' | 'outside' | { readonly under: C }

type Point = readonly [x: number, y: number]

/** CSS pixels between the points along a line that are looked at. */
const STEP = 6

/** Points in each direction at which it is looked whether an area that has its edge elsewhere lies there. */
const GRID = 8

/** Whether a dot of this radius is seen. One that the edge cuts is off the map; one that a cover only touches is clear. */
export function seenPoint<C extends Rect>(point: Point, radius: number, size: Size, covers: readonly C[]): Seen<C> {
  const [x, y] = point
  if (x < radius || y < radius || x > size.width - radius || y > size.height - radius) return 'outside'
  const under = covers.find((cover) => isIn(point, cover))
  return under === undefined ? 'clear' : { under }
}

/** Whether anything of a shape is seen. */
export function seenGeometry<C extends Rect>(
  geometry: Geometry,
  project: (at: Position) => Point,
  size: Size,
  covers: readonly C[],
): Seen<C> {
  let under: C | undefined
  const isClear = (point: Point): boolean => {
    if (!isIn(point, { left: 0, top: 0, ...size })) return false
    const cover = covers.find((one) => isIn(point, one))
    under ??= cover
    return cover === undefined
  }
  for (const { lines, isArea } of partsOf(geometry)) {
    const drawn = lines.map((line) => line.map(project))
    if (drawn.some((line) => pointsAlong(line, size).some(isClear))) return 'clear'
    if (isArea && gridOver(size).some((point) => isInArea(point, drawn) && isClear(point))) return 'clear'
  }
  return under === undefined ? 'outside' : { under }
}

interface Part {
  readonly lines: readonly (readonly Position[])[]
  readonly isArea: boolean
}

function partsOf(geometry: Geometry): Part[] {
  switch (geometry.type) {
    case 'Point':
      return [{ lines: [[geometry.coordinates]], isArea: false }]
    case 'MultiPoint':
      return [{ lines: geometry.coordinates.map((at) => [at]), isArea: false }]
    case 'LineString':
      return [{ lines: [geometry.coordinates], isArea: false }]
    case 'MultiLineString':
      return [{ lines: geometry.coordinates, isArea: false }]
    case 'Polygon':
      return [{ lines: geometry.coordinates, isArea: true }]
    case 'MultiPolygon':
      return geometry.coordinates.map((lines) => ({ lines, isArea: true }))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf)
  }
}

/** Points of a line that lie on the map or near it, so close that nothing wider than a dash lies between. */
function pointsAlong(line: readonly Point[], { width, height }: Size): Point[] {
  return line.flatMap((to, i) => {
    const from = line[i - 1] ?? to
    const isFar =
      Math.max(from[0], to[0]) < 0 || Math.min(from[0], to[0]) > width || Math.max(from[1], to[1]) < 0 || Math.min(from[1], to[1]) > height
    if (isFar) return []
    const [start, end] = clipped(from, to, width + height)
    const count = Math.max(1, Math.ceil(Math.hypot(end[0] - start[0], end[1] - start[1]) / STEP))
    return Array.from({ length: count + 1 }, (_, k): Point => between(start, end, k / count))
  })
}

/** A segment without what lies further than `far` from the map's corner: a line over half the world has few points in view. */
function clipped(from: Point, to: Point, far: number): [Point, Point] {
  const shares = ([0, 1] as const).map((axis) => {
    const [a, b] = [from[axis], to[axis]]
    if (a === b) return [0, 1] as const
    const [s, t] = [(-far - a) / (b - a), (far - a) / (b - a)]
    return [Math.min(s, t), Math.max(s, t)] as const
  })
  const start = Math.max(0, ...shares.map(([first]) => first))
  const end = Math.max(start, Math.min(1, ...shares.map(([, last]) => last)))
  return [between(from, to, start), between(from, to, end)]
}

function between(a: Point, b: Point, share: number): Point {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share]
}

function gridOver({ width, height }: Size): Point[] {
  const middles = Array.from({ length: GRID }, (_, i) => (i + 0.5) / GRID)
  return middles.flatMap((y) => middles.map((x): Point => [x * width, y * height]))
}

/** By the even-odd rule: holes count. */
function isInArea([x, y]: Point, rings: readonly (readonly Point[])[]): boolean {
  let isInside = false
  for (const ring of rings) {
    for (const [i, [x1, y1]] of ring.entries()) {
      const [x0, y0] = ring[i - 1] ?? ring.at(-1) ?? [x1, y1]
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) isInside = !isInside
    }
  }
  return isInside
}

function isIn([x, y]: Point, { left, top, width, height }: Rect): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height
}
