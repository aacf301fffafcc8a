import type { ErrorEvent, Map as MapLibre } from 'maplibre-gl'

/**
 * Waits until everything in view of these sources has come or failed, or a fault is known. The reader may go on reading meanwhile.
 *
 * @returns how many of their tiles could not be had or read; those of other sources, such as the story's own, do not count
 * @throws the signal's reason
 */
export async function firstPicture(
  map: Pick<MapLibre, 'on' | 'off' | 'getSource' | 'isSourceLoaded'>,
  sources: readonly string[],
  isFaulty: () => boolean,
  signal: AbortSignal,
): Promise<number> {
  let broken = 0
  const waiting = new AbortController()
  const note = (event: ErrorEvent): void => {
    const { tile, sourceId } = event as ErrorEvent & { readonly tile?: unknown; readonly sourceId?: unknown }
    if (tile !== undefined && sources.some((name) => name === sourceId)) broken += 1
  }
  map.on('error', note)
  try {
    await new Promise<void>((resolve, reject) => {
      signal.throwIfAborted()
      signal.addEventListener('abort', () => reject(signal.reason), { signal: waiting.signal })
      const look = (): void => {
        if (isFaulty() || sources.every((name) => map.getSource(name) === undefined || map.isSourceLoaded(name))) resolve()
      }
      map.on('sourcedata', look)
      map.on('error', look)
      map.on('idle', look)
      waiting.signal.addEventListener('abort', () => {
        map.off('sourcedata', look)
        map.off('error', look)
        map.off('idle', look)
      })
    })
  } finally {
    map.off('error', note)
    waiting.abort()
  }
  return broken
}
