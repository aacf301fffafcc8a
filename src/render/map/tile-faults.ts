import type { ErrorEvent, Map as MapLibre, StyleSpecification } from 'maplibre-gl'
import type { Layer } from '../../story/story.ts'
import { layerSource } from './story-layers.ts'

/**
 * Warns once of each layer whose tiles cannot be read, and lets the map go on without them. Other errors are printed, as MapLibre prints them
 * where nobody listens. Does nothing for a story without tiles.
 */
export function warnOfTiles(map: MapLibre, layers: readonly Layer[]): void {
  if (layers.every(({ tiles }) => tiles === undefined)) return
  const warned = new Set<string>()
  map.on('error', (event) => {
    const layer = tileLayerOf(event, layers)
    if (layer === undefined) console.error(event.error)
    else if (!warned.has(layer.id)) {
      warned.add(layer.id)
      console.warn(`Dateline: tiles of the layer '${layer.id}' cannot be read; the map goes on without them.`, event.error)
    }
  })
}

/** The layer whose tiles an error is about: the map can do without. MapLibre adds the source's name to an error of a source. */
export function tileLayerOf(event: ErrorEvent, layers: readonly Layer[]): Layer | undefined {
  const { sourceId } = event as ErrorEvent & { readonly sourceId?: unknown }
  return layers.find(({ id, tiles }) => tiles !== undefined && layerSource(id) === sourceId)
}

/** Whether a story has tiles, and everything else that is in view has loaded. */
export function standsWithoutTiles(map: MapLibre, layers: readonly Layer[]): boolean {
  const tiled = new Set(layers.flatMap(({ id, tiles }) => (tiles === undefined ? [] : [layerSource(id)])))
  const style: StyleSpecification | undefined = map.getStyle() // undefined until it has loaded
  if (tiled.size === 0 || style === undefined) return false
  return Object.keys(style.sources).every((name) => tiled.has(name) || map.isSourceLoaded(name))
}
