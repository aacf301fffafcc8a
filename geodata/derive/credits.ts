/** Who made the data, as a credit prints it: sources.json and the reader's note "How this map was made" say it in these words. */
export interface Credit {
  /** Without "©": the one who prints it puts that where the licence asks for it. */
  readonly title: string
  /** Where a reader finds out more. */
  readonly url: string
  /** Short name of the licence of the data (not of the package that carries it). */
  readonly licence: string
  readonly licenceUrl: string
}

export const openStreetMap: Credit = {
  title: 'OpenStreetMap contributors',
  url: 'https://www.openstreetmap.org/copyright',
  licence: 'ODbL 1.0',
  licenceUrl: 'https://opendatacommons.org/licenses/odbl/1-0/',
}

export const naturalEarth: Credit = {
  title: 'Natural Earth',
  url: 'https://www.naturalearthdata.com/',
  licence: 'public domain',
  licenceUrl: 'https://www.naturalearthdata.com/about/terms-of-use/',
}

export const geoNames: Credit = {
  title: 'GeoNames',
  url: 'https://www.geonames.org/',
  licence: 'CC BY 4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
}

export const unicodeCldr: Credit = {
  title: 'Unicode CLDR',
  url: 'https://cldr.unicode.org/',
  licence: 'Unicode License v3',
  licenceUrl: 'https://www.unicode.org/license.txt',
}

export const worldDataBank: Credit = {
  title: 'World Data Bank II',
  url: 'https://www.soest.hawaii.edu/pwessel/gshhg/',
  licence: 'public domain; GSHHG under LGPL 3',
  licenceUrl: 'https://www.gnu.org/licenses/lgpl-3.0.html',
}
