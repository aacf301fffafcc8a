import type { Piece } from './pieces.ts'

/** Degrees of latitude: about 2.5 km. */
const NEAR = 0.0225

/**
 * The pieces of small water that lie close together. The source counts much of a river among the lakes: its oxbows, and whole reaches that carry no
 * tag of a river. Ponds lie apart.
 */
export function strung(pieces: readonly Piece[], least: number): Piece[] {
  const cells = new Map<string, [number, number][]>()
  const places = pieces.map(([[[lng = 0, lat = 0] = []] = []]): [number, number] => [lng * Math.cos((lat * Math.PI) / 180), lat])
  for (const place of places) {
    const key = cellOf(place).join()
    const known = cells.get(key)
    if (known === undefined) cells.set(key, [place])
    else known.push(place)
  }
  return pieces.filter((_, i) => {
    const [x, y] = places[i] ?? [0, 0]
    const [column, row] = cellOf([x, y])
    let count = 0
    for (const dx of [-1, 0, 1]) {
      for (const dy of [-1, 0, 1]) {
        for (const [px, py] of cells.get(`${column + dx},${row + dy}`) ?? []) if (Math.hypot(px - x, py - y) < NEAR) count++
      }
    }
    return count > least
  })
}

function cellOf([x, y]: readonly [number, number]): [number, number] {
  return [Math.floor(x / NEAR), Math.floor(y / NEAR)]
}
