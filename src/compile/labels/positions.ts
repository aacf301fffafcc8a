import { column } from '../cut/arcs.ts'
import { boxOf } from '../cut/box-of.ts'
import { isInside } from '../cut/coverage.ts'
import type { Box } from '../cut/tolerance-field.ts'
import type { Area } from './areas.ts'
import { type Circle, freeCircle } from './free-circle.ts'
import type { LabelView } from './label-views.ts'

/** Where the name of an area may stand. */
export interface Positions {
  /** How much of the views the area fills: shares of views, summed up. */
  readonly share: number
  /** Free circles inside the area, widest first; none where no view shows enough of it. */
  readonly circles: readonly Circle[]
}

/**
 * Where the name of an area may stand in any of the views.
 *
 * @param width of the name, in em
 */
export function positions(area: Area, width: number, views: readonly LabelView[]): Positions {
  const bounds = area.polygons.map(([outer]) => boxOf(outer ?? new Float64Array()))
  const found: Spot[] = middleOf(area, width, views)
  let share = 0
  for (const view of views) {
    if (!view.places) continue
    for (const box of view.boxes) {
      const polygons = area.polygons.filter((_, i) => overlaps(bounds[i], box))
      if (polygons.length === 0) continue
      const whole = freeCircle(polygons, box, PRECISION * view.pixel)
      const filled = whole.area / sizeOf(box)
      share += filled
      const parts = filled < LARGE ? [] : halves(box).map((half) => freeCircle(polygons, half, PRECISION * view.pixel))
      for (const { circle } of [whole, ...parts]) {
        if (circle !== undefined && holds(circle, width, view)) found.push({ ...circle, pixel: view.pixel })
      }
    }
  }
  return { share, circles: distinct(found) }
}

/** CSS pixels within which a circle is the widest. */
const PRECISION = 2

/** CSS pixels from the middle of one position to the next, seen where the nearer was found. */
const APART = 40

/** CSS pixels a circle must be wide to hold a name, and share of the name's width at 12 pixels. */
const LEAST_ROOM = 14
const LEAST_SHARE = 0.5

/** Share of a view from which on an area gets more than one position in it, for where a place's name stands in the first. */
const LARGE = 0.2

interface Spot extends Circle {
  /** World units of a CSS pixel of the view it was found for. */
  readonly pixel: number
}

/** The base map's own position, where a view shows it. */
function middleOf({ label, polygons }: Area, width: number, views: readonly LabelView[]): Spot[] {
  if (label === undefined) return []
  const [x, y] = label
  const showing = views.filter(({ boxes }) => boxes.some((box) => x > box.minX && x < box.maxX && y > box.minY && y < box.maxY))
  if (showing.length === 0 || !polygons.some((rings) => isInside(rings, x, y))) return []
  const circle = { x, y, radius: Math.min(...polygons.flat().map((ring) => distanceTo(ring, x, y))) }
  const view = showing.find((one) => holds(circle, width, one))
  return view === undefined ? [] : [{ ...circle, pixel: view.pixel }]
}

function holds({ radius }: Circle, width: number, { pixel }: LabelView): boolean {
  return (2 * radius) / pixel >= Math.max(LEAST_ROOM, width * 12 * LEAST_SHARE)
}

function distinct(spots: readonly Spot[]): Circle[] {
  const kept: Circle[] = []
  for (const { x, y, radius, pixel } of [...spots].sort((a, b) => b.radius - a.radius)) {
    if (kept.every((other) => Math.hypot(other.x - x, other.y - y) > APART * pixel)) kept.push({ x, y, radius })
  }
  return kept
}

/** Left, right, upper and lower half. */
function halves({ minX, minY, maxX, maxY }: Box): Box[] {
  const [x, y] = [(minX + maxX) / 2, (minY + maxY) / 2]
  return [
    { minX, minY, maxX: x, maxY },
    { minX: x, minY, maxX, maxY },
    { minX, minY, maxX, maxY: y },
    { minX, minY: y, maxX, maxY },
  ]
}

function overlaps(a: Box | undefined, b: Box): boolean {
  return a !== undefined && a.minX < b.maxX && a.maxX > b.minX && a.minY < b.maxY && a.maxY > b.minY
}

function sizeOf({ minX, minY, maxX, maxY }: Box): number {
  return (maxX - minX) * (maxY - minY)
}

/** From a point to the nearest of a line. */
function distanceTo(path: Float64Array, x: number, y: number): number {
  let least = Infinity
  for (let i = 2; i < path.length; i += 2) {
    const ax = column(path, i - 2)
    const ay = column(path, i - 1)
    const dx = column(path, i) - ax
    const dy = column(path, i + 1) - ay
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
    least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y))
  }
  return least
}
