import type { Position } from 'geojson'

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

/**
 * The arc (deltas in whole grid steps, the first absolute) with one more vertex wherever it passes an edge of a box, so that each segment
 * lies inside or outside of each box. New vertices are on the grid: they move the line by half a step at most.
 *
 * @param boxes in grid steps
 */
export function withVerticesOnEdges(arc: readonly Position[], boxes: readonly Box[]): Position[] {
  let [x, y] = [0, 0]
  return arc.flatMap(([dx = 0, dy = 0], vertex) => {
    const from = [x, y] as const
    x += dx
    y += dy
    if (vertex === 0) return [[dx, dy]]
    const shares = boxes.flatMap((box) => passed(from, [dx, dy], box)).sort((a, b) => a - b)
    const points = [
      ...shares.map((share) => [Math.round(from[0] + share * dx), Math.round(from[1] + share * dy)] as const),
      [x, y] as const,
    ]
    return points
      .map(([px, py], i) => [px - (points[i - 1] ?? from)[0], py - (points[i - 1] ?? from)[1]])
      .filter(([stepX, stepY]) => stepX !== 0 || stepY !== 0)
  })
}

/** The shares of a segment at which it passes an edge of the box. */
function passed([x, y]: readonly [number, number], [dx, dy]: readonly [number, number], [w, s, e, n]: Box): number[] {
  const isOnEdge = (at: number, low: number, high: number) => at >= low && at <= high
  return [
    ...[w, e].map((edge) => (edge - x) / dx).filter((share) => isOnEdge(y + share * dy, s, n)),
    ...[s, n].map((edge) => (edge - y) / dy).filter((share) => isOnEdge(x + share * dx, w, e)),
  ].filter((share) => share > 0 && share < 1)
}
