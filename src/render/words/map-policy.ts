import { isBoxInView } from '../../geo/in-view.ts'
import type { Story } from '../../story/story.ts'
import type { ShownMap } from './shown-map.ts'
import { stringsFor } from './strings.ts'

/**
 * What a map says of itself in words, a sentence each: what its borders are; that occupation is not shown, where ground is in view that another state
 * claims; and that no front line is, where the story speaks of contested ground without drawing who holds it (it has claims about control, and no layer
 * that is an area).
 *
 * @param map one map; without it, all of the story's together
 */
export function mapPolicy(story: Story, map?: ShownMap): readonly string[] {
  const strings = stringsFor(story.lang)
  const hidesOccupation = story.claimedGround.some((box) => map === undefined || isBoxInView(box, map.scene.camera, map.size))
  const drawsNoFront = story.claims.some(({ control }) => control !== undefined) && !story.layers.some(({ style }) => style === 'area')
  const missing = hidesOccupation && drawsNoFront ? strings.neither : hidesOccupation ? strings.noOccupation : strings.noFrontLine
  return [strings.boundaries[story.boundaryPolicy], ...(hidesOccupation || drawsNoFront ? [missing] : [])]
}
