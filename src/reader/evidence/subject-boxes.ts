import type { Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { Box } from '../../scene/labels/box.ts'
import { DOT } from '../../scene/labels/type-scale.ts'
import type { Scene } from '../../scene/scene.ts'
import { labelBox } from './label-box.ts'

/** Strength from which a place counts as what the step is about. */
const LIT = 0.5

/** Where on the map that stands which a step is about: its places with their names, and claims. CSS pixels; nothing should lie over it. */
export function subjectBoxes(scene: Scene, viewport: Viewport): Box[] {
  const dots = scene.points
    .filter(({ strength }) => strength >= LIT)
    .map(({ at }): Box => {
      const [x, y] = toScreen(at, scene.camera, viewport)
      const reach = DOT.subjectRadius + DOT.clear
      return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
    })
  return [
    ...dots,
    ...scene.labels.filter(({ kind }) => kind === 'subject' || kind === 'claim').map((label) => labelBox(label, scene, viewport)),
  ]
}
