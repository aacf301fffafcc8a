import type { Map as MapLibre } from 'maplibre-gl'
import { visibleTimeLimit } from '../visible-time.ts'

/** Milliseconds in view after which a map that is not whole is given up. */
const TIME_LIMIT = 20_000

/**
 * Waits until everything in view of these sources has come or failed, or a fault is known. The reader may go on reading meanwhile.
 *
 * @returns how many of their tiles could not be had or read
 * @throws a TimeoutError after 20 s in view, or the signal's reason
 */
export async function firstPicture(
  map: MapLibre,
  sources: readonly string[],
  isFaulty: () => boolean,
  signal: AbortSignal,
): Promise<number> {
  let broken = 0
  const waiting = new AbortController()
  const limit = visibleTimeLimit(TIME_LIMIT, waiting.signal)
  const note = (event: object): void => {
    if ('tile' in event) broken += 1
  }
  map.on('error', note)
  try {
    await new Promise<void>((resolve, reject) => {
      const until = AbortSignal.any([signal, limit])
      until.throwIfAborted()
      until.addEventListener('abort', () => reject(until.reason), { signal: waiting.signal })
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
