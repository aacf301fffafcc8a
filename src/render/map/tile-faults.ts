import type { ErrorEvent, Map as MapLibre, StyleSpecification } from 'maplibre-gl'
import type { Layer } from '../../story/story.ts'
import { sourceOf } from './story-layers.ts'

/**
 * Warns once of each layer whose tiles cannot be read, and lets the map go on without them. Other errors are printed, as MapLibre prints them
 * where nobody listens. Does nothing for a story without tiles.
 */
export function warnOfTiles(map: MapLibre, layers: readonly Layer[]): void {
  if (layers.every(({ tiles }) => tiles === undefined)) return
  const warned = new Set<string>()
  map.on('error', (event) => {
    const missing = tiledLayersOf(event, layers)
    if (missing.length === 0) console.error(event.error)
    for (const { id } of missing) {
      if (!warned.has(id)) console.warn(`Dateline: the layer '${id}' is missing or has holes. ${event.error.message}`)
      warned.add(id)
    }
  })
}

/** The layers whose tiles an error is about: the map can do without. MapLibre adds the source's name to an error of a source. */
export function tiledLayersOf(event: ErrorEvent, layers: readonly Layer[]): readonly Layer[] {
  const { sourceId } = event as ErrorEvent & { readonly sourceId?: unknown }
  return layers.filter((layer) => layer.tiles !== undefined && sourceOf(layer) === sourceId)
}

/** Whether a story has tiles, and everything else that is in view has loaded. */
export function standsWithoutTiles(map: MapLibre, layers: readonly Layer[]): boolean {
  const tiled = new Set(layers.filter(({ tiles }) => tiles !== undefined).map(sourceOf))
  const style: StyleSpecification | undefined = map.getStyle() // undefined until it has loaded
  if (tiled.size === 0 || style === undefined) return false
  return Object.keys(style.sources).every((name) => tiled.has(name) || map.isSourceLoaded(name))
}
