import type { Camera, Viewport } from '../geo/camera.ts'
import type { Step, Story } from '../story/story.ts'
import { candidatesFor } from './labels/candidates-for.ts'
import { placeLabels } from './labels/place-labels.ts'
import type { SceneHighlight, SceneLabel, SceneLayer, ScenePoint } from './scene.ts'

/** The map settled on one step. */
export interface Rest {
  readonly camera: Camera
  readonly layers: readonly SceneLayer[]
  readonly highlights: readonly SceneHighlight[]
  readonly points: readonly ScenePoint[]
  readonly labels: readonly SceneLabel[]
}

/** Everything a step asks of the map, resolved for a viewport. Throws a RangeError where the story names no such step or framing. */
export function restAt(story: Story, index: number, cameras: readonly Camera[], viewport: Viewport): Rest {
  const step = story.steps[index]
  const camera = step && cameras[step.framing]
  if (step === undefined || camera === undefined) throw new RangeError(`no step ${index}`)

  const candidates = candidatesFor(story, step)
  const labels = placeLabels(candidates, camera, viewport)
  const named = new Set(labels.map((label) => label.key.split('@')[0]))
  return {
    camera,
    layers: layersOf(story, step),
    highlights: step.highlights.map((ref) => ({ ref, strength: 1 })),
    points: candidates.flatMap((c) => {
      if (c.shape !== 'point') return []
      const isSubject = c.kind === 'subject'
      return [{ id: c.id, at: c.at, opacity: isSubject || named.has(c.id) ? 1 : 0, strength: isSubject ? 1 : 0 }]
    }),
    labels,
  }
}

function layersOf(story: Story, step: Step): SceneLayer[] {
  return story.layers.map(({ id }) => ({ id, opacity: step.layers[id] ?? 0, drawn: step.drawn[id] ?? 1 }))
}
