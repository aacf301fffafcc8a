import type { Size } from '../../geo/camera.ts'
import { toScreen } from '../../geo/screen.ts'
import type { Scene } from '../../scene/scene.ts'
import type { Story } from '../../story/story.ts'
import { claimSentence } from './claim-words.ts'
import { isAttributed, layerWords } from './layer-words.ts'
import { stringsFor } from './strings.ts'

/**
 * What a scene shows, in the story's language: the places in view, the claims that stand on the map, and the layers for which somebody is named. For readers who see neither
 * map; the author's own `alt` is better and goes first where there is one.
 */
export function describe(scene: Scene, story: Story, size: Size): string {
  const strings = stringsFor(story.lang)
  const list = new Intl.ListFormat(story.lang, { type: 'conjunction' })
  const names = scene.points
    .filter(({ at, opacity }) => opacity > 0 && isInside(toScreen(at, scene.camera, size), size))
    .sort((a, b) => b.strength - a.strength)
    .flatMap(({ id }) => story.places.find((place) => place.id === id)?.label.text ?? [])
  const standing = new Set(scene.labels.map(({ symbol }) => symbol?.claim))
  const claims = story.claims.filter(({ id }) => standing.has(id)).map((claim) => claimSentence(claim, story))
  const attributed = scene.layers.flatMap(({ id, opacity }) => {
    const layer = opacity === 0 ? undefined : story.layers.find((known) => known.id === id)
    const words = layer && isAttributed(layer) ? layerWords(layer, story) : undefined
    return words === undefined ? [] : `${words}.`
  })
  return [
    names.length === 0 ? strings.showsNoPlace : strings.shows(list.format(names)),
    ...(claims.length === 0 ? [] : [strings.marked(claims.join('; '))]),
    ...attributed,
  ].join(' ')
}

function isInside([x, y]: readonly [number, number], size: Size): boolean {
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height
}
