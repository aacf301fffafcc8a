import type { SceneLabel } from '../scene.ts'
import type { Box } from './box.ts'

/** One way to set a candidate: its lines, and the box they fill on the screen. */
export interface Setting {
  readonly side: Side
  readonly labels: readonly SceneLabel[]
  readonly box: Box
}

export type Side = 'right' | 'left' | 'above' | 'below' | 'middle'
