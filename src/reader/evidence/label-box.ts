import type { Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import { type Box, textStart } from '../../scene/labels/box.ts'
import { CAP_HEIGHT, LINE_HEIGHT, SYMBOL } from '../../scene/labels/type-scale.ts'
import type { Scene, SceneLabel } from '../../scene/scene.ts'

/** The box of a line of text on the map, with the symbol before it. CSS pixels. */
export function labelBox(label: SceneLabel, { camera }: Pick<Scene, 'camera'>, viewport: Viewport): Box {
  const [x, y] = toScreen(label.at, camera, viewport)
  const { length, size } = label
  const start = textStart(x + label.offset[0], label)
  const middle = y + label.offset[1] - (size * CAP_HEIGHT) / 2
  const half = (size * LINE_HEIGHT) / 2
  return {
    left: label.symbol === undefined ? start : start - SYMBOL.gap - SYMBOL.diameter,
    right: start + length,
    top: middle - half,
    bottom: middle + half,
  }
}
