import { addProtocol } from 'maplibre-gl'
import { PMTiles } from 'pmtiles'
import { rangeSource } from './range-source.ts'

/** By address. One table for the page, as MapLibre has one of protocols. */
const archives = new Map<string, PMTiles>()

/** Lets MapLibre read the tiles of a PMTiles file at `pmtiles://<address>/{z}/{x}/{y}`. Nothing is fetched before a tile is wanted. */
export function readTilesOf(address: string): void {
  if (archives.size === 0) addProtocol('pmtiles', ({ url }, { signal }) => tileAt(url, signal))
  if (!archives.has(address)) archives.set(address, new PMTiles(rangeSource(address)))
}

/**
 * A tile; empty where its file has none. (The `Protocol` of the library opens any file that an address names, and follows its redirects.)
 *
 * @throws an Error where no story of the page has registered the file, and what the file's source throws
 */
async function tileAt(url: string, signal: AbortSignal): Promise<{ data: ArrayBuffer }> {
  const [, file = '', ...numbers] = /^pmtiles:\/\/(.+)\/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? []
  const archive = archives.get(file)
  if (archive === undefined) throw new Error(`${url.slice(0, 200)} is no tile of a story's file`)
  const [z = 0, x = 0, y = 0] = numbers.map(Number)
  const tile = await archive.getZxy(z, x, y, signal)
  signal.throwIfAborted()
  return { data: tile?.data ?? new ArrayBuffer(0) }
}
