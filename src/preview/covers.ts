import type { StageParts } from '../element/dom.ts'
import type { Cover } from './hidden-subjects.ts'

/** What may lie over the map on a stage: how it is found, and what it is called after "under". */
const COVERS: readonly (readonly [selector: string, name: string])[] = [
  ['.foot', 'the credits'],
  ['.note', 'the note on the map'],
  ['.base-choice', 'the choice of base map'],
  ['.rail [aria-current] span', 'the name of the chapter'],
  ['[part~="nav"]', 'the buttons for the next passage'],
  ['[part~="controls"]', 'the controls'],
  ['[part~="legend"]', 'the key to the claims'],
  ['[part~="overview"]', 'the overview map'],
]

/** What lies over the map of a stage now, in CSS pixels from the map's top left corner. */
export function coversOf({ stage, map }: Pick<StageParts, 'stage' | 'map'>): Cover[] {
  const box = map.getBoundingClientRect()
  return COVERS.flatMap(([selector, name]) => [...stage.querySelectorAll(selector)].map((element) => ({ element, name }))).flatMap(
    ({ element, name }) => {
      const { left, top, width, height } = element.getBoundingClientRect()
      if (!element.checkVisibility({ opacityProperty: true })) return []
      return width > 0 && height > 0 ? [{ name, left: left - box.left, top: top - box.top, width, height }] : []
    },
  )
}
