import { clamp, project, worldSize } from '../../geo/mercator.ts'
import { column } from './arcs.ts'
import { mergedViews } from './merged-views.ts'
import type { Seen } from './seen.ts'

/** How far a line may be off at each location for no reader to see it, in world units (the world is 1 wide). */
export interface ToleranceField {
  /** The least tolerance anywhere in a box of the world. Never more than the true one; exact where the box lies in one view. */
  least(minX: number, minY: number, maxX: number, maxY: number): number
  /** What is seen of the world, and the tolerance in it, without boxes that lie in others seen as closely. Finest first. */
  readonly views: readonly View[]
}

export interface View extends Box {
  /** World units. */
  readonly tolerance: number
}

export interface Box {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
}

/**
 * The tolerance inside a view is `pixels` of that view, of several views the least; away from views it grows by `SLOPE` with the
 * distance to them. So the tolerance nowhere changes faster than by that slope, which is what makes the cut safe: what
 * is moved by less than the tolerance where it stands is moved, as far as any view shows it, by less than
 * `pixels / (1 - SLOPE)` of that view's pixels, and nothing is moved across a view.
 *
 * Without views everything may be off by anything (Infinity). A quadtree, grown where it is asked, keeps for each cell the few views
 * that can decide there.
 */
export function toleranceField(seen: readonly Seen[], pixels: number): ToleranceField {
  const boxes = undominated(mergedViews(seen.flatMap((view) => boxesOf(view, pixels))))
  const columns = columnsOf(boxes)
  const root: Cell = { x: 0, y: 0, size: 1, depth: 0, deciding: boxes.map((_, i) => i), children: undefined }
  return {
    views: boxes,
    least(minX, minY, maxX, maxY) {
      return visit(root, columns, clamp(minX, 0, 1), clamp(minY, 0, 1), clamp(maxX, 0, 1), clamp(maxY, 0, 1))
    },
  }
}

/** How fast the tolerance grows away from views. More makes smaller cuts outside and costs accuracy inside. */
export const SLOPE = 0.2

/** CSS pixels that are seen beyond the map's edge: half the widest line. */
const BLEED = 4

/** Views that a cell may leave to each look-up; fewer make a deeper tree. */
const FEW = 4
const DEEPEST = 20

interface Columns {
  readonly minX: Float64Array
  readonly minY: Float64Array
  readonly maxX: Float64Array
  readonly maxY: Float64Array
  readonly tolerance: Float64Array
}

interface Cell {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly depth: number
  readonly deciding: readonly number[]
  children: readonly Cell[] | undefined
}

/** A view and its copies on the neighbouring worlds, as far as they reach into this one. */
function boxesOf({ camera, width, height }: Seen, pixels: number): View[] {
  const scale = worldSize(camera.zoom)
  const [x, y] = project(camera.center)
  const halfWidth = (width / 2 + BLEED) / scale
  const halfHeight = (height / 2 + BLEED) / scale
  const middle = x - Math.floor(x)
  return [middle - 1, middle, middle + 1]
    .map((center) => ({
      minX: Math.max(center - halfWidth, 0),
      maxX: Math.min(center + halfWidth, 1),
      minY: Math.max(y - halfHeight, 0),
      maxY: Math.min(y + halfHeight, 1),
      tolerance: pixels / scale,
    }))
    .filter((box) => box.minX <= box.maxX && box.minY <= box.maxY)
}

/** Without views that lie in others seen as closely. */
function undominated(boxes: readonly View[]): View[] {
  const kept: View[] = []
  const finestFirst = [...boxes].sort((a, b) => a.tolerance - b.tolerance || area(b) - area(a))
  for (const box of finestFirst) if (!kept.some((other) => contains(other, box))) kept.push(box)
  return kept
}

export function contains(outer: Box, inner: Box): boolean {
  return outer.minX <= inner.minX && outer.minY <= inner.minY && outer.maxX >= inner.maxX && outer.maxY >= inner.maxY
}

export function area(box: Box): number {
  return (box.maxX - box.minX) * (box.maxY - box.minY)
}

function columnsOf(boxes: readonly View[]): Columns {
  return {
    minX: Float64Array.from(boxes, (box) => box.minX),
    minY: Float64Array.from(boxes, (box) => box.minY),
    maxX: Float64Array.from(boxes, (box) => box.maxX),
    maxY: Float64Array.from(boxes, (box) => box.maxY),
    tolerance: Float64Array.from(boxes, (box) => box.tolerance),
  }
}

function visit(cell: Cell, views: Columns, minX: number, minY: number, maxX: number, maxY: number): number {
  const leaf = cell.deciding.length <= FEW || cell.depth === DEEPEST
  let least = Infinity
  if (leaf || maxX - minX > cell.size || maxY - minY > cell.size) {
    for (const i of cell.deciding) least = Math.min(least, nearest(views, i, minX, minY, maxX, maxY))
    return least
  }
  cell.children ??= split(cell, views)
  for (const child of cell.children) {
    if (minX > child.x + child.size || maxX < child.x || minY > child.y + child.size || maxY < child.y) continue
    least = Math.min(least, visit(child, views, minX, minY, maxX, maxY))
  }
  return least
}

/** A view decides somewhere in a cell only if its least tolerance there is not above the greatest of another. */
function split(cell: Cell, views: Columns): Cell[] {
  const size = cell.size / 2
  return [0, 1, 2, 3].map((quarter) => {
    const x = cell.x + (quarter % 2) * size
    const y = cell.y + (quarter >> 1) * size
    let bound = Infinity
    for (const i of cell.deciding) bound = Math.min(bound, farthest(views, i, x, y, size))
    const deciding = cell.deciding.filter((i) => nearest(views, i, x, y, x + size, y + size) <= bound)
    return { x, y, size, depth: cell.depth + 1, deciding, children: undefined }
  })
}

/** The tolerance by one view where a box comes nearest to it. */
function nearest(views: Columns, i: number, minX: number, minY: number, maxX: number, maxY: number): number {
  const dx = Math.max(0, minX - column(views.maxX, i), column(views.minX, i) - maxX)
  const dy = Math.max(0, minY - column(views.maxY, i), column(views.minY, i) - maxY)
  return column(views.tolerance, i) + SLOPE * Math.sqrt(dx * dx + dy * dy)
}

/** The tolerance by one view at the point of a square that is farthest from it. */
function farthest(views: Columns, i: number, x: number, y: number, size: number): number {
  const dx = Math.max(0, column(views.minX, i) - x, x + size - column(views.maxX, i))
  const dy = Math.max(0, column(views.minY, i) - y, y + size - column(views.maxY, i))
  return column(views.tolerance, i) + SLOPE * Math.sqrt(dx * dx + dy * dy)
}
