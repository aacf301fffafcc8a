import type { Size } from '../../geo/camera.ts'
import type { Scene } from '../../scene/scene.ts'

/** A scene on a map of this size. */
export interface ShownMap {
  readonly scene: Scene
  readonly size: Size
}
