import type { Feature, FeatureCollection, Point } from 'geojson'
import type { Names } from '../country-names.ts'
import { borderRegion } from './border-region.ts'
import { geoNames, positions } from './geonames.ts'
import type { Place, PlaceKind } from './place.ts'

interface Properties {
  readonly name: Names
  /** Other spellings that an editor may use. */
  readonly aliases: readonly string[]
  readonly kind: PlaceKind
  /** By GeoNames, counted before the war. */
  readonly population?: number
}

/** The places of the border region of Kursk and Sumy for stories, in the order of border-region.tsv, with the ids of the gazetteer. */
export function kurskPlaces(gazetteer: readonly Place[]): FeatureCollection<Point, Properties> {
  const features = borderRegion(geoNames(), positions()).map(
    ({ name, aliases, kind, population, at, country }): Feature<Point, Properties> => {
      const place = gazetteer.find(
        (each) => each.name.en === name.en && each.country === country && each.at[0] === at[0] && each.at[1] === at[1],
      )
      if (place === undefined)
        throw new Error(`${name.en} of border-region.tsv is not in the gazetteer: its position or name was changed on the way.`)
      const properties = { name, aliases, kind, ...(population === undefined ? {} : { population }) }
      return { type: 'Feature', id: place.id, properties, geometry: { type: 'Point', coordinates: [...at] } }
    },
  )
  return { type: 'FeatureCollection', features }
}
