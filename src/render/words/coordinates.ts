import type { LngLat } from '../../story/units.ts'
import { stringsFor } from './strings.ts'

/** Decimals of a degree: 0.001 is 111 m or less, about the size of what a dot on the map stands for. */
const DECIMALS = 3

/** A point as a reader of this language writes it: "51.191° N, 35.271° E". Longitudes past the antimeridian are counted from the other side. */
export function printCoordinates([lng, lat]: LngLat, lang: string): string {
  const { north, south, east, west } = stringsFor(lang).evidence.hemispheres
  const number = new Intl.NumberFormat(lang, { minimumFractionDigits: DECIMALS, maximumFractionDigits: DECIMALS })
  const degrees = (value: number): string => `${number.format(Math.abs(value))}°\u00A0`
  const turned = ((((lng + 180) % 360) + 360) % 360) - 180
  return `${degrees(lat)}${lat < 0 ? south : north}, ${degrees(turned)}${turned < 0 ? west : east}`
}
