import { worldDataBank } from '../credits.ts'
import type { SourcePackage } from '../packages.ts'

/** Where the committed lines of rivers come from: `world-data-bank.py` took them out of this package of Debian. It is not fetched again. */
export const riverLines: SourcePackage = {
  name: 'gmt-gshhg-high',
  version: '2.3.7-6',
  archive: 'https://deb.debian.org/debian/pool/main/g/gmt-gshhg/gmt-gshhg-high_2.3.7-6_all.deb',
  integrity: 'sha512-PSFPCNI+8xOFAq36q6nY1cnFu+qxIYIfVQfJaKpbPO+qcRTYBFXBmOP+9uvOiq9eV3JBAChqBTzyActCkxZn5A==',
  ...worldDataBank,
  packageLicence: 'LGPL 3 or later (GSHHG, by Paul Wessel and Walter H. F. Smith)',
  dataDate: 'version 2.3.7 of GSHHG',
  usedFor: 'the course of rivers where OpenStreetMap’s has gaps',
}
