import type { View } from './tolerance-field.ts'

/** So many views are merged: what the cut does with each costs more than what it saves. The Kursk story has a thousand. */
const MANY = 4_000

/** Tolerances of a cell's side: some six hundred pixels of the view. */
const CELL = 2_000

/** Classes of tolerance to a halving. */
const CLASSES = 2

/**
 * The views of a story that has very many (a long one that never holds), merged: everything that was seen is, and nothing less closely. Views of about
 * the same tolerance become rows of cells of a common grid, which cover them. Few views stay as they are.
 */
export function mergedViews(views: readonly View[]): readonly View[] {
  if (views.length <= MANY) return views
  const classes = new Map<number, Set<number>>()
  for (const view of views) {
    const level = Math.floor(CLASSES * Math.log2(view.tolerance))
    const cells = classes.get(level) ?? new Set()
    classes.set(level, cells)
    const { side, across } = gridOf(level)
    for (let y = cellAt(view.minY, side, across); y <= cellAt(view.maxY, side, across); y++) {
      for (let x = cellAt(view.minX, side, across); x <= cellAt(view.maxX, side, across); x++) cells.add(y * across + x)
    }
  }
  return [...classes].flatMap(([level, cells]) => rowsOf(cells, level))
}

/** Grid of a class: side of a cell in world units, and cells across the world. */
function gridOf(level: number): { tolerance: number; side: number; across: number } {
  const tolerance = 2 ** (level / CLASSES)
  const across = Math.max(1, Math.floor(1 / (tolerance * CELL)))
  return { tolerance, side: 1 / across, across }
}

function cellAt(position: number, side: number, across: number): number {
  return Math.min(across - 1, Math.floor(position / side))
}

/** Cells beside each other as one box each. */
function rowsOf(cells: ReadonlySet<number>, level: number): View[] {
  const { tolerance, side, across } = gridOf(level)
  const rows: { y: number; from: number; to: number }[] = []
  for (const cell of [...cells].sort((a, b) => a - b)) {
    const [x, y] = [cell % across, Math.floor(cell / across)]
    const last = rows.at(-1)
    if (last !== undefined && last.y === y && last.to === x) last.to = x + 1
    else rows.push({ y, from: x, to: x + 1 })
  }
  return rows.map(({ y, from, to }) => ({ minX: from * side, maxX: to * side, minY: y * side, maxY: (y + 1) * side, tolerance }))
}
