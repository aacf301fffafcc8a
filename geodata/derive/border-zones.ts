import { decode } from 'geobuf'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { PbfReader } from 'pbf'
import { readPackageFile, readPackageJson } from './fetch.ts'
import { runMapshaper } from './mapshaper.ts'

/** West, south, east, north: the land border of Ukraine with Russia and Belarus from 31 E to the Sea of Azov, and nothing else. */
export const patchBox = [31, 46.8, 40.4, 53.2] as const

/** Time zones tell the countries apart; Crimea's zone is Ukraine's (A/RES/68/262). All others in the box are Russia's. */
const countryOfZone: Readonly<Record<string, string>> = {
  'Europe/Kyiv': 'UKR',
  'Europe/Simferopol': 'UKR',
  'Europe/Minsk': 'BLR',
}

/**
 * The box cut into Ukraine, Russia and Belarus along the lines of OpenStreetMap 2026, as geo-tz's time zones have them.
 * The areas reach over the sea; the caller takes what is land.
 */
export async function borderZones(): Promise<Feature<Polygon | MultiPolygon, { A3: string }>[]> {
  const index = readPackageJson<ZoneIndex>('geo-tz', 'data/timezones.geojson.index.json')
  const data = readPackageFile('geo-tz', 'data/timezones.geojson.geo.dat')
  const pieces: Feature[] = []
  collect(index.lookup, [-179.9999, -89.9999, 179.9999, 89.9999], index.timezones, data, pieces)
  const box = patchBox.join(',')
  const dissolved = await runMapshaper<{ A3: string }>(
    `-i zones.json -clip bbox=${box} -clean overlap-rule=min-id -dissolve A3 -o out.json`,
    { zones: pieces.sort((a, b) => rank(a) - rank(b)) },
  )
  return dissolved as Feature<Polygon | MultiPolygon, { A3: string }>[]
}

/** geo-tz's quadtree: a branch, a place in the data file, or the zones that fill the cell. */
type Cell = { pos: number; len: number } | readonly number[] | { readonly [quadrant: string]: Cell }
interface ZoneIndex {
  readonly timezones: readonly string[]
  readonly lookup: Cell
}
type Bounds = readonly [number, number, number, number]

function collect(cell: Cell, bounds: Bounds, names: readonly string[], data: Buffer, pieces: Feature[]): void {
  const [w, s, e, n] = bounds
  if (w > patchBox[2] || e < patchBox[0] || s > patchBox[3] || n < patchBox[1]) return
  if (isFilled(cell)) {
    for (const zone of cell)
      pieces.push(
        piece(names[zone] ?? '', {
          type: 'Polygon',
          coordinates: [
            [
              [w, s],
              [e, s],
              [e, n],
              [w, n],
              [w, s],
            ],
          ],
        }),
      )
  } else if (isStored(cell)) {
    const decoded = decode(new PbfReader(data.subarray(cell.pos, cell.pos + cell.len)))
    if (decoded.type !== 'FeatureCollection')
      throw new Error(`geo-tz holds a ${decoded.type} at ${cell.pos}, not features. Is it still 8.1.9?`)
    for (const { properties, geometry } of decoded.features) {
      if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') pieces.push(piece(String(properties?.['tzid']), geometry))
    }
  } else {
    const [x, y] = [(w + e) / 2, (s + n) / 2]
    const quadrants: Readonly<Record<string, Bounds>> = { a: [x, y, e, n], b: [w, y, x, n], c: [w, s, x, y], d: [x, s, e, y] }
    for (const [key, child] of Object.entries(cell)) {
      const quadrant = quadrants[key]
      if (quadrant !== undefined) collect(child, quadrant, names, data, pieces)
    }
  }
}

function isFilled(cell: Cell): cell is readonly number[] {
  return Array.isArray(cell)
}

function isStored(cell: Cell): cell is { pos: number; len: number } {
  return 'pos' in cell && typeof cell.pos === 'number'
}

function piece(zone: string, geometry: Polygon | MultiPolygon): Feature {
  return { type: 'Feature', properties: { A3: countryOfZone[zone] ?? 'RUS' }, geometry }
}

/** Where zones overlap (Simferopol and Moscow both hold Crimea), Ukraine's come first. */
function rank(feature: Feature): number {
  return feature.properties?.['A3'] === 'RUS' ? 1 : 0
}
