import { LIMITS } from '../story/limits.ts'
import { type DraftBasemap, readBasemap } from './basemap/read-basemap.ts'
import { checkStory } from './checks/check-story.ts'
import { tellEarlyWithdrawals } from './checks/tell-early-withdrawals.ts'
import type { Effects } from './effects.ts'
import { printFacts } from './facts/print-facts.ts'
import { readImages } from './images/read-images.ts'
import type { StoryImages } from './images/story-image.ts'
import { checkText } from './markdown/check-text.ts'
import { type DraftChapter, draftChapters } from './markdown/draft.ts'
import { type Footnotes, footnotesOf } from './markdown/footnotes.ts'
import { parseMarkdown } from './markdown/parse-markdown.ts'
import { type Meta, metaOf, tellTimesWithoutZone } from './meta.ts'
import type { Tell } from './problems/problem.ts'
import { readClaimsFile } from './read-claims-file.ts'
import type { FrontMatter } from './schema/front-matter.ts'
import { readFrontMatter } from './schema/read-front-matter.ts'
import { slugOf } from './slug.ts'
import { decodeSource, type Source } from './text/source.ts'
import { type CompiledSteps, compileSteps } from './views/compile-steps.ts'
import { readWorld } from './views/read-world.ts'
import { stepIds } from './views/step-ids.ts'
import { lookUp, type World } from './views/world.ts'
import type { Yaml } from './yaml/yaml.ts'

/** A story that was read, before its base map is cut. */
export interface Draft {
  readonly slug: string
  readonly meta: Meta
  readonly yaml: Yaml
  readonly world: World
  readonly chapters: readonly DraftChapter[]
  readonly ids: readonly string[]
  readonly compiled: CompiledSteps
  readonly basemap: DraftBasemap
  readonly images: StoryImages
  readonly footnotes: Footnotes
}

/** Reads a story and tells of all its problems, going on after each as far as it can. Undefined where there is no text to go on with. */
export async function draftStory(file: string, effects: Effects, tell: Tell): Promise<Draft | undefined> {
  const source = await readStory(file, effects, tell)
  if (source === undefined) return undefined
  const { frontMatter, text } = parseMarkdown(source, tell)
  const read = frontMatter && readFrontMatter(source, frontMatter, tell)
  if (text !== undefined) checkText(text, source, tell)
  if (read === undefined) {
    if (text !== undefined) draftChapters(text, source, tell)
    return undefined
  }
  const { front, yaml } = read
  const besideStory = await readClaimsFile(file, effects, tell)
  const declared = [{ claims: front.claims ?? {}, yaml }, ...(besideStory === undefined ? [] : [besideStory])]
  tellEarlyWithdrawals(front, declared, tell)
  tellTimesWithoutZone(front, yaml, declared, tell)
  const slug = await slugOf(file, effects, tell)
  const world = await readWorld(front, yaml, declared, file, effects, tell)
  const basemap = await readBasemap(front.basemap, yaml, file, effects, tell)
  if (text === undefined) return undefined
  const images = await readImages(text, source, effects, tell)

  printFacts(text, source, world, { lang: front.lang ?? 'en', units: front.units ?? 'metric' }, tell)
  const chapters = draftChapters(text, source, tell)
  const count = chapters.reduce((sum, { steps }) => sum + steps.length, 0)
  if (count === 0) tell('story-without-text', source.at(source.text.length), 'the story has no paragraph')
  if (count > LIMITS.steps) {
    tell('too-many-steps', source.at(source.text.length), `${count} steps, where ${LIMITS.steps} is the limit`)
    return undefined
  }
  const ids = stepIds(chapters, tell)
  tellUnknownSteps(front, ids, yaml, tell)
  const compiled = compileSteps(chapters, ids, world, tell)
  checkStory({ source, front, yaml, declared, text, chapters, world }, tell)
  return { slug, meta: metaOf(front, world), yaml, world, chapters, ids, compiled, basemap, images, footnotes: footnotesOf(text) }
}

async function readStory(file: string, effects: Effects, tell: Tell): Promise<Source | undefined> {
  const start = { file, line: 1, column: 1 }
  const bytes = await effects.readFile(file, LIMITS.storyBytes)
  if (bytes === undefined) tell('file-missing', start, 'the story cannot be read')
  else if (bytes.length <= LIMITS.storyBytes) return decodeSource(file, bytes, tell)
  else tell('file-too-big', start, `the story is larger than ${LIMITS.storyBytes.toLocaleString('en')} bytes`)
  return undefined
}

/** Tells of corrections to steps that are not there. */
function tellUnknownSteps(front: FrontMatter, ids: readonly string[], yaml: Yaml, tell: Tell): void {
  const steps = { kind: 'step', code: 'unknown-step', sound: new Map(ids.map((id) => [id, id])), broken: new Set<string>() } as const
  for (const [i, { step }] of (front.corrections ?? []).entries()) {
    if (step !== undefined) lookUp(steps, step, yaml.at(['corrections', i, 'step']), tell)
  }
}
