import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Oblast } from './natural-earth.ts'
import { containment } from './point-in-polygon.ts'

/** Ground of one region inside another that Natural Earth lacks, drawn by hand because no package of ours has it. */
interface Exclave {
  readonly name: string
  /** ISO 3166-2 of the region that it belongs to, and of the one around it. */
  readonly of: string
  readonly within: string
  readonly ring: readonly (readonly [number, number])[]
}

const exclaves: readonly Exclave[] = [
  {
    name: 'Slavutych',
    of: 'UA-32',
    within: 'UA-74',
    // The town of those who ran the Chornobyl plant, founded in 1986 on ground taken out of two districts of Chernihiv Oblast. Known are its
    // centre (51.5206 N, 30.7569 E) and its area (20.82 km2); its outline is not. So it is a regular octagon of that area about that
    // centre, which shows that no survey is behind it: off by at most 2 km, as the lines between regions are.
    ring: [
      [30.7931, 51.5299],
      [30.7719, 51.5431],
      [30.7419, 51.5431],
      [30.7207, 51.5299],
      [30.7207, 51.5113],
      [30.7419, 51.4981],
      [30.7719, 51.4981],
      [30.7931, 51.5113],
      [30.7931, 51.5299],
    ],
  },
]

/**
 * The regions with their exclaves: each is one more polygon of its region, and a hole in the region around it.
 * @throws Error where an exclave does not lie in the region that is said to surround it.
 */
export function withExclaves(oblasts: readonly Feature<Polygon | MultiPolygon, Oblast>[]): Feature<Polygon | MultiPolygon, Oblast>[] {
  return oblasts.map((oblast) => {
    const { id } = oblast.properties
    const own = exclaves.filter(({ of }) => of === id).map(({ ring }) => [positions(ring)])
    const foreign = exclaves.filter(({ within }) => within === id)
    if (own.length + foreign.length === 0) return oblast
    return { ...oblast, geometry: { type: 'MultiPolygon', coordinates: [...foreign.reduce(without, polygonsOf(oblast.geometry)), ...own] } }
  })
}

function without(polygons: Position[][][], { name, within, ring }: Exclave): Position[][][] {
  const around = polygons.findIndex((coordinates) => positions(ring).every(containment({ type: 'Polygon', coordinates })))
  if (around < 0) throw new Error(`${name} does not lie in ${within}, as geodata/derive/exclaves.ts says. Look at both on a map.`)
  return polygons.map((rings, i) => (i === around ? [...rings, positions(ring).reverse()] : rings))
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function positions(ring: Exclave['ring']): Position[] {
  return ring.map(([lng, lat]) => [lng, lat])
}
