import type { VNode } from 'preact'
import { SYMBOL } from '../scene/labels/type-scale.ts'
import { isArea } from '../story/layer-shape.ts'
import type { Layer } from '../story/story.ts'

/** CSS pixels, as the symbols of claims. */
const SIZE = SYMBOL.diameter + 1

/** A sample of how the map draws a layer. For places that have the map's rules (shadow.css). */
export function LayerIcon({ style }: Pick<Layer, 'style'>): VNode {
  return (
    <svg class="symbol-icon" width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
      {isArea(style) ? (
        <>
          <rect class={style} x="-6" y="-6" width="12" height="12" />
          <rect class="area-edge" x="-6" y="-6" width="12" height="12" />
        </>
      ) : style === 'point' ? (
        <circle class="point" r="4" />
      ) : (
        <path class={style} d="M-6 4L6 -4" />
      )}
    </svg>
  )
}
