import { toString as textOf } from 'mdast-util-to-string'
import { stringsFor } from '../render/words/strings.ts'
import type { Chapter, Claim, Layer, Story } from '../story/story.ts'
import { toArticle } from './article/to-article.ts'
import type { CompiledStory } from './compilation.ts'
import { type BaseMap, cutBase } from './cut/cut-base.ts'
import { seenBy } from './cut/seen.ts'
import type { Draft } from './draft-story.ts'
import { layerData } from './geojson/layer-data.ts'
import { areaLabels } from './labels/area-labels.ts'
import { textWidth } from './labels/text-width.ts'
import type { DraftChapter } from './markdown/draft.ts'
import type { Meta } from './meta.ts'
import { dayOf } from './text/iso-time.ts'

/** The compiled story of a draft without errors: what is left to do is the map. */
export function assemble({ slug, meta, world, chapters, ids, compiled }: Draft, base: BaseMap): CompiledStory {
  const { steps, framings } = compiled
  const layers = [...world.layers.sound.values()]
  const data = layers.map(({ id, style, entry, features }) => ({
    id,
    style,
    label: entry.label ?? '',
    data: layerData(features, meta.lang),
  }))
  const story: Story = {
    schema: 'dateline/1',
    slug,
    lang: meta.lang,
    title: meta.title,
    asOf: dayOf(meta.asOf),
    chapters: storyChapters(chapters),
    steps,
    framings,
    places: [...world.places.sound.values()],
    layers: layers.map(
      ({ id, style, entry, features }): Layer => ({ id, style, label: entry.label ?? '', features: features.map((f) => f.id) }),
    ),
    claims: storyClaims(meta),
    areaLabels: areaLabels(base.land, data, { framings, steps, lang: meta.lang }),
    base: { first: 'base-first.json', rest: 'base-rest.json' },
    boundaryPolicy: meta.boundaryPolicy,
  }
  return { story, article: toArticle(chapters, ids, world.claims.sound), meta, base: cutBase(base, data, seenBy(steps, framings)) }
}

function storyChapters(chapters: readonly DraftChapter[]): Chapter[] {
  let firstStep = 0
  return chapters.flatMap(({ heading, steps }) => {
    const chapter = heading === undefined ? [] : [{ title: textOf(heading), firstStep }]
    firstStep += steps.length
    return chapter
  })
}

function storyClaims({ claims, lang }: Meta): Claim[] {
  const words = stringsFor(lang).claim
  return claims.map(({ id, about, status, by, says, reported }) => {
    const text = words[status](by)
    return { id, about, status, by, label: { text, width: textWidth(text) }, says, reported: dayOf(reported) }
  })
}
