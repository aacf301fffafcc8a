import type { MultiPolygon, Polygon, Position } from 'geojson'

/** A fast "does this geometry hold this point", for many points against the same large polygons. Edges count as either. */
export function containment(geometry: Polygon | MultiPolygon): (point: Position) => boolean {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const boxed = polygons.map((rings) => ({ rings, bounds: boundsOf(rings[0] ?? []) }))
  return ([x = Number.NaN, y = Number.NaN]) =>
    boxed.some(
      ({ rings, bounds: [w, s, e, n] }) =>
        x >= w && x <= e && y >= s && y <= n && rings.filter((ring) => around(ring, x, y)).length % 2 === 1,
    )
}

function boundsOf(ring: readonly Position[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x = Number.NaN, y = Number.NaN] of ring) {
    bounds[0] = Math.min(bounds[0], x)
    bounds[1] = Math.min(bounds[1], y)
    bounds[2] = Math.max(bounds[2], x)
    bounds[3] = Math.max(bounds[3], y)
  }
  return bounds
}

/** Even-odd rule. */
function around(ring: readonly Position[], x: number, y: number): boolean {
  let odd = false
  let [px = Number.NaN, py = Number.NaN] = ring.at(-1) ?? []
  for (const [qx = Number.NaN, qy = Number.NaN] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) odd = !odd
    px = qx
    py = qy
  }
  return odd
}
