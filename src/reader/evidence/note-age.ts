import { mapAge } from '../../render/words/map-age.ts'
import { boxIn } from '../areas.ts'
import type { Reading } from '../tool.ts'

/** Says, over the foot of the map and where the page tells about the map, how old the map is, where it is read long after its day. */
export function noteAge({ story, host, areas }: Reading, signal: AbortSignal): void {
  const words = mapAge(story.asOf, localDay(new Date()), story.lang)
  if (words === undefined) return
  boxIn(areas.notes, 'age').textContent = words
  const note = host.querySelector<HTMLElement>('.dateline-age')
  if (note === null) return
  note.textContent = words
  note.hidden = false
  signal.addEventListener('abort', () => {
    note.textContent = ''
    note.hidden = true
  })
}

/** The ISO day by the reader's clock. */
function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
