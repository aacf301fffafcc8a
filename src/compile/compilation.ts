import type { Topology } from 'topojson-specification'
import type { Story } from '../story/story.ts'
import type { Article } from './article/article.ts'
import type { Meta } from './meta.ts'
import type { Problem } from './problems/problem.ts'

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
  /** The piece of the base map that the story shows, with its layers as objects `layer:<id>`: `first` for the first view, `rest` all of it. */
  readonly base: { readonly first: Topology; readonly rest: Topology }
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
