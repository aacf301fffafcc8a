import { gunzipSync } from 'node:zlib'
import { Compression, type DecompressFunc, PMTiles, SharedPromiseCache, type Source } from 'pmtiles'
import type { Effects } from '../effects.ts'

/** Bytes to which a directory, and metadata or a tile, may unfold. What is larger is an attack, or would stop a reader's map. */
const DIRECTORY_BYTES = 1_000_000
const CONTENT_BYTES = 16_000_000

/** What is not compressed, or with gzip, browsers can read. */
export const READABLE: readonly Compression[] = [Compression.Unknown, Compression.None, Compression.Gzip]

/**
 * Opens a PMTiles file for reading in pieces. Nothing is read yet.
 *
 * What it gives throws where the file is damaged, and where something in it unfolds to more than a map could use.
 */
export function openArchive(path: string, effects: Pick<Effects, 'readRange'>): PMTiles {
  const source: Source = {
    getKey: () => path,
    async getBytes(offset, length) {
      const bytes = await effects.readRange(path, offset, length)
      if (bytes === undefined) throw new Error(`${path} cannot be read`)
      return { data: exactBuffer(bytes) }
    },
  }
  return new PMTiles(source, new SharedPromiseCache(100, false, unfoldTo(DIRECTORY_BYTES)), unfoldTo(CONTENT_BYTES))
}

function unfoldTo(most: number): DecompressFunc {
  return async (bytes, compression) => {
    if (!READABLE.includes(compression)) throw new Error('a compression that browsers cannot undo')
    if (compression === Compression.Gzip) return exactBuffer(gunzipSync(new Uint8Array(bytes), { maxOutputLength: most }))
    if (bytes.byteLength > most) throw new RangeError(`more than ${most} bytes`)
    return bytes
  }
}

/** The bytes in a buffer of their own. */
function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}
