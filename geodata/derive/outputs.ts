import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Names } from './country-names.ts'
import { gazetteer, placesText } from './places/gazetteer.ts'
import { kurskPlaces } from './places/kursk-places.ts'

/** The files of geodata/ that are derived, by their path in it. Same input, same bytes. */
export function outputs(base: Topology, water: Topology): Map<string, string> {
  const places = gazetteer(areas(base, 'countries'), areas(base, 'oblasts'))
  return new Map([
    ['base.topo.json', text(base)],
    ['water.topo.json', text(water)],
    ['kursk-border/regions.geojson', text(regions(base))],
    ['kursk-border/border.geojson', text(border(base))],
    ['kursk-border/places.geojson', text(kurskPlaces(places))],
    ['places.json', placesText(places)],
  ])
}

/** The two regions of the Kursk story, with the coordinates that the base map decodes to, named as the story names them. */
function regions(base: Topology): FeatureCollection {
  const shapes = new Map(decoded(base, 'oblasts').map(({ id, geometry }) => [id, geometry]))
  const features = REGIONS.map(({ id, oblast, name }): Feature => {
    const geometry = shapes.get(oblast)
    if (geometry === undefined) throw new Error(`The base map has no ${oblast} among its oblasts.`)
    return { type: 'Feature', id, properties: { name }, geometry }
  })
  return { type: 'FeatureCollection', features }
}

const REGIONS: readonly { readonly id: string; readonly oblast: string; readonly name: Names }[] = [
  { id: 'kursk', oblast: 'RU-KRS', name: { en: 'Kursk region', ru: 'Курская область', uk: 'Курська область' } },
  { id: 'sumy', oblast: 'UA-59', name: { en: 'Sumy region', ru: 'Сумская область', uk: 'Сумська область' } },
]

function border(base: Topology): FeatureCollection {
  return { type: 'FeatureCollection', features: decoded(base, 'border') }
}

function areas(base: Topology, object: string): Feature<Polygon | MultiPolygon>[] {
  return decoded(base, object) as Feature<Polygon | MultiPolygon>[]
}

function decoded(base: Topology, object: string): Feature[] {
  return feature(base, base.objects[object] as GeometryCollection).features
}

function text(data: unknown): string {
  return `${JSON.stringify(data)}\n`
}
