import type { Topology } from 'topojson-specification'
import { assemble } from './assemble.ts'
import { checkViews } from './checks/check-views.ts'
import type { Compilation } from './compilation.ts'
import { type Draft, draftStory } from './draft-story.ts'
import type { Effects } from './effects.ts'
import { tellSwapped } from './geojson/tell-swapped.ts'
import type { GazetteerPlace } from './labels/gazetteer.ts'
import type { Tell } from './problems/problem.ts'
import { createReport } from './problems/report.ts'
import { readMapSources } from './read-map-sources.ts'

export type { Article, ArticleChapter, ArticleStep } from './article/article.ts'
export type { Compilation, CompiledStory, StoryFile } from './compilation.ts'
export type { Effects } from './effects.ts'
export type { ClaimMeta, CorrectionMeta, Meta, SourceMeta } from './meta.ts'
export type { Location, Problem } from './problems/problem.ts'

/** Bytes of the base map: it is ours, and far smaller. */
const BASE_BYTES = 100_000_000

/**
 * Compiles a story file.
 *
 * @param file path of the Markdown file, as problems are to name it
 * @throws nothing but what `effects` throws; mistakes of the story are problems
 */
export async function compile(file: string, effects: Effects): Promise<Compilation> {
  const report = createReport()
  const draft = await draftStory(file, effects, report.tell)
  if (draft === undefined) return { problems: report.problems() }
  const gazetteer = await readGeodata<GazetteerPlace[]>('places.json', file, effects, report.tell)
  if (gazetteer !== undefined) tellSwapped(draft.world, gazetteer, report.tell)
  if (report.hasErrors()) return { problems: report.problems() }
  tellUnshown(draft, report.tell)
  checkViews(draft, report.tell)
  const land = await readGeodata<Topology>('base.topo.json', file, effects, report.tell)
  const water = await readGeodata<Topology>('water.topo.json', file, effects, report.tell)
  const mapSources = await readMapSources(file, effects, report.tell)
  if (land === undefined || water === undefined || gazetteer === undefined || mapSources === undefined)
    return { problems: report.problems() }
  return { problems: report.problems(), result: assemble(draft, { base: { land, water }, gazetteer, mapSources }) }
}

function tellUnshown({ world, yaml, compiled }: Draft, tell: Tell): void {
  for (const id of world.layers.sound.keys()) {
    const isShown = compiled.steps.some(({ layers }) => Object.hasOwn(layers, id))
    if (!isShown) tell('layer-never-shown', yaml.atKey(['layers', id]), `the layer '${id}' is in no view`)
  }
}

/** Reads a file of the base map. It came with Dateline, so it is what it should be, or it is not there. */
async function readGeodata<T>(name: string, file: string, effects: Effects, tell: Tell): Promise<T | undefined> {
  const path = `${effects.geodata}/${name}`
  const bytes = await effects.readFile(path, BASE_BYTES)
  if (bytes !== undefined) return JSON.parse(new TextDecoder().decode(bytes)) as T
  tell('file-missing', { file, line: 1, column: 1 }, `the base map's ${path} cannot be read`, 'Install Dateline again.')
  return undefined
}
