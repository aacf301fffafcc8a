import type { ErrorEvent, Map as MapLibre } from 'maplibre-gl'
import type { Story } from '../../story/story.ts'
import { standsWithoutTiles, tiledLayersOf } from './tile-faults.ts'

/**
 * Resolves when everything in view is drawn, or, once the story's tiles are late, everything but these. Rejects on an error before that
 * (one of tiles is none), or when the signal aborts.
 */
export function firstIdle(map: MapLibre, { layers }: Story, signal: AbortSignal, tilesLate: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const failed = (event: ErrorEvent): void => {
      if (tiledLayersOf(event, layers).length === 0) reject(event.error)
    }
    const stands = (): void => {
      map.off('error', failed)
      map.off('sourcedata', standsAnyway)
      resolve()
    }
    const standsAnyway = (): void => {
      if (tilesLate.aborted && standsWithoutTiles(map, layers)) stands()
    }
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    tilesLate.addEventListener('abort', standsAnyway, { once: true })
    map.on('error', failed)
    map.on('sourcedata', standsAnyway)
    map.once('idle', stands)
  })
}
