import { readFileSync } from 'node:fs'
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Position } from 'geojson'
import { merge, mesh } from 'topojson-client'
import type { GeometryCollection, Topology, MultiPolygon as TopoMultiPolygon, Polygon as TopoPolygon } from 'topojson-specification'
import { makePmtiles } from './make-pmtiles.ts'

/**
 * A PMTiles base map in the Protomaps schema (version 4) from our own geodata: the layers earth, water (the sea), boundaries (of countries
 * and of regions) and places (countries, and the towns of the Kursk story).
 *
 * @see https://docs.protomaps.com/basemaps/layers
 */
export function protomapsFromGeodata({ minZoom = 0, maxZoom = 6 } = {}): Uint8Array {
  const base = JSON.parse(readFileSync('geodata/base.topo.json', 'utf8')) as Topology
  const towns = JSON.parse(readFileSync('geodata/kursk-border/places.geojson', 'utf8')) as FeatureCollection
  const countries = base.objects['countries'] as Areas
  const oblasts = base.objects['oblasts'] as Areas
  const land = merge(base, countries.geometries)
  return makePmtiles(
    {
      earth: collection([feature(land, { kind: 'earth' })]),
      water: collection([feature(seaAround(land), { kind: 'ocean' })]),
      boundaries: collection([
        feature(
          mesh(base, countries, (a, b) => a !== b),
          { kind: 'country', kind_detail: 2 },
        ),
        feature(
          mesh(base, oblasts, (a, b) => a !== b && countryOf(a) === countryOf(b)),
          { kind: 'region', kind_detail: 4 },
        ),
      ]),
      places: collection([...countries.geometries.map(countryPlace), ...towns.features.map(townPlace)]),
    },
    { minZoom, maxZoom, metadata: { name: 'Protomaps Basemap', version: '4.13.0', attribution: '© OpenStreetMap contributors' } },
  )
}

interface Areas extends GeometryCollection<AreaProperties> {
  readonly geometries: (TopoPolygon<AreaProperties> | TopoMultiPolygon<AreaProperties>)[]
}
type AreaProperties = { name: Names; label?: Position; country?: string }
type Names = Readonly<Record<string, string>>

/** The world without the land: a rectangle with the land's outer rings as holes, and the land's holes. */
function seaAround({ coordinates }: MultiPolygon): MultiPolygon {
  const world = [
    [-180, -89],
    [180, -89],
    [180, 89],
    [-180, 89],
    [-180, -89],
  ]
  const outer = coordinates.flatMap(([ring]) => (ring === undefined ? [] : [[...ring].reverse()]))
  const inner = coordinates.flatMap(([, ...holes]) => holes.map((hole) => [[...hole].reverse()]))
  return { type: 'MultiPolygon', coordinates: [[world, ...outer], ...inner] }
}

function countryOf(area: { properties?: object | undefined }): unknown {
  return (area.properties as Partial<AreaProperties> | undefined)?.country
}

function countryPlace({ properties }: Areas['geometries'][number]): Feature {
  return feature(
    { type: 'Point', coordinates: properties?.label ?? [0, 0] },
    { kind: 'country', min_zoom: 1, ...namesOf(properties?.name) },
  )
}

function townPlace({ properties, geometry }: Feature): Feature {
  const name = properties?.['name'] as Names | undefined
  return feature(geometry, { kind: 'locality', kind_detail: 'city', population_rank: 10, min_zoom: 4, ...namesOf(name) })
}

/** `name`, and `name:ru` and the like: names in the schema are properties by language. */
function namesOf(names: Names = {}): Record<string, string> {
  return { name: names['en'] ?? '', ...Object.fromEntries(Object.entries(names).map(([lang, name]) => [`name:${lang}`, name])) }
}

function feature(geometry: Geometry, properties: Record<string, string | number>): Feature {
  return { type: 'Feature', properties, geometry }
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features }
}
