import type { VNode } from 'preact'
import { OVERVIEW_TYPE, type OverviewMap } from '../../render/svg/overview-map.ts'
import { Shape } from '../../render/svg/shape.tsx'
import type { Strings } from '../../render/words/strings.ts'
import { CAP_HEIGHT } from '../../scene/labels/type-scale.ts'
import { OVERVIEW } from '../../scene/overview-size.ts'

export interface OverviewProps {
  /** Without one there is nothing but the button that brings it back. */
  readonly picture: OverviewMap | undefined
  readonly isOff: boolean
  readonly toggle: () => void
  readonly words: Strings['explore']
}

/** The overview map, or the button that brings it back. The outline of the view is a unit square that is set apart from here. */
export function Overview({ picture, isOff, toggle, words }: OverviewProps): VNode | null {
  if (isOff) {
    return (
      <button type="button" onClick={toggle}>
        {words.overview}
      </button>
    )
  }
  if (picture === undefined) return null
  return (
    <>
      <svg class="overview-map" aria-hidden="true" width={OVERVIEW.width} height={OVERVIEW.height}>
        <g class="ground">
          {picture.shapes.map((shape, i) => (
            <Shape key={i} {...shape} />
          ))}
        </g>
        {picture.names.map(({ text, at: [x, y] }) => (
          <text
            key={text}
            class="label country"
            x={x}
            y={y + (OVERVIEW_TYPE * CAP_HEIGHT) / 2}
            font-size={OVERVIEW_TYPE}
            text-anchor="middle"
          >
            {text}
          </text>
        ))}
        <rect class="overview-view" width="1" height="1" />
      </svg>
      <button type="button" class="overview-hide" aria-label={words.hideOverview} title={words.hideOverview} onClick={toggle}>
        ×
      </button>
    </>
  )
}
