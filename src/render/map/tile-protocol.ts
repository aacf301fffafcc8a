import { addProtocol } from 'maplibre-gl'
import { PMTiles, Protocol } from 'pmtiles'
import { rangeSource } from './range-source.ts'

/** One for the page: MapLibre has one table of protocols. */
let protocol: Protocol | undefined

/** Lets MapLibre read the tiles of a PMTiles file at `pmtiles://<address>/{z}/{x}/{y}`. Nothing is fetched before a tile is wanted. */
export function readTilesOf(address: string): void {
  if (protocol === undefined) {
    protocol = new Protocol()
    addProtocol('pmtiles', protocol.tile)
  }
  if (protocol.get(address) === undefined) protocol.add(new PMTiles(rangeSource(address)))
}
