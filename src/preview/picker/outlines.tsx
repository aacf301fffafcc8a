import type { VNode } from 'preact'
import { viewportOf } from '../../element/viewport.ts'
import type { Camera, Size } from '../../geo/camera.ts'
import { framePadding } from '../../geo/fit.ts'
import type { StoryData } from '../story-data.ts'
import type { StepState } from '../wire.ts'
import { Overview } from './overview.tsx'
import { phoneShowsIt, pickedView } from './picked-view.ts'

export interface OutlinesProps {
  readonly data: StoryData
  readonly step: number
  readonly state: StepState
  readonly camera: Camera
  /** Of the picker's map, and of the phone's. */
  readonly size: Size
  readonly phone: Size
}

/** CSS pixels of the label's width. */
const LABEL = 144

/** Over the picker's map: the box that every screen shows, or every one but phones, and from further away what a phone and a desktop see round it. */
export function Outlines(props: OutlinesProps): VNode {
  const { camera, size, phone, state } = props
  const { top, right, bottom, left } = framePadding(state.padding, viewportOf(size))
  const view = pickedView(camera, size, state)
  const [width, height] = [size.width - left - right, size.height - top - bottom]
  return (
    <g>
      <path
        class="beyond"
        fill-rule="evenodd"
        d={`M0 0h${size.width}v${size.height}h${-size.width}zM${left} ${top}v${height}h${width}v${-height}z`}
      />
      <rect class="kept" x={left} y={top} width={width} height={height} />
      <rect class="chip" x={left + width - LABEL - 8} y={top + 8} width={LABEL} height={20} rx={3} />
      <text x={left + width - LABEL / 2 - 8} y={top + 22} text-anchor="middle">
        {phoneShowsIt(view, phone, state) ? 'Every screen shows this' : 'All but phones show this'}
      </text>
      <g transform="translate(16 16)">
        <Overview {...props} view={view} />
      </g>
    </g>
  )
}
