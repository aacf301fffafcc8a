import type { Topology } from 'topojson-specification'
import { project } from '../../geo/mercator.ts'
import type { LngLat } from '../../story/units.ts'
import { boxOf } from '../cut/box-of.ts'
import { chainPath } from '../cut/chain-path.ts'
import { isInside } from '../cut/coverage.ts'
import { linework } from '../cut/linework.ts'

/** The ISO 3166-1 alpha-2 code of the country of the base map that a location lies in; undefined at sea. */
export function countryAt(base: Topology): (at: LngLat) => string | undefined {
  const { lines, objects } = linework(base, [])
  const polygons = (objects.find(({ name }) => name === 'countries')?.features ?? []).flatMap(({ id, polygons }) =>
    polygons.map((rings) => {
      const paths = rings.map((ring) => chainPath(ring, lines))
      return { id: String(id), paths, box: boxOf(paths[0] ?? new Float64Array()) }
    }),
  )
  return (at) => {
    const [x, y] = project(at)
    return polygons.find(({ box, paths }) => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY && isInside(paths, x, y))?.id
  }
}
