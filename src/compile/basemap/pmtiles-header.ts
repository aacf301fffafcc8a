/** Bytes of the header of a PMTiles file, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md). */
export const PMTILES_HEADER = 127

const MAGIC = [...'PMTiles'].map((letter) => letter.charCodeAt(0))
const VERSION = { at: 7, is: 3 }
const TILE_TYPE = { at: 99, mvt: 1 }

/** Whether a file that begins with these bytes is PMTiles, version 3, of vector tiles. */
export function isVectorPmtiles(bytes: Uint8Array): boolean {
  if (bytes.length < PMTILES_HEADER) return false
  return MAGIC.every((code, i) => bytes[i] === code) && bytes[VERSION.at] === VERSION.is && bytes[TILE_TYPE.at] === TILE_TYPE.mvt
}
