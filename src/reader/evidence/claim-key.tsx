import { render, type VNode } from 'preact'
import { overlaps } from '../../scene/labels/box.ts'
import type { Scene } from '../../scene/scene.ts'
import { boxIn } from '../areas.ts'
import type { Reading } from '../tool.ts'
import { Key } from './key.tsx'
import { keyEntries } from './key-entries.ts'
import type { OpenClaims } from './open-claims.tsx'
import { subjectBoxes } from './subject-boxes.ts'

/** Share of the map's width and of its height that the key may take. */
const MOST = 0.4

/**
 * The key to the claims in view, in a corner of the map. Where it would take too much of the map, or lie over what the step is about, a button stands
 * for it, there or in the upper corner; where even that would, nothing does: symbols and text open the same card. It is set when what it tells changes, and
 * when the map comes to rest.
 *
 * @returns what to call with every scene
 */
export function claimKey({ story, strings, areas, player, map }: Reading, open: OpenClaims): (scene: Scene) => void {
  const box = boxIn(areas['bottom-start'], 'claim-key')
  let rest = 0
  let last = ''

  return (scene) => {
    const entries = keyEntries(scene, story)
    const claims = entries.flat()
    const { width, height } = player.viewport
    if (Number.isInteger(scene.position)) rest = scene.position
    const now = [width, height, ...(claims.length === 0 ? [] : [rest]), ...claims.map(({ id }) => id)].join(' ')
    if (now === last) return
    last = now

    const subjects = subjectBoxes(scene, player.viewport)
    const stands = (content: VNode, area: HTMLElement, most: number): boolean => {
      render(content, box)
      if (box.parentNode !== area) area.prepend(box)
      const at = map.getBoundingClientRect()
      const { left, top, right, bottom } = box.getBoundingClientRect()
      const place = { left: left - at.left, top: top - at.top, right: right - at.left, bottom: bottom - at.top }
      return right - left <= width * most && bottom - top <= height * most && !subjects.some((subject) => overlaps(place, subject))
    }
    const key = <Key entries={entries} story={story} open={open} />
    const button = (
      <button type="button" aria-haspopup="dialog" onClick={({ currentTarget }) => open(claims, currentTarget)}>
        {strings.evidence.keyButton(claims.length)}
      </button>
    )
    const hadFocus = box.matches(':focus-within')
    const isFound =
      claims.length > 0 &&
      (stands(key, areas['bottom-start'], MOST) || stands(button, areas['bottom-start'], 1) || stands(button, areas['top-start'], 1))
    if (!isFound) render(null, box)
    if (hadFocus) box.querySelector('button')?.focus({ preventScroll: true })
  }
}
