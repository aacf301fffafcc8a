import { mapAge } from '../../render/words/map-age.ts'
import type { Reading } from '../tool.ts'

/** Says, at the foot of the map and where the page tells about the map, how old the map is, where it is read long after its day. */
export function noteAge({ story, host, stage }: Reading, signal: AbortSignal): void {
  const age = mapAge(story.asOf, localDay(new Date()), story.lang)
  if (age === undefined) return
  const atFoot = document.createElement('strong')
  atFoot.className = 'age'
  atFoot.textContent = ` ${age.inShort}`
  stage.querySelector('.foot > span')?.append(atFoot)
  const note = host.querySelector<HTMLElement>('.dateline-age')
  if (note !== null) {
    note.textContent = age.inFull
    note.hidden = false
  }
  signal.addEventListener('abort', () => {
    atFoot.remove()
    if (note !== null) note.hidden = true
  })
}

/** The ISO day by the reader's clock. */
function localDay(now: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
