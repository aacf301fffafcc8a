import type { LiveMap, LiveMapOptions } from './live-map.ts'

/** Loads the code for a story's own base map, now that the built-in one stands. A story without one loads nothing. */
export function loadOwnBase(
  { story, container, folder, relabel }: Pick<LiveMapOptions, 'story' | 'container' | 'folder' | 'relabel'>,
  live: LiveMap,
  signal: AbortSignal,
): void {
  const { basemap } = story
  const stage = container.closest<HTMLElement>('.stage')
  if (basemap.kind === 'builtin' || stage === null) return
  import('./own-base/own-base.ts').then(
    ({ offerOwnBase }) => signal.aborted || offerOwnBase({ basemap, story, stage, folder, live, relabel }, signal),
    (reason) => console.warn('Dateline: the code for another base map cannot be had, the built-in one stays.', reason),
  )
}
