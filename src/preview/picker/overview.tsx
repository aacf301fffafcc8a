import type { VNode } from 'preact'
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Camera, Size } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import { viewOutline } from '../../geo/view-outline.ts'
import { Ground } from '../../render/svg/ground.tsx'
import { STILL } from '../../render/svg/still.ts'
import { sceneUnder } from '../../scene/scene-under.ts'
import type { OutlinesProps } from './outlines.tsx'
import { cameraOn, DESKTOP_MAP, type PickedView } from './picked-view.ts'

/** CSS pixels of the picture. */
const SIZE: Size = { width: 208, height: 156 }

/** Share of the picture that the largest screen fills. */
const FILLED = 0.8

/** Milliseconds of rest after which the ground is drawn anew; until then the one that is there is moved along. */
const REST = 150

/** What a phone and a desktop would show of a picked view, as outlines on a small map of the surroundings. */
export function Overview({ data, step, state, camera, phone, view }: OutlinesProps & { readonly view: PickedView }): VNode {
  const { story, ground } = data
  const narrow = story.framings[story.steps[step]?.framing ?? -1]?.narrow
  const screens = [
    { name: 'Desktop', class: 'screen', size: DESKTOP_MAP, camera: cameraOn('desktop', view, DESKTOP_MAP, state, narrow) },
    { name: 'Phone', class: 'screen screen-phone', size: phone, camera: cameraOn('phone', view, phone, state, narrow) },
  ]
  const zoom = Math.min(
    ...screens.map(({ size, camera }) => camera.zoom + Math.log2(FILLED * Math.min(SIZE.width / size.width, SIZE.height / size.height))),
  )
  const { center } = camera
  const [drawn, setDrawn] = useState<Camera>({ center, zoom })
  useEffect(() => {
    const resting = setTimeout(() => setDrawn({ center, zoom }), REST)
    return () => clearTimeout(resting)
  }, [center[0], center[1], zoom])
  const picture = useMemo(
    () => <Ground data={ground} story={story} scene={sceneUnder(story, step, drawn, STILL)} size={SIZE} />,
    [drawn, data, step],
  )

  const over: Camera = { center, zoom }
  return (
    <svg aria-hidden="true" width={SIZE.width} height={SIZE.height} viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}>
      <rect class="chip" width={SIZE.width} height={SIZE.height} />
      <g transform={moved(drawn, over)}>{picture}</g>
      {screens.map(({ name, size, camera, ...rest }) => {
        const { x, y, width, height } = viewOutline(camera, size, over, SIZE)
        return (
          <g key={name}>
            <rect {...rest} x={x} y={y} width={width} height={height} />
            <text x={x + 4} y={name === 'Phone' ? y + height - 5 : y + 13}>
              {name}
            </text>
          </g>
        )
      })}
      <rect class="overview-edge" x={0.5} y={0.5} width={SIZE.width - 1} height={SIZE.height - 1} />
    </svg>
  )
}

/** The transform that lays a picture drawn under one camera where another has it. */
function moved(from: Camera, to: Camera): string {
  const [x, y] = toScreen(from.center, to, SIZE)
  return `translate(${x} ${y}) scale(${2 ** (to.zoom - from.zoom)}) translate(${-SIZE.width / 2} ${-SIZE.height / 2})`
}
