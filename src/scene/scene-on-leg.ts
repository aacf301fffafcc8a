import { mix } from './ease.ts'
import type { Leg } from './leg.ts'
import type { Rest } from './rest.ts'
import type { Scene, SceneHighlight, SceneLabel, SceneLayer, ScenePoint } from './scene.ts'

/** What the map shows at a share `t` (0 to 1) of a leg: its beginning at 0, its end at 1, continuous in between (but for the camera under a full veil). */
export function sceneOnLeg(leg: Leg, t: number): Omit<Scene, 'position'> {
  const { from, to } = leg
  const change = leg.change(t)
  return {
    camera: leg.camera(t),
    layers: mixLayers(from, to, change),
    highlights: mixHighlights(from, to, change),
    points: mixPoints(from, to, change),
    labels: mixLabels(leg, t, change),
    veil: leg.veil(t),
  }
}

function mixLayers(from: Rest, to: Rest, change: number): SceneLayer[] {
  return from.layers.map((a, i) => {
    const b = to.layers[i] ?? a
    return { id: a.id, opacity: mix(a.opacity, b.opacity, change), drawn: mix(a.drawn, b.drawn, change) }
  })
}

function mixHighlights(from: Rest, to: Rest, change: number): SceneHighlight[] {
  const refs = new Set([...from.highlights, ...to.highlights].map(({ ref }) => ref))
  const strength = (rest: Rest, ref: string) => rest.highlights.find((h) => h.ref === ref)?.strength ?? 0
  return [...refs].map((ref) => ({ ref, strength: mix(strength(from, ref), strength(to, ref), change) }))
}

/** Both have the same places; only their weight differs. */
function mixPoints(from: Rest, to: Rest, change: number): ScenePoint[] {
  const arriving = new Map(to.points.map((point) => [point.id, point]))
  return from.points.map((a) => {
    const b = arriving.get(a.id) ?? a
    return { ...a, opacity: mix(a.opacity, b.opacity, change), strength: mix(a.strength, b.strength, change) }
  })
}

function mixLabels(leg: Leg, t: number, change: number): SceneLabel[] {
  const arriving = new Map(leg.to.labels.map((label) => [label.key, label]))
  const labels = leg.from.labels.map((label) => {
    const b = arriving.get(label.key)
    return b !== undefined && leg.lasting.has(label.key)
      ? mixLabel(label, b, change)
      : { ...label, opacity: label.opacity * leg.fadeOut(t) }
  })
  const arrivals = leg.to.labels.filter((label) => !leg.lasting.has(label.key))
  return [...labels, ...arrivals.map((label) => ({ ...label, opacity: label.opacity * leg.fadeIn(t) }))].filter(
    ({ opacity }) => opacity > 0,
  )
}

function mixLabel(a: SceneLabel, b: SceneLabel, change: number): SceneLabel {
  return {
    ...(change < 0.5 ? a : b),
    offset: [mix(a.offset[0], b.offset[0], change), mix(a.offset[1], b.offset[1], change)],
    size: mix(a.size, b.size, change),
    length: mix(a.length, b.length, change),
    opacity: mix(a.opacity, b.opacity, change),
  }
}
