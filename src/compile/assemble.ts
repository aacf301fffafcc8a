import { toString as textOf } from 'mdast-util-to-string'
import { stringsFor } from '../render/words/strings.ts'
import { OVERVIEW } from '../scene/overview-size.ts'
import type { Basemap, Chapter, LabelText, Layer, Place, Step, Story } from '../story/story.ts'
import { toArticle } from './article/to-article.ts'
import type { DraftBasemap } from './basemap/read-basemap.ts'
import { claimedGround } from './claimed-ground.ts'
import type { CompiledStory, StoryFile } from './compilation.ts'
import { type BaseMap, cutBase } from './cut/cut-base.ts'
import { restingViews, seenBy } from './cut/seen.ts'
import type { Draft } from './draft-story.ts'
import { layerData } from './geojson/layer-data.ts'
import { isBuiltIn } from './geojson/resolve-data.ts'
import { areaLabels } from './labels/area-labels.ts'
import { basePlaces } from './labels/base-places.ts'
import { countryAt } from './labels/country-at.ts'
import type { GazetteerPlace } from './labels/gazetteer.ts'
import { labelText } from './labels/label-text.ts'
import type { DraftChapter } from './markdown/draft.ts'
import { onDemand } from './on-demand.ts'
import { otherNames } from './other-names.ts'
import { overviewRegions } from './overview/overview-regions.ts'
import { publishedNames } from './published-names.ts'
import type { MapSources } from './read-map-sources.ts'
import { storyClaims } from './story-claims.ts'
import { storyCredits } from './story-credits.ts'
import { dayOf } from './text/iso-time.ts'
import { presets } from './views/presets.ts'
import { storyPlaces } from './views/story-places.ts'
import type { World, WorldLayer } from './views/world.ts'
import { widerMap } from './wider-map.ts'

/** What comes with Dateline. */
export interface Geodata {
  readonly base: BaseMap
  readonly gazetteer: readonly GazetteerPlace[]
  readonly mapSources: MapSources
}

/** The compiled story of a draft without errors: what is left to do is the map. */
export function assemble(draft: Draft, { base, gazetteer, mapSources }: Geodata): CompiledStory {
  const { slug, meta, world, chapters, ids, compiled, basemap, images, footnotes } = draft
  const { framings, insets } = compiled
  const overview = overviewRegions(compiled.steps, framings, insets)
  const steps = compiled.steps.map((step, i) => withOverview(step, overview.ofSteps[i]))
  const layers = [...world.layers.sound.values()]
  const tileFiles = publishedNames(
    [...layers.flatMap(({ tiles }) => tiles?.path ?? []), ...(basemap.file === undefined ? [] : [basemap.file])],
    'data',
  )
  const pictureFiles = publishedNames(
    [...images.values()].map(({ path }) => path),
    'images',
  )
  const untiled = layers.filter(({ tiles }) => tiles === undefined)
  const data = untiled.map(({ id, style, entry, features }) => ({
    id,
    style,
    label: entry.label ?? '',
    data: layerData(features, meta.lang),
  }))
  const countryOf = meta.localNames ? countryAt(base.land) : () => undefined
  const places = storyPlaces(world, chapters, steps).map(
    ({ id, at, label, kind, name }): Place => ({
      id,
      at,
      label: labelText(name, meta.lang, countryOf(at)) ?? label,
      kind,
      ...otherNames(name, meta.lang),
    }),
  )
  const views = restingViews(framings)
  const labelOf = ({ name, country }: GazetteerPlace): LabelText | undefined =>
    labelText(new Map(Object.entries(name)), meta.lang, meta.localNames ? country : undefined)
  const named = basePlaces(gazetteer, { views, places, label: labelOf })
  const cut = cutBase(base, data, seenBy(steps, framings))
  const story: Story = {
    schema: 'dateline/1',
    slug,
    lang: meta.lang,
    title: meta.title,
    timeZone: meta.timeZone,
    asOf: dayOf(meta.asOf),
    chapters: storyChapters(chapters),
    steps,
    framings,
    places,
    layers: layers.map((layer) => storyLayer(layer, world, tileFiles)),
    claims: storyClaims(meta, world),
    areaLabels: areaLabels(base.land, data, { framings, steps, lang: meta.lang }),
    basePlaces: named,
    base: { first: 'base-first.json', rest: 'base-rest.json' },
    basemap: storyBasemap(basemap, tileFiles),
    presets: presets(world),
    wider: 'wider.json',
    overviews: overview.cameras.map(({ center, zoom }, i) => ({ center, zoom, file: `overview/${i}.json` })),
    boundaryPolicy: meta.boundaryPolicy,
    claimedGround: claimedGround(base.land, views),
    credits: storyCredits({
      hasBuiltInPlaces: named.length > 0 || (world.hasGazetteer && places.length > 0),
      hasBuiltInLayers: layers.some(({ entry }) => isBuiltIn(entry.data)),
      hasRegions: cut.rest.objects['oblasts']?.type === 'GeometryCollection' && cut.rest.objects['oblasts'].geometries.length > 0,
      views,
    }),
  }
  const article = toArticle(chapters, ids, {
    slug,
    claims: world.claims.sound,
    images: new Map([...images].map(([url, image]) => [url, { ...image, name: nameOf(image.path, pictureFiles) }])),
    footnotes,
    strings: stringsFor(meta.lang),
  })
  const overviewBase = onDemand(
    () => cutBase(base, [], { first: overview.cameras.map((camera) => ({ camera, ...OVERVIEW })), all: [] }).first,
  )
  const wider = onDemand(() => widerMap({ base, gazetteer, layers: data, story, label: labelOf }))
  return {
    story,
    article,
    meta,
    mapSources,
    base: cut,
    get overviewBase() {
      return overviewBase()
    },
    get wider() {
      return wider()
    },
    files: [...tileFiles, ...pictureFiles],
  }
}

function withOverview(step: Step, overview: number | undefined): Step {
  return overview === undefined ? step : { ...step, overview }
}

/** The name under which a file is published. */
function nameOf(path: string, files: readonly StoryFile[]): string {
  return files.find((file) => file.path === path)?.name ?? ''
}

function storyLayer({ id, style, entry, features, tiles }: WorldLayer, { sources }: World, files: readonly StoryFile[]): Layer {
  const { label = '', by, status, asOf } = entry
  const layer = {
    id,
    style,
    label,
    ...(by !== undefined && { by: sources.sound.get(by)?.name ?? by }),
    ...(status !== undefined && { status }),
    ...(asOf !== undefined && { asOf }),
    features: features.map((feature) => feature.id),
  }
  if (tiles === undefined) return layer
  const { path, attribution, ...shown } = tiles
  return { ...layer, tiles: { file: nameOf(path, files), ...shown, ...(attribution !== '' && { attribution }) } }
}

/** A base map of the story's own file gets the address that the file is published under. */
function storyBasemap({ basemap, file }: DraftBasemap, files: readonly StoryFile[]): Basemap {
  if (basemap.kind === 'builtin' || file === undefined) return basemap
  return { ...basemap, url: nameOf(file, files) }
}

function storyChapters(chapters: readonly DraftChapter[]): Chapter[] {
  let firstStep = 0
  return chapters.flatMap(({ heading, steps }) => {
    const chapter = heading === undefined ? [] : [{ title: textOf(heading), firstStep }]
    firstStep += steps.length
    return chapter
  })
}
