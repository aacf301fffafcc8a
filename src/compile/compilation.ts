import type { Topology } from 'topojson-specification'
import type { Story, WiderMap } from '../story/story.ts'
import type { Article } from './article/article.ts'
import type { Meta } from './meta.ts'
import type { Problem } from './problems/problem.ts'
import type { MapSources } from './read-map-sources.ts'

/** What became of a story: its problems, sorted, and the result where none of them is an error. */
export interface Compilation {
  readonly problems: readonly Problem[]
  readonly result?: CompiledStory
}

export interface CompiledStory {
  /** What the viewer reads. */
  readonly story: Story
  readonly article: Article
  readonly meta: Meta
  /** What the base map was made from. */
  readonly mapSources: MapSources
  /** The piece of the base map that the story shows, with its layers as objects `layer:<id>`: `first` for the first view, `rest` all of it. */
  readonly base: { readonly first: Topology; readonly rest: Topology }
  /** The piece of the base map that the pictures of the overview map show. Made when it is first asked for. */
  readonly overviewBase: Topology
  /** For readers who explore. Made when it is first asked for. */
  readonly wider: WiderMap
  /** Files that readers get as they are. */
  readonly files: readonly StoryFile[]
}

/** A file to copy beside story.json. */
export interface StoryFile {
  /** Where it lies. */
  readonly path: string
  /** Its name beside story.json. */
  readonly name: string
}
