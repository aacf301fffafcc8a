import type { LayerSpecification, SourceSpecification, SpriteSpecification } from 'maplibre-gl'
import { type OwnGround, ownName } from '../own-ground.ts'

/** A style as the live map can use it. */
export interface StyleGround extends OwnGround {
  /** Parts of the style that are not used, because camera and projection are the story's. */
  readonly unused: readonly string[]
}

/** Sources that come by requests which the map can watch. A video would not. */
const SOURCE_TYPES = ['vector', 'raster', 'raster-dem', 'geojson', 'image']

/** A style with more is a mistake or an attack. */
const MOST_LAYERS = 2_000

const UNUSED = ['terrain', 'sky', 'state', 'font-faces', 'imports'] as const

/**
 * The ground of a MapLibre style: its sources, layers, glyphs and sprite. Relative addresses are resolved.
 *
 * @param style what came from `url`, not yet trusted
 * @param origins where it may send requests to
 * @throws an Error that says what is wrong with the style, or names the hosts that it needs and may not ask
 */
export function styleGround(style: unknown, url: URL, origins: readonly string[]): StyleGround {
  if (!isObject(style) || style['version'] !== 8) throw new Error('it is no MapLibre style of version 8')
  const { sources, layers, glyphs, sprite } = style
  if (!isObject(sources) || !Object.values(sources).every(isObject)) throw new Error("the style's sources are no objects by name")
  if (!Array.isArray(layers) || !layers.every(isObject)) throw new Error("the style's layers are no list of objects")
  if (layers.length > MOST_LAYERS) throw new Error(`the style has ${layers.length} layers, where ${MOST_LAYERS} is the limit`)

  const hosts = new Set<string>()
  const address = (value: unknown): string => {
    const absolute = resolve(value, url)
    const { protocol, origin, host } = new URL(absolute)
    if (protocol !== 'data:' && !origins.includes(origin)) hosts.add(/^https?:$/.test(protocol) ? host : protocol)
    return absolute
  }
  const ground = {
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, source]) => [ownName(name), sourceOf(name, source as JsonObject, address)]),
    ),
    drawn: layers.map(layerOf),
    ...(glyphs === undefined ? {} : { glyphs: address(glyphs) }),
    ...(sprite === undefined ? {} : { sprite: spriteOf(sprite, address) }),
  }
  if (hosts.size > 0) throw new Error(`the style also needs ${[...hosts].join(', ')}, which the reader was not asked about`)
  const { drawn, ...rest } = ground
  return {
    ...rest,
    layers: () => drawn,
    unused: [...UNUSED.filter((key) => style[key] !== undefined), ...projectionOf(style['projection'])],
  }
}

type JsonObject = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An absolute address; the braces of its template stay as they are. */
function resolve(value: unknown, base: URL): string {
  if (typeof value !== 'string' || !URL.canParse(value, base)) throw new Error(`the style has ${JSON.stringify(value)} for an address`)
  if (/^[a-z][a-z0-9+.-]*:/i.test(value)) return value
  return new URL(value, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}')
}

function sourceOf(name: string, source: JsonObject, address: (value: unknown) => string): SourceSpecification {
  const type = source['type']
  if (typeof type !== 'string' || !SOURCE_TYPES.includes(type)) throw new Error(`the style's source '${name}' has the type ${type}`)
  const { url, tiles, data } = source
  if (tiles !== undefined && !Array.isArray(tiles)) throw new Error(`the style's source '${name}' has tiles that are no list`)
  return {
    ...source,
    ...(url === undefined ? {} : { url: address(url) }),
    ...(tiles === undefined ? {} : { tiles: tiles.map(address) }),
    ...(typeof data === 'string' ? { data: address(data) } : {}),
  } as unknown as SourceSpecification
}

function layerOf(layer: JsonObject): LayerSpecification {
  const { id, source } = layer
  if (typeof id !== 'string') throw new Error('the style has a layer without an id')
  if (source !== undefined && typeof source !== 'string') throw new Error(`the style's layer '${id}' has a source that is no name`)
  return { ...layer, id: ownName(id), ...(source === undefined ? {} : { source: ownName(source) }) } as LayerSpecification
}

function spriteOf(sprite: unknown, address: (value: unknown) => string): SpriteSpecification {
  if (!Array.isArray(sprite)) return address(sprite)
  return sprite.map((entry: unknown) => {
    if (!isObject(entry) || typeof entry['id'] !== 'string') throw new Error("the style's sprite is no list of names and addresses")
    return { id: entry['id'], url: address(entry['url']) }
  })
}

function projectionOf(projection: unknown): string[] {
  return isObject(projection) && projection['type'] !== 'mercator' ? ['projection'] : []
}
