import { toString as textOf } from 'mdast-util-to-string'
import type { Topology } from 'topojson-specification'
import { stringsFor } from '../render/words/strings.ts'
import type { Basemap, Chapter, Claim, Layer, Story } from '../story/story.ts'
import { toArticle } from './article/to-article.ts'
import type { DraftBasemap } from './basemap/read-basemap.ts'
import type { CompiledStory, StoryFile } from './compilation.ts'
import { cutBase } from './cut/cut-base.ts'
import { seenBy } from './cut/seen.ts'
import type { Draft } from './draft-story.ts'
import { layerData } from './geojson/layer-data.ts'
import { areaLabels } from './labels/area-labels.ts'
import { textWidth } from './labels/text-width.ts'
import type { DraftChapter } from './markdown/draft.ts'
import type { Meta } from './meta.ts'
import { dayOf } from './text/iso-time.ts'
import { publishedNames } from './tiles/published-names.ts'
import type { WorldLayer } from './views/world.ts'

/** The compiled story of a draft without errors: what is left to do is the map. */
export function assemble({ slug, meta, world, chapters, ids, compiled, basemap }: Draft, base: Topology): CompiledStory {
  const { steps, framings } = compiled
  const layers = [...world.layers.sound.values()]
  const files = publishedNames([...layers.flatMap(({ tiles }) => tiles?.path ?? []), ...(basemap.file === undefined ? [] : [basemap.file])])
  const untiled = layers.filter(({ tiles }) => tiles === undefined)
  const data = untiled.map(({ id, style, entry, features }) => ({
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
    layers: layers.map((layer) => storyLayer(layer, files)),
    claims: storyClaims(meta),
    areaLabels: areaLabels(base, data, { framings, steps, lang: meta.lang }),
    base: { first: 'base-first.json', rest: 'base-rest.json' },
    basemap: storyBasemap(basemap, files),
    boundaryPolicy: meta.boundaryPolicy,
  }
  return {
    story,
    article: toArticle(chapters, ids, world.claims.sound),
    meta,
    base: cutBase(base, data, seenBy(steps, framings)),
    files,
  }
}

function storyLayer({ id, style, entry, features, tiles }: WorldLayer, files: readonly StoryFile[]): Layer {
  const layer = { id, style, label: entry.label ?? '', features: features.map((feature) => feature.id) }
  if (tiles === undefined) return layer
  const { path, sourceLayer, bounds, minZoom, maxZoom } = tiles
  return { ...layer, tiles: { file: files.find((file) => file.path === path)?.name ?? '', sourceLayer, bounds, minZoom, maxZoom } }
}

/** A base map of the story's own file gets the address that the file is published under. */
function storyBasemap({ basemap, file }: DraftBasemap, files: readonly StoryFile[]): Basemap {
  if (basemap.kind === 'builtin' || file === undefined) return basemap
  return { ...basemap, url: files.find(({ path }) => path === file)?.name ?? '' }
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
