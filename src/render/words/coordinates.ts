import type { LngLat } from '../../story/units.ts'
import { stringsFor } from './strings.ts'

/** Decimals of a degree: about a kilometre, which is what a place as a point is right to. */
const DECIMALS = 2

/** A location as a reader of this language writes it: "51.19° N, 35.27° E". */
export function printCoordinates([lng, lat]: LngLat, lang: string): string {
  const { north, south, east, west } = stringsFor(lang).place
  const degrees = (value: number): string =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: DECIMALS, maximumFractionDigits: DECIMALS }).format(Math.abs(value))
  return `${(lat < 0 ? south : north)(degrees(lat))}, ${(lng < 0 ? west : east)(degrees(lng))}`
}
