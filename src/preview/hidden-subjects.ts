import type { FeatureCollection } from 'geojson'
import type { Viewport } from '../geo/camera.ts'
import { toScreen } from '../geo/screen.ts'
import { DOT } from '../scene/labels/type-scale.ts'
import type { Scene } from '../scene/scene.ts'
import { sceneAt } from '../scene/scene-at.ts'
import { createTrack } from '../scene/track.ts'
import type { Story } from '../story/story.ts'
import { type Rect, type Seen, seenGeometry, seenPoint } from './seen.ts'

/** Something that lies over the map. */
export interface Cover extends Rect {
  /** What it is, after "under": "the credits". */
  readonly name: string
}

/** A subject of a step that readers of a screen do not see. */
export interface HiddenSubject {
  readonly step: number
  /** A place's id, or `layer#feature`. */
  readonly ref: string
  /** Its name on the map. */
  readonly name: string
  /** What covers it; undefined where it is off the map. */
  readonly under: string | undefined
}

export interface HiddenOptions {
  readonly story: Story
  /** The shapes of the story's layers by id; each feature has a number, its index in the layer plus 1. */
  readonly layers: ReadonlyMap<string, FeatureCollection>
  /** The map as it lies on the screen in question. */
  readonly viewport: Viewport
  /** What lies over it, in CSS pixels from its top left corner. */
  readonly covers: readonly Cover[]
}

/**
 * The highlighted places and features that a step settles on and yet does not show: those off the map, and those of which nothing lies clear of what is
 * over it. In the order of the steps. Layers that come as tiles have no features to look for.
 */
export function hiddenSubjects({ story, layers, viewport, covers }: HiddenOptions): HiddenSubject[] {
  const track = createTrack({ ...story, areaLabels: [], basePlaces: [] }, viewport) // labels of the base map are nobody's subject
  return story.steps.flatMap((_, step) => {
    const scene = sceneAt(track, step)
    return scene.highlights.flatMap(({ ref }): HiddenSubject[] => {
      const seen = seenSubject(ref, scene, { story, layers, viewport, covers })
      if (seen === undefined || seen === 'clear') return []
      return [{ step, ref, name: nameOf(ref, story), under: seen === 'outside' ? undefined : seen.under.name }]
    })
  })
}

function seenSubject(ref: string, scene: Scene, { story, layers, viewport, covers }: HiddenOptions): Seen<Cover> | undefined {
  const project = (at: readonly number[]): [number, number] => {
    const [x, y] = toScreen([at[0] ?? 0, at[1] ?? 0], scene.camera, viewport)
    return [x, y]
  }
  const place = story.places.find(({ id }) => id === ref)
  if (place !== undefined) return seenPoint(project(place.at), DOT.subjectRadius, viewport, covers)
  const [layer = '', id = ''] = ref.split('#')
  const number = (story.layers.find((one) => one.id === layer)?.features.indexOf(id) ?? -1) + 1
  const shape = layers.get(layer)?.features.find((feature) => feature.id === number)
  return shape && seenGeometry(shape.geometry, project, viewport, covers)
}

function nameOf(ref: string, { places, areaLabels, layers }: Story): string {
  const label = places.find(({ id }) => id === ref) ?? areaLabels.find(({ id }) => id === ref)
  const layer = layers.find(({ id }) => id === ref.split('#')[0])
  return label?.label.text ?? (layer?.features.length === 1 && layer.label !== '' ? layer.label : ref)
}
