/** What to do with a layer's GeoJSON file that is over a limit: the command that makes tiles of it, and the line of the story that shows them. */
export function makeTilesCure(reference: string): string {
  const [plain, name] = PLAIN.exec(reference) ?? ['layer.geojson', 'layer']
  return `Make a PMTiles file with tippecanoe (tippecanoe -zg --drop-densest-as-needed -o ${name}.pmtiles -l ${name} ${plain}) and write data: ${name}.pmtiles.`
}

/** A path that a shell takes as it is; any other is not repeated in a command. */
const PLAIN = /^(?:\w[\w.-]*\/)*(\w[\w-]*)\.(?:geo)?json$/i
