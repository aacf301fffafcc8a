import type { Camera, Viewport } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { SceneLabel } from '../scene.ts'
import { type Box, overlaps, textStart } from './box.ts'
import { LINE_HEIGHT } from './type-scale.ts'

/**
 * The keys of the labels that can stand all the way from one rest to the next: they are set at both, on the same side, and collide
 * with no other of them under any of the cameras seen on the way. Of two that would collide the first keeps its place.
 */
export function lastingLabels(
  from: { readonly labels: readonly SceneLabel[] },
  to: { readonly labels: readonly SceneLabel[] },
  seen: readonly Camera[],
  viewport: Viewport,
): ReadonlySet<string> {
  const arriving = new Map(to.labels.map((label) => [label.key, label]))
  const lasting = new Map<string, readonly Box[]>()
  for (const label of from.labels) {
    const larger = largerOf(label, arriving.get(label.key))
    if (larger === undefined) continue
    const boxes = seen.map((camera) => boxUnder(camera, larger, viewport))
    const collides = [...lasting.values()].some((others) => others.some((other, i) => overlaps(boxes[i] ?? other, other)))
    if (!collides) lasting.set(label.key, boxes)
  }
  return new Set(lasting.keys())
}

function largerOf(a: SceneLabel, b: SceneLabel | undefined): SceneLabel | undefined {
  return b === undefined || b.length < a.length ? b && a : b
}

function boxUnder(camera: Camera, label: SceneLabel, viewport: Viewport): Box {
  const [x, y] = toScreen(label.at, camera, viewport)
  const [dx, dy] = label.offset
  const left = textStart(x + dx, label)
  return { left, right: left + label.length, top: y + dy - label.size, bottom: y + dy + label.size * (LINE_HEIGHT - 1) }
}
