import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'

/** One tile of an archive, by its place on the Hilbert curve (pmtiles' `zxyToTileId`); `data` not compressed. */
export interface ArchiveTile {
  readonly id: number
  readonly data: Uint8Array
}

export interface ArchiveHeader {
  readonly minZoom: number
  readonly maxZoom: number
  /** Degrees: west, south, east, north. */
  readonly bounds: readonly [number, number, number, number]
}

/** Bytes of the header, and of header and root directory together at most (PMTiles 3, sections 3 and 4). */
const HEADER = 127
const FIRST_REQUEST = 16_384

const GZIP = 2
const MVT = 1

/**
 * Writes a PMTiles archive of version 3: clustered, gzip within and without. Equal tiles are stored once, runs of them as one
 * entry. Directories past the first 16 KB become leaves.
 *
 * @see https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 * @param tiles in any order, each id once
 */
export function pmtilesArchive(tiles: readonly ArchiveTile[], header: ArchiveHeader, metadata: unknown): Uint8Array {
  const { entries, data, contents } = storeTiles(tiles)
  const { root, leaves } = directories(entries)
  const json = gzipSync(JSON.stringify(metadata))
  const sections = [root, json, leaves, data]
  const offsets = sections.map((_, i) => sections.slice(0, i).reduce((sum, { length }) => sum + length, HEADER))

  const bytes = new Uint8Array(sections.reduce((sum, { length }) => sum + length, HEADER))
  const view = new DataView(bytes.buffer)
  const uint64 = (at: number, value: number): void => view.setBigUint64(at, BigInt(value), true)
  const position = (at: number, lng: number, lat: number): void => {
    view.setInt32(at, Math.round(lng * 1e7), true)
    view.setInt32(at + 4, Math.round(lat * 1e7), true)
  }
  bytes.set(new TextEncoder().encode('PMTiles'))
  view.setUint8(7, 3)
  for (const [i, section] of sections.entries()) {
    uint64(8 + 16 * i, offsets[i] ?? 0)
    uint64(16 + 16 * i, section.length)
    bytes.set(section, offsets[i])
  }
  uint64(72, tiles.length)
  uint64(80, entries.length)
  uint64(88, contents)
  bytes.set([1, GZIP, GZIP, MVT, header.minZoom, header.maxZoom], 96)
  const [west, south, east, north] = header.bounds
  position(102, west, south)
  position(110, east, north)
  view.setUint8(118, header.minZoom)
  position(119, (west + east) / 2, (south + north) / 2)
  return bytes
}

interface Entry {
  readonly id: number
  readonly offset: number
  readonly length: number
  run: number
}

/** The tiles' bytes, each different one once in the order of its first use, and where each tile's are. */
function storeTiles(tiles: readonly ArchiveTile[]): { entries: Entry[]; data: Uint8Array; contents: number } {
  const entries: Entry[] = []
  const stored = new Map<string, { offset: number; length: number }>()
  const parts: Uint8Array[] = []
  let end = 0
  for (const { id, data } of [...tiles].sort((a, b) => a.id - b.id)) {
    const hash = createHash('sha256').update(data).digest('base64')
    let place = stored.get(hash)
    if (place === undefined) {
      const packed = gzipSync(data)
      place = { offset: end, length: packed.length }
      stored.set(hash, place)
      parts.push(packed)
      end += packed.length
    }
    const last = entries.at(-1)
    if (last !== undefined && last.offset === place.offset && last.id + last.run === id) last.run += 1
    else entries.push({ id, ...place, run: 1 })
  }
  return { entries, data: Buffer.concat(parts), contents: stored.size }
}

/** One directory where it fits into the first request, otherwise leaves and a root that names them, the leaves as small as may be. */
function directories(entries: readonly Entry[]): { root: Uint8Array; leaves: Uint8Array } {
  const single = directory(entries)
  if (single.length <= FIRST_REQUEST - HEADER) return { root: single, leaves: new Uint8Array() }
  for (let size = 512; ; size *= 2) {
    const parts: Uint8Array[] = []
    const names: Entry[] = []
    let end = 0
    for (let i = 0; i < entries.length; i += size) {
      const leaf = directory(entries.slice(i, i + size))
      names.push({ id: entries[i]?.id ?? 0, offset: end, length: leaf.length, run: 0 })
      parts.push(leaf)
      end += leaf.length
    }
    const root = directory(names)
    if (root.length <= FIRST_REQUEST - HEADER) return { root, leaves: Buffer.concat(parts) }
  }
}

/** A directory as columns of variable-length integers. */
function directory(entries: readonly Entry[]): Uint8Array {
  const ids = entries.map(({ id }, i) => id - (entries[i - 1]?.id ?? 0))
  const offsets = entries.map(({ offset }, i) => {
    const before = entries[i - 1]
    return before !== undefined && offset === before.offset + before.length ? 0 : offset + 1
  })
  const numbers = [entries.length, ...ids, ...entries.map(({ run }) => run), ...entries.map(({ length }) => length), ...offsets]
  return gzipSync(Uint8Array.from(numbers.flatMap(varint)))
}

/** Seven bits a byte, the lowest first; the high bit says that more follow. */
function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80)
    rest = Math.floor(rest / 0x80)
  }
  return [...bytes, rest]
}
