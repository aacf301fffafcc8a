import { bytesToHeader, type Header, TileType } from 'pmtiles'
import type { Effects } from '../effects.ts'
import { READABLE } from './archive.ts'
import type { TellTiles } from './read-archive.ts'

/** Bytes of the header, and of the first read: header and root directory lie in it (PMTiles 3, sections 3 and 4). */
const HEADER = 127
const FIRST_READ = 16_384

/** Bytes of metadata in the file: lists of layers take a few thousand, statistics of attributes a hundred times as much. */
const METADATA_BYTES = 2_000_000

/** As deep as vector tiles go in MapLibre. */
const DEEPEST = 24

/** Reads and checks the header of a PMTiles file. Tells of everything that is wrong with it; undefined then. */
export async function checkHeader(path: string, effects: Pick<Effects, 'readRange'>, tell: TellTiles): Promise<Header | undefined> {
  const bytes = await effects.readRange(path, 0, FIRST_READ)
  if (bytes === undefined) {
    tell('file-missing', 'the file cannot be read')
    return undefined
  }
  const wrong = notPmtiles(bytes)
  if (wrong !== undefined) {
    tell('tiles-format', wrong)
    return undefined
  }
  const header = bytesToHeader(bytes.slice(0, HEADER).buffer)
  const kinds = [tellKind(header, tell), tellZooms(header, tell), tellBounds(header, tell)]
  if (kinds.includes(true)) return undefined
  const damage = await damageOf(header, path, effects)
  if (damage !== undefined) tell('tiles-damaged', damage)
  return damage === undefined ? header : undefined
}

/** What a file is that does not begin as PMTiles 3 does. */
function notPmtiles(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  if (start.startsWith('SQLite format 3')) return 'this is an MBTiles file (SQLite)'
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(start)) return 'this is HTML or XML, perhaps the error page of a download'
  if (!start.startsWith('PM')) return 'the file does not begin as PMTiles does'
  const version = start.startsWith('PMTiles') ? bytes[7] : bytes[2]
  if (version !== 3) return `this is PMTiles of version ${version}, and not of version 3`
  return bytes.length < HEADER ? 'the file ends within its header' : undefined
}

function tellKind({ tileType, internalCompression, tileCompression }: Header, tell: TellTiles): boolean {
  if (tileType !== TileType.Mvt) {
    const name = TileType[tileType]?.toUpperCase()
    tell('tiles-not-vector', `the tiles are of the type ${name ?? tileType}, and not MVT`)
    return true
  }
  if (READABLE.includes(internalCompression) && READABLE.includes(tileCompression)) return false
  tell('tiles-compression', 'neither gzip nor no compression')
  return true
}

function tellZooms({ minZoom, maxZoom }: Header, tell: TellTiles): boolean {
  const isSound = minZoom <= maxZoom && maxZoom <= DEEPEST
  if (!isSound) tell('tiles-zoom', `zooms from ${minZoom} to ${maxZoom}`)
  return !isSound
}

function tellBounds({ minLon, minLat, maxLon, maxLat }: Header, tell: TellTiles): boolean {
  const isOnEarth = minLon >= -180 && maxLon <= 180 && minLat >= -90 && maxLat <= 90
  const isUnset = [minLon, minLat, maxLon, maxLat].every((degrees) => degrees === 0)
  const isSound = isOnEarth && minLon <= maxLon && minLat <= maxLat && !isUnset
  if (!isSound) tell('tiles-bounds', `the bounds [${minLon}, ${minLat}, ${maxLon}, ${maxLat}]`)
  return !isSound
}

/** Why the parts that the header names are not where it says; undefined where they are. */
async function damageOf(header: Header, path: string, effects: Pick<Effects, 'readRange'>): Promise<string | undefined> {
  const ends = [
    header.rootDirectoryOffset + header.rootDirectoryLength,
    header.jsonMetadataOffset + header.jsonMetadataLength,
    header.leafDirectoryOffset + (header.leafDirectoryLength ?? 0),
    header.tileDataOffset + (header.tileDataLength ?? 0),
  ]
  if (header.rootDirectoryOffset < HEADER || (ends[0] ?? 0) > FIRST_READ) return 'the root directory is not in the first 16 KB'
  if (header.jsonMetadataLength > METADATA_BYTES) return `metadata of ${header.jsonMetadataLength.toLocaleString('en')} bytes`
  const end = Math.max(...ends)
  const last = Number.isSafeInteger(end) ? await effects.readRange(path, end - 1, 1) : undefined
  return last?.length === 1 ? undefined : 'the file ends before what its header names'
}
