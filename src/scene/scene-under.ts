import type { Camera, Viewport } from '../geo/camera.ts'
import type { Story } from '../story/story.ts'
import { restAt } from './rest.ts'
import type { Scene } from './scene.ts'

/**
 * What a step shows, under another camera than its own: the same layers and highlights, the names set anew for this view. Throws a RangeError where the
 * story has no such step.
 */
export function sceneUnder(story: Story, step: number, camera: Camera, viewport: Viewport): Scene {
  const cameras = story.framings.map(() => camera)
  return { position: step, ...restAt(story, step, cameras, viewport), veil: 0 }
}
