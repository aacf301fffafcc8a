import { attributionText } from '../../render/words/attribution-text.ts'
import { own } from '../geojson/json-source.ts'
import type { TellTiles } from './read-archive.ts'

/** One layer of a file's tiles. */
export interface VectorLayer {
  readonly name: string
  /** What its features are, or most of them; undefined where the file does not say. */
  readonly geometry: TileGeometry | undefined
}

export type TileGeometry = (typeof GEOMETRIES)[number]

const GEOMETRIES = ['Point', 'LineString', 'Polygon'] as const

/**
 * The layers that a PMTiles file's metadata name under `vector_layers` (TileJSON 3), with the geometry that tippecanoe's `tilestats` give
 * (mapbox-geostats). Tells where there are none; undefined then.
 */
export function parseMetadata(metadata: unknown, tell: TellTiles): VectorLayer[] | undefined {
  if (metadata === undefined) {
    tell('tiles-metadata', 'the metadata are not JSON, or too large')
    return undefined
  }
  const layers = listOf(own(metadata, 'vector_layers')).flatMap((layer) => {
    const name = own(layer, 'id')
    return typeof name === 'string' && name !== '' ? [{ name, geometry: geometryOf(name, layer, metadata) }] : []
  })
  if (layers.length > 0) return layers
  tell('tiles-metadata', 'the metadata name no layer')
  return undefined
}

/** Who made the tiles, as their metadata say (TileJSON 3: HTML), as plain text; '' where they do not. */
export function attributionOf(metadata: unknown): string {
  const said = own(metadata, 'attribution')
  return typeof said === 'string' ? attributionText(said) : ''
}

function geometryOf(name: string, layer: unknown, metadata: unknown): TileGeometry | undefined {
  const stats = listOf(own(own(metadata, 'tilestats'), 'layers')).find((entry) => own(entry, 'layer') === name)
  const said = own(layer, 'geometry') ?? own(stats, 'geometry')
  return GEOMETRIES.find((geometry) => geometry === said)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
