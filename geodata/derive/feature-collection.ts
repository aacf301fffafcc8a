import type { Feature, FeatureCollection, Geometry } from 'geojson'

/** Features as the collection that topojson-server takes: its types know plain GeoJSON objects only. */
export function featureCollection<P>(features: readonly Feature<Geometry, P>[]): FeatureCollection<Geometry, P> {
  return { type: 'FeatureCollection', features: [...features] }
}
