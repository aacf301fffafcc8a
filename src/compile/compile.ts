import type { Topology } from 'topojson-specification'
import { assemble } from './assemble.ts'
import type { Compilation } from './compilation.ts'
import type { BaseMap } from './cut/cut-base.ts'
import { type Draft, draftStory } from './draft-story.ts'
import type { Effects } from './effects.ts'
import type { Tell } from './problems/problem.ts'
import { createReport } from './problems/report.ts'

export type { Article, ArticleChapter, ArticleStep } from './article/article.ts'
export type { Compilation, CompiledStory } from './compilation.ts'
export type { Effects } from './effects.ts'
export type { ClaimMeta, CorrectionMeta, Meta, SourceMeta } from './meta.ts'
export type { Problem } from './problems/problem.ts'

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
  if (draft === undefined || report.hasErrors()) return { problems: report.problems() }
  tellUnshown(draft, report.tell)
  const base = await readBase(file, effects, report.tell)
  if (base === undefined) return { problems: report.problems() }
  return { problems: report.problems(), result: assemble(draft, base) }
}

function tellUnshown({ world, yaml, compiled }: Draft, tell: Tell): void {
  for (const id of world.layers.sound.keys()) {
    const isShown = compiled.steps.some(({ layers }) => Object.hasOwn(layers, id))
    if (!isShown) tell('layer-never-shown', yaml.atKey(['layers', id]), `the layer '${id}' is in no view`)
  }
}

async function readBase(file: string, effects: Effects, tell: Tell): Promise<BaseMap | undefined> {
  const read = async (name: string): Promise<Topology | undefined> => {
    const path = `${effects.geodata}/${name}`
    const bytes = await effects.readFile(path, BASE_BYTES)
    if (bytes !== undefined) return JSON.parse(new TextDecoder().decode(bytes)) as Topology
    tell('file-missing', { file, line: 1, column: 1 }, `the base map ${path} cannot be read`, 'Install Dateline again.')
    return undefined
  }
  const [land, water] = [await read('base.topo.json'), await read('water.topo.json')]
  return land === undefined || water === undefined ? undefined : { land, water }
}
