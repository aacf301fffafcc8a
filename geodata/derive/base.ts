import area from '@turf/area'
import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, MultiPolygon as MultiPolygonArcs, Polygon as PolygonArcs, Topology } from 'topojson-specification'
import { borderLines } from './border.ts'
import { alpha2, countryNames, type Names } from './country-names.ts'
import { disputedLines } from './disputed-lines.ts'
import { rejectedClaims } from './disputes.ts'
import { labelPoint } from './label-point.ts'
import { mosaic, type Region } from './mosaic.ts'
import { naturalEarthOblasts } from './natural-earth.ts'
import type { Face } from './oblast-faces.ts'
import { oblastNames } from './oblast-names.ts'

export interface RegionProperties {
  readonly name: Names
  /** Longitude and latitude of the best place for the name. */
  readonly label: readonly [number, number]
  /** Square kilometres, of the shape as drawn. */
  readonly area: number
  /** ISO 3166-1 alpha-2; of oblasts only. */
  readonly country?: string
  /** ISO 3166-1 alpha-2 of the state whose claim to have annexed the oblast the United Nations General Assembly rejects. */
  readonly claimedBy?: string
}

/** The base map: `countries`, `oblasts`, `border` and `disputed`, with ids, names, label points and areas. */
export function base(faces: readonly Feature<Geometry, Face>[]): Topology {
  const { topology: plain, disputed } = disputedLines(mosaic(faces))
  const countries = described(plain, 'countries', ({ A3 }) => ({ id: alpha2(A3), name: countryNames(alpha2(A3)) }))
  const names = oblastNamesById()
  const oblasts = described(plain, 'oblasts', ({ A3, oblast }) => {
    const name = names.get(oblast)
    if (name === undefined) throw new Error(`No names for the region ${oblast}: add it to geodata/derive/oblast-names.ts.`)
    const claimedBy = rejectedClaims[oblast]
    return { id: oblast, name, country: alpha2(A3), ...(claimedBy !== undefined && { claimedBy }) }
  })
  const missing = [...names.keys()].filter((id) => !oblasts.geometries.some((oblast) => oblast.id === id))
  if (missing.length > 0) throw new Error(`Regions without ground: ${missing.join(', ')}. Their lines were lost: look at oblast-faces.ts.`)
  return { ...plain, objects: { countries, oblasts, border: borderLines(plain), disputed } }
}

function described(
  topology: Topology,
  object: string,
  describe: (region: Region) => { id: string; name: Names; country?: string; claimedBy?: string },
): GeometryCollection<RegionProperties> {
  const { geometries } = topology.objects[object] as GeometryCollection<Region>
  const named = (geometries as (PolygonArcs<Region> | MultiPolygonArcs<Region>)[])
    .map((geometry) => {
      const shape = feature<Region>(topology, geometry as never) as unknown as Feature<Polygon | MultiPolygon, Region>
      const { id, ...rest } = describe(shape.properties)
      const properties: RegionProperties = { ...rest, label: labelPoint(id, shape), area: Math.round(area(shape) / 1e6) }
      return { ...geometry, id, properties }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return { type: 'GeometryCollection', geometries: named }
}

function oblastNamesById(): Map<string, Names> {
  const source = new Map(naturalEarthOblasts().map(({ properties }) => [properties.id, properties]))
  return new Map(
    Object.entries(oblastNames).map(([id, { en, ru, uk }]) => [
      id,
      { en, ru: ru ?? source.get(id)?.ru ?? '', uk: uk ?? source.get(id)?.uk ?? '' },
    ]),
  )
}
