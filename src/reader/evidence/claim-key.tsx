import { render, type VNode } from 'preact'
import type { Size } from '../../geo/camera.ts'
import { overlaps } from '../../scene/labels/box.ts'
import type { Scene } from '../../scene/scene.ts'
import { boxIn } from '../areas.ts'
import type { Reading } from '../tool.ts'
import { Key } from './key.tsx'
import { keyEntries } from './key-entries.ts'
import type { OpenClaims } from './open-claims.tsx'
import { subjectBoxes } from './subject-boxes.ts'

/** Shares of the map's width and of its height that the key may take. */
const MOST: Size = { width: 0.48, height: 0.35 }

/**
 * The key to the claims in view, in a corner of the map. Where it would take too much of the map, or lie over what the step is about, a button stands
 * for it; where even that would, nothing does: symbols and text open the same card. It is looked at when the claims in view change and when the map comes to
 * rest, and touched when it must change.
 *
 * @returns what to call with every scene
 */
export function claimKey({ story, strings, areas, player, map }: Reading, open: OpenClaims): (scene: Scene) => void {
  const area = areas['bottom-start']
  const sizes = new Map<string, Size>()
  let box: HTMLElement | undefined
  let standing = ''
  let rest = 0
  let last = ''

  /** In a new box each time: what is new moves nothing, and a box that grows from its lower edge would. */
  const set = (name: string, content: VNode | null): void => {
    if (standing === name) return
    standing = name
    const hadFocus = box?.matches(':focus-within') === true
    if (box !== undefined) render(null, box)
    box?.remove()
    box = undefined
    if (content === null) return
    box = boxIn(area, 'claim-key')
    render(content, box)
    if (hadFocus) box.querySelector('button')?.focus({ preventScroll: true })
  }
  const sizeOf = (name: string, content: VNode): Size => {
    const known = sizes.get(name)
    if (known !== undefined) return known
    set(name, content)
    const size = box?.getBoundingClientRect() ?? { width: 0, height: 0 }
    sizes.set(name, size)
    return size
  }

  return (scene) => {
    const entries = keyEntries(scene, story)
    const claims = entries.flat()
    if (Number.isInteger(scene.position)) rest = scene.position
    const { width, height } = player.viewport
    const names = claims.map(({ id }) => id).join(' ')
    const now = `${names} ${claims.length === 0 ? '' : rest} ${width} ${height}`
    if (now === last) return
    last = now
    if (claims.length === 0) return set('', null)

    const corner = area.getBoundingClientRect()
    const { left: mapLeft, top: mapTop } = map.getBoundingClientRect()
    const left = corner.left - mapLeft
    const bottom = corner.bottom - mapTop
    const subjects = subjectBoxes(scene, player.viewport)
    const isClear = (size: Size): boolean => {
      const place = { left, right: left + size.width, top: bottom - size.height, bottom }
      return !subjects.some((subject) => overlaps(place, subject))
    }
    const key = <Key entries={entries} story={story} open={open} />
    const button = (
      <button type="button" aria-haspopup="dialog" onClick={({ currentTarget }) => open(claims, currentTarget)}>
        {strings.evidence.keyButton(claims.length)}
      </button>
    )
    const keyName = `key ${names} ${width} ${height}`
    const buttonName = `button ${names} ${width} ${height}`
    const keySize = sizeOf(keyName, key)
    if (keySize.width <= width * MOST.width && keySize.height <= height * MOST.height && isClear(keySize)) set(keyName, key)
    else if (isClear(sizeOf(buttonName, button))) set(buttonName, button)
    else set('', null)
  }
}
