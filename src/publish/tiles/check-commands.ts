import { PbfReader } from 'pbf'

/** Field numbers of the Mapbox Vector Tile specification 2.1, and the commands of its geometries. */
const LAYERS = 3
const FEATURES = 2
const GEOMETRY = 4
const CLOSE_PATH = 7

/**
 * Checks the drawing commands of all geometries of a vector tile before they are carried out: a single number can ask for a path to be closed
 * 500 million times, and the decoder would.
 *
 * @throws an Error where a tile is no vector tile, or commands more than it holds
 */
export function checkCommands(tile: Uint8Array): void {
  const pbf = new PbfReader(tile)
  each(pbf, LAYERS, tile.length, (layerEnd) =>
    each(pbf, FEATURES, layerEnd, (featureEnd) => each(pbf, GEOMETRY, featureEnd, (end) => checkGeometry(pbf, end))),
  )
}

function checkGeometry(pbf: PbfReader, end: number): void {
  while (pbf.pos < end) {
    const word = pbf.readVarint()
    const [command, count] = [word & 7, word >> 3]
    if (command === CLOSE_PATH && count > 1) throw new Error('a path is closed more than once')
    for (let i = 0; command !== CLOSE_PATH && i < count * 2; i++) pbf.readVarint() // throws at the end of the tile
  }
}

/** Calls `visit` at the start of each value of a field, with its end, up to the end of the message that is being read. */
function each(pbf: PbfReader, field: number, end: number, visit: (end: number) => void): void {
  while (pbf.pos < end) {
    const tag = pbf.readVarint()
    if (tag >> 3 !== field) {
      pbf.skip(tag)
      continue
    }
    const last = pbf.readVarint() + pbf.pos
    if (last > end) throw new Error('the tile ends too early')
    visit(last)
    pbf.pos = last
  }
}
