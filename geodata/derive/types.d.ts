/** What we use of mapshaper and geobuf, which bring no types. */
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(commands: string, input: Record<string, string | Buffer>): Promise<Record<string, Buffer | string>>
  }
  export default mapshaper
}
declare module 'geobuf' {
  import type { GeoJSON } from 'geojson'
  import type { PbfReader } from 'pbf'
  export function decode(pbf: PbfReader): GeoJSON
}
