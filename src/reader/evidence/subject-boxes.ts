import type { Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { Box } from '../../scene/labels/box.ts'
import { DOT } from '../../scene/labels/type-scale.ts'
import type { LabelKind, Scene } from '../../scene/scene.ts'
import { labelBox } from './label-box.ts'

/** Strength from which a place counts as what the step is about. */
const LIT = 0.5

const NAMES: readonly LabelKind[] = ['subject', 'place', 'claim']

/** Where on the map that stands which nothing should lie over: what a step is about, and the names of the story's other places. CSS pixels. */
export function subjectBoxes(scene: Scene, viewport: Viewport): Box[] {
  const dots = scene.points
    .filter(({ strength }) => strength >= LIT)
    .map(({ at }): Box => {
      const [x, y] = toScreen(at, scene.camera, viewport)
      const reach = DOT.subjectRadius + DOT.clear
      return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach }
    })
  return [...dots, ...scene.labels.filter(({ kind }) => NAMES.includes(kind)).map((label) => labelBox(label, scene, viewport))]
}
