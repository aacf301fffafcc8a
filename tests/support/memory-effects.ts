import { readFileSync } from 'node:fs'
import { topology } from 'topojson-server'
import type { Effects } from '../../src/compile/effects.ts'
import type { GazetteerPlace } from '../../src/compile/labels/gazetteer.ts'

/** Files in memory: text, or bytes, by path. A path that is a symbolic link is given as `{ link: target }`. */
export type MemoryFiles = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>

/** A world of two countries, for stories whose map is not what is tested. */
const WORLD: Readonly<Record<string, GeoJSON.FeatureCollection>> = {
  countries: { type: 'FeatureCollection', features: [country('AA', 'Westland', -20, 0), country('BB', 'Eastland', 0, 20)] },
  oblasts: { type: 'FeatureCollection', features: [] },
  border: { type: 'FeatureCollection', features: [] },
}
const BASE = topology({ ...WORLD })

const WATER = { type: 'Topology', objects: {}, arcs: [] }

/** A city of each country. */
const GAZETTEER: readonly GazetteerPlace[] = [
  { id: 'westport', at: [-5, 5], name: { en: 'Westport', uk: 'Вестпорт' }, country: 'AA', kind: 'capital', rank: 1 },
  { id: 'easton', at: [8, 8], name: { en: 'Easton', uk: 'Істон' }, country: 'BB', kind: 'city', rank: 2 },
]

/** Bytes, made once: a fuzzer asks for them thousands of times. */
const GEODATA: MemoryFiles = Object.fromEntries(
  Object.entries({
    '/geodata/base.topo.json': JSON.stringify(BASE),
    '/geodata/water.topo.json': JSON.stringify(WATER),
    '/geodata/places.json': JSON.stringify(GAZETTEER),
    '/geodata/sources.json': readFileSync('geodata/sources.json', 'utf8'),
  }).map(([path, content]) => [path, new TextEncoder().encode(content)]),
)

/** Effects that know these files alone, and a small base map without water. */
export function memoryEffects(files: MemoryFiles): Effects {
  const all: MemoryFiles = { ...GEODATA, ...files }
  const real = (path: string): string | undefined => {
    const file = Object.hasOwn(all, path) ? all[path] : undefined
    if (file === undefined) return Object.keys(all).some((name) => name.startsWith(`${path}/`)) ? path : undefined
    return typeof file === 'object' && 'link' in file ? file.link : path
  }
  const read = (path: string): Uint8Array | undefined => {
    const file = all[real(path) ?? '']
    if (typeof file === 'string') return new TextEncoder().encode(file)
    return file instanceof Uint8Array ? file : undefined
  }
  return {
    geodata: '/geodata',
    readFile: async (path) => read(path),
    readRange: async (path, offset, length) => read(path)?.slice(offset, offset + length),
    realPath: async (path) => real(path),
  }
}

function country(id: string, name: string, west: number, east: number): GeoJSON.Feature {
  const ring = [
    [west, -20],
    [east, -20],
    [east, 20],
    [west, 20],
    [west, -20],
  ] // prettier-ignore
  return {
    type: 'Feature',
    id,
    properties: { name: { en: name }, label: [(west + east) / 2, 0] },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
}
