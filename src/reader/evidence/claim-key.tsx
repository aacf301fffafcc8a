import type { VNode } from 'preact'
import type { Size } from '../../geo/camera.ts'
import { type Box, overlaps } from '../../scene/labels/box.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Reading } from '../tool.ts'
import { Key } from './key.tsx'
import { makeKeyBox } from './key-box.ts'
import { keyEntries, keyLayers } from './key-entries.ts'
import type { OpenClaims } from './open-claims.tsx'
import { subjectBoxes } from './subject-boxes.ts'

/** Shares of the map's width and of its height that the key may take. */
const MOST: Size = { width: 0.48, height: 0.35 }

/**
 * The key to the claims in view, and to the layers that are somebody's, in a corner of the map. Where it would take too much of the map, or lie over what the step is about, a button stands
 * for it; where even that would, nothing does: symbols and text open the same card. It is looked at when the claims in view change and when the map comes to
 * rest, and touched when it must change.
 *
 * @returns what to call with every scene
 */
export function claimKey({ story, strings, areas, cards, player, map }: Reading, open: OpenClaims): (scene: Scene) => void {
  const area = areas['bottom-start']
  const box = makeKeyBox(area)
  let rest = 0
  let last = ''

  return (scene) => {
    if (box.isAsked) return
    const { hasFocus } = box
    const entries = keyEntries(scene, story)
    const layers = keyLayers(scene, story)
    const claims = entries.flat()
    const isEmpty = claims.length + layers.length === 0
    if (Number.isInteger(scene.position)) rest = scene.position
    const { width, height } = player.viewport
    const names = [width, height, ...claims.map(({ id }) => id), '/', ...layers.map(({ id }) => id)].join(' ')
    const now = `${names} ${isEmpty ? hasFocus : rest}`
    if (now === last) return
    last = now

    const keyFor = (ask: OpenClaims): VNode => <Key entries={entries} layers={layers} story={story} open={ask} />
    const unfold = (anchor: Element): void => {
      if (layers.length > 0) cards.open({ label: strings.evidence.key, anchor, content: keyFor((asked) => open(asked, anchor)) })
      else if (claims.length > 0) open(claims, anchor)
    }
    const key = keyFor(open)
    const button = (
      <button type="button" aria-haspopup="dialog" onClick={({ currentTarget }) => unfold(currentTarget)}>
        {layers.length > 0 ? strings.evidence.key : strings.evidence.keyButton(claims.length)}
      </button>
    )
    // Where it has the focus, it says that there is none: the focus is not lost because the map moved on.
    if (isEmpty) return hasFocus ? box.set('none', button) : box.set('', null)
    const isClear = clearIn(area.getBoundingClientRect(), map.getBoundingClientRect(), subjectBoxes(scene, player.viewport))
    const size = box.sizeOf(`key ${names}`, key)
    if (size.width <= width * MOST.width && size.height <= height * MOST.height && isClear(size)) box.set(`key ${names}`, key)
    else if (isClear(box.sizeOf(`button ${names}`, button))) box.set(`button ${names}`, button)
    else box.set('', null)
  }
}

/** Whether a box of some size in the lower left corner of an area lies over no subject. All in CSS pixels: the rectangles of the window, subjects of the map. */
function clearIn(area: DOMRect, map: DOMRect, subjects: readonly Box[]): (size: Size) => boolean {
  const left = area.left - map.left
  const bottom = area.bottom - map.top
  return ({ width, height }) => {
    const place = { left, right: left + width, top: bottom - height, bottom }
    return !subjects.some((subject) => overlaps(place, subject))
  }
}
