import type { Camera, Size } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { Story, WiderMap } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'

/** CSS pixels from the map's edge within which a name may still stand. */
const MARGIN = 80

/**
 * A story with the names of the wider map that this view may show: the labeller goes through all that it is given, in each frame. Without a
 * wider map, the story itself.
 */
export function storyBeyond(story: Story, wider: WiderMap | undefined, camera: Camera, size: Size): Story {
  if (wider === undefined) return story
  const isNear = (at: LngLat): boolean => {
    const [x, y] = toScreen(at, camera, size)
    return x > -MARGIN && y > -MARGIN && x < size.width + MARGIN && y < size.height + MARGIN
  }
  return {
    ...story,
    areaLabels: wider.areaLabels.filter(({ at }) => at.some(isNear)),
    basePlaces: wider.basePlaces.filter(({ at, from }) => from <= camera.zoom && isNear(at)),
  }
}
