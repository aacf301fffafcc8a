/** A hash of boxes for "what lies near here", in any plane units. */
export interface GridIndex {
  /** The ids of all boxes whose cells meet a box; each once, ascending. */
  near(minX: number, minY: number, maxX: number, maxY: number): number[]
}

/** Indexes boxes (minX, minY, maxX, maxY) by their position in the list, in square cells of `cell` units. */
export function gridIndex(boxes: readonly (readonly [number, number, number, number])[], cell: number): GridIndex {
  const cells = new Map<string, number[]>()
  boxes.forEach(([minX, minY, maxX, maxY], id) => {
    for (const key of keys(minX, minY, maxX, maxY, cell)) {
      const list = cells.get(key)
      if (list === undefined) cells.set(key, [id])
      else list.push(id)
    }
  })
  return {
    near(minX, minY, maxX, maxY) {
      const found = new Set<number>()
      for (const key of keys(minX, minY, maxX, maxY, cell)) for (const id of cells.get(key) ?? []) found.add(id)
      return [...found].sort((a, b) => a - b)
    },
  }
}

function keys(minX: number, minY: number, maxX: number, maxY: number, cell: number): string[] {
  const list: string[] = []
  for (let x = Math.floor(minX / cell); x <= Math.floor(maxX / cell); x += 1) {
    for (let y = Math.floor(minY / cell); y <= Math.floor(maxY / cell); y += 1) list.push(`${x},${y}`)
  }
  return list
}
