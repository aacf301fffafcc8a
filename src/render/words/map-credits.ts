import { toScreen } from '../../geo/screen.ts'
import { REGIONS_FROM } from '../../scene/labels/area-settings.ts'
import type { MapCredit, Story } from '../../story/story.ts'
import type { LngLat } from '../../story/units.ts'
import type { ShownMap } from './shown-map.ts'
import { stringsFor } from './strings.ts'

/**
 * The credit line of the built-in map and of a story's tiles: the sources of what is shown, and of nothing else.
 *
 * @param map one map; without it, all of the story's together
 */
export function mapCredits(story: Story, map?: ShownMap): string {
  const { credits } = stringsFor(story.lang)
  const builtIn = story.credits.filter((credit) => map === undefined || isShown(credit, story, map)).map((credit) => credits[credit])
  const tiles = story.layers
    .filter(({ id }) => map === undefined || map.scene.layers.some((layer) => layer.id === id && layer.opacity > 0))
    .flatMap(({ tiles }) => tiles?.attribution ?? [])
  return [...new Set([...builtIn, ...tiles])].join(' · ')
}

function isShown(credit: MapCredit, story: Story, { scene, size }: ShownMap): boolean {
  const isInView = (at: LngLat): boolean => {
    const [x, y] = toScreen(at, scene.camera, size)
    return x >= 0 && y >= 0 && x <= size.width && y <= size.height
  }
  if (credit === 'geonames') {
    return scene.labels.some(({ dot }) => dot !== undefined) || scene.points.some(({ opacity, at }) => opacity > 0 && isInView(at))
  }
  if (credit === 'natural-earth') {
    const shown = new Set(scene.layers.flatMap(({ id, opacity }) => (opacity > 0 ? [id] : [])))
    const isRegionShown = story.areaLabels.some(({ id, at }) => shown.has(id.split('#')[0] ?? '') && at.some(isInView))
    return scene.camera.zoom > REGIONS_FROM || isRegionShown
  }
  return true
}
