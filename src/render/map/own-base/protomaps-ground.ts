import { layers, namedFlavor } from '@protomaps/basemaps'
import type { FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { Compression, type Header, PMTiles, type Source, TileType } from 'pmtiles'
import { type OwnGround, ownName } from '../own-ground.ts'
import { readUpTo } from '../read-up-to.ts'

/** A PMTiles file as a ground, and how to read a tile of it. */
export interface ProtomapsGround extends OwnGround {
  /** A vector tile; empty where the file has none. */
  tile(z: number, x: number, y: number, signal: AbortSignal): Promise<ArrayBuffer>
}

export interface ProtomapsOptions {
  /** BCP 47: the language of the map's names. */
  readonly lang: string
  /** Names that the sheet sets itself, and that this map leaves out. */
  readonly named: readonly string[]
  /** MapLibre asks for tiles under this protocol. */
  readonly scheme: string
}

const SOURCE = ownName('protomaps')

/** Layers of the tiles without which nothing of the map would be seen. */
const NEEDED = ['earth', 'water']

/** Bytes of a tile or a directory when it is unpacked. */
const MOST = 30_000_000

/**
 * The ground of a PMTiles file in the Protomaps schema, in their light and dark flavours. Names are drawn with the reader's own fonts and there are no
 * icons, so that nobody but the file's host is asked for anything.
 *
 * @see https://docs.protomaps.com/basemaps/layers
 * @throws an Error where the file is not PMTiles of vector tiles in this schema, and what `source` throws
 */
export async function protomapsGround(source: Source, { lang, named, scheme }: ProtomapsOptions): Promise<ProtomapsGround> {
  const archive = new PMTiles(source, undefined, unpack)
  const header = await archive.getHeader()
  if (header.tileType !== TileType.Mvt) throw new Error(`${source.getKey()} holds no vector tiles (MVT)`)
  const metadata = await archive.getMetadata()
  const missing = NEEDED.filter((layer) => !layersIn(metadata).includes(layer))
  if (missing.length > 0) throw new Error(`${source.getKey()} is not in the Protomaps schema: it has no layer ${missing.join(', ')}`)
  const [day, night] = [drawn('light', lang, named), drawn('dark', lang, named)]
  return {
    sources: {
      [SOURCE]: {
        type: 'vector',
        tiles: [`${scheme}://{z}/{x}/{y}`],
        minzoom: header.minZoom,
        maxzoom: header.maxZoom,
        bounds: boundsOf(header),
        ...attributionOf(metadata),
      },
    },
    layers: (dark) => (dark ? night : day),
    tile: async (z, x, y, signal) => (await archive.getZxy(z, x, y, signal))?.data ?? new ArrayBuffer(0),
  }
}

async function unpack(packed: ArrayBuffer, compression: Compression): Promise<ArrayBuffer> {
  if (compression === Compression.None || compression === Compression.Unknown) return packed
  if (compression !== Compression.Gzip) throw new Error('a PMTiles file must be packed with gzip, or not at all')
  return readUpTo(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')), MOST, 'a part of the PMTiles file, unpacked,')
}

function layersIn(metadata: unknown): unknown[] {
  const list = isObject(metadata) ? metadata['vector_layers'] : undefined
  return Array.isArray(list) ? list.map((layer: unknown) => (isObject(layer) ? layer['id'] : undefined)) : []
}

function attributionOf(metadata: unknown): { attribution?: string } {
  const attribution = isObject(metadata) ? metadata['attribution'] : undefined
  return typeof attribution === 'string' ? { attribution } : {}
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The layers of a flavour that need no sprite, under our names. */
function drawn(flavor: 'light' | 'dark', lang: string, named: readonly string[]): LayerSpecification[] {
  return layers(SOURCE, namedFlavor(flavor), { lang: lang.split('-')[0] ?? 'en' }).flatMap((layer): LayerSpecification[] => {
    const own = { ...layer, id: ownName(layer.id) } as LayerSpecification
    if (own.type !== 'symbol') return [own]
    const { 'icon-image': icon, ...layout } = own.layout ?? {}
    if (icon !== undefined && layer.id !== 'places_locality') return [] // a road's arrow, shield or a shop's icon with its name
    return [layer.id === 'places_locality' ? withoutNames({ ...own, layout }, lang, named) : { ...own, layout }]
  })
}

/** Towns that the sheet names are not named twice. (The filters of these layers are of the older kind, without `get`.) */
function withoutNames(layer: LayerSpecification & { type: 'symbol' }, lang: string, named: readonly string[]): LayerSpecification {
  const others = ['name', `name:${lang.split('-')[0]}`].map((key) => ['!in', key, ...named])
  const filter: unknown = ['all', ...(layer.filter === undefined ? [] : [layer.filter]), ...others]
  return { ...layer, filter: filter as FilterSpecification }
}

function boundsOf({ minLon, minLat, maxLon, maxLat }: Header): [number, number, number, number] {
  return [minLon, minLat, maxLon, maxLat]
}
