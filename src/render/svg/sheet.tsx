import type { VNode } from 'preact'
import type { Size } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import { mix } from '../../scene/ease.ts'
import { CAP_HEIGHT, DOT, SYMBOL } from '../../scene/labels/type-scale.ts'
import type { Scene, SceneLabel, ScenePoint } from '../../scene/scene.ts'
import { ClaimSymbol } from './claim-symbol.tsx'

/** CSS pixels beyond the map's edge at which a label or dot is still drawn. */
const MARGIN = 200

/**
 * The sheet over the ground: dots, names and claim symbols of a scene at their places on a map of this size. The same for the
 * live and the static map.
 */
export function Sheet({ scene, size }: { scene: Scene; size: Size }): VNode {
  const near = ({ at }: { at: ScenePoint['at'] }): boolean => {
    const [x, y] = toScreen(at, scene.camera, size)
    return x > -MARGIN && y > -MARGIN && x < size.width + MARGIN && y < size.height + MARGIN
  }
  return (
    <g class="sheet">
      {scene.points.filter(near).map((point) => (
        <Dot key={point.id} point={point} scene={scene} size={size} />
      ))}
      {scene.labels.filter(near).map((label) => (
        <Label key={label.key} label={label} scene={scene} size={size} />
      ))}
    </g>
  )
}

function Dot({ point, scene, size }: { point: ScenePoint; scene: Scene; size: Size }): VNode | null {
  if (point.opacity === 0) return null
  const [x, y] = toScreen(point.at, scene.camera, size)
  const radius = mix(DOT.radius, DOT.subjectRadius, point.strength)
  return (
    <g opacity={faded(point.opacity)}>
      <circle class="dot" data-place={point.id} cx={round(x)} cy={round(y)} r={round(radius)} />
      {point.strength > 0 && (
        <circle class="dot dot-subject" cx={round(x)} cy={round(y)} r={round(radius)} opacity={faded(point.strength)} />
      )}
    </g>
  )
}

function Label({ label, scene, size }: { label: SceneLabel; scene: Scene; size: Size }): VNode {
  const [px, py] = toScreen(label.at, scene.camera, size)
  const x = round(px + label.offset[0])
  const y = round(py + label.offset[1])
  return (
    <g data-label={label.key} opacity={faded(label.opacity)}>
      {label.dot !== undefined && <circle class="base-dot" cx={round(px)} cy={round(py)} r={label.dot} />}
      {label.symbol && (
        <g transform={`translate(${round(x - SYMBOL.gap - SYMBOL.diameter / 2)} ${round(y - (label.size * CAP_HEIGHT) / 2)})`}>
          <ClaimSymbol {...label.symbol} />
        </g>
      )}
      {label.text !== '' && (
        <text
          class={`label ${label.kind === 'region' ? 'region-name' : label.kind}`}
          lang={label.lang}
          x={x}
          y={y}
          font-size={round(label.size)}
          text-anchor={label.align}
          textLength={round(label.length)}
          lengthAdjust={label.kind === 'country' ? 'spacing' : 'spacingAndGlyphs'}
        >
          {label.text}
        </text>
      )}
    </g>
  )
}

/** The attribute is left out at full opacity. */
function faded(opacity: number): number | undefined {
  return opacity === 1 ? undefined : round(opacity)
}

/** Hundredths: under what a screen shows. */
function round(value: number): number {
  return Math.round(value * 100) / 100
}
