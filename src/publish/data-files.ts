import type { CompiledStory } from '../compile/compile.ts'
import { onDemand } from '../compile/on-demand.ts'
import { overviewMaps } from './overview-maps.ts'

/** A file of data beside a story's page, made when it is first asked for. */
export interface DataFile {
  /** Relative to the story's folder. */
  readonly path: string
  readonly content: string
}

/** What the viewer reads of a story, as JSON. */
export function dataFiles(compiled: CompiledStory): DataFile[] {
  const { story, base } = compiled
  const overviews = onDemand(() => overviewMaps(compiled))
  const file = (path: string, make: () => unknown): DataFile => ({
    path,
    get content() {
      return JSON.stringify(make())
    },
  })
  return [
    file('story.json', () => story),
    file(story.base.first, () => base.first),
    file(story.base.rest, () => base.rest),
    file(story.wider, () => compiled.wider),
    ...story.overviews.map(({ file: path }, i) => file(path, () => overviews()[i])),
  ]
}
