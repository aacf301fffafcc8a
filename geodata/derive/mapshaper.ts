import type { Feature, FeatureCollection, Geometry, GeometryCollection } from 'geojson'
import mapshaper from 'mapshaper'

/**
 * Runs mapshaper commands over GeoJSON, in memory. Each input is a layer file `<name>.json`; the commands must end in
 * `-o out.json`. Geometries that the commands emptied are left out.
 * @throws Error with mapshaper's own words and the commands, when it refuses them.
 */
export async function runMapshaper<P>(
  commands: string,
  inputs: Readonly<Record<string, readonly Feature<Geometry, unknown>[]>>,
): Promise<Feature<Geometry, P>[]> {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, features]) => [`${name}.json`, JSON.stringify({ type: 'FeatureCollection', features })]),
  )
  const output = await mapshaper.applyCommands(commands, files).catch((cause: unknown) => {
    throw new Error(`mapshaper could not run "${commands}": ${String(cause)}. Check the commands and their input.`, { cause })
  })
  const json = output['out.json']
  if (json === undefined) throw new Error(`mapshaper wrote no out.json for "${commands}". End the commands with -o out.json.`)
  const parsed = JSON.parse(String(json)) as FeatureCollection<Geometry, P> | GeometryCollection
  if ('features' in parsed) return parsed.features.filter((feature) => feature.geometry !== null)
  // what has no properties comes as bare geometries
  return parsed.geometries.map((geometry) => ({ type: 'Feature', geometry, properties: {} as P }))
}
