import { feature } from 'topojson-client'
import type { GeometryCollection, Properties, Topology } from 'topojson-specification'
import { boundsOf } from '../geo/bounds.ts'
import { isBoxInView } from '../geo/in-view.ts'
import type { Bounds } from '../story/story.ts'
import type { LngLat } from '../story/units.ts'
import type { Seen } from './cut/seen.ts'

/** Boxes of the base map's regions that bear `claimedBy` and that any of the views shows. */
export function claimedGround(base: Topology, views: readonly Seen[]): Bounds[] {
  const oblasts = base.objects['oblasts'] as GeometryCollection<Properties> | undefined
  return (oblasts?.geometries ?? [])
    .filter(({ properties }) => typeof (properties as { claimedBy?: unknown } | undefined)?.claimedBy === 'string')
    .map((oblast) => {
      const { geometry } = feature(
        base,
        oblast as GeometryCollection['geometries'][number],
      ) as unknown as GeoJSON.Feature<GeoJSON.MultiPolygon>
      return boundsOf((geometry.coordinates as unknown[]).flat(geometry.type.startsWith('Multi') ? 2 : 1) as LngLat[])
    })
    .filter((box) => views.some((view) => isBoxInView(box, view.camera, view)))
}
