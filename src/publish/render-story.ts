import type { CompiledStory } from '../compile/compile.ts'
import type { Effects } from '../compile/effects.ts'
import { nodeEffects } from '../compile/node-effects.ts'
import { dataFiles } from './data-files.ts'
import type { SiteFile } from './site-file.ts'
import { stillMaps } from './still-maps.tsx'
import { type StoryPageOptions, storyPage } from './story-page.tsx'

export interface RenderStoryOptions {
  /** The pages of the story. */
  readonly pages: readonly PageFile[]
  /** What reads the story's tiles, where it has any: what it was compiled with. */
  readonly effects?: Pick<Effects, 'readRange'>
  /** Told after every hundred static maps how many are drawn. */
  readonly onMaps?: (drawn: number) => void
}

export interface PageFile extends StoryPageOptions {
  /** Relative to the story's folder. */
  readonly path: string
}

/**
 * All files of a story but the viewer's, by their paths relative to the story's folder.
 *
 * @throws a SiteError where a file of tiles is damaged
 */
export async function renderStory(
  compiled: CompiledStory,
  { pages, effects = nodeEffects, onMaps }: RenderStoryOptions,
): Promise<SiteFile[]> {
  const stills = await stillMaps(compiled, effects)
  return [
    ...pages.map(({ path, ...options }) => ({ path, content: storyPage(compiled, stills, options) })),
    ...dataFiles(compiled).map(({ path, content }) => ({ path, content })),
    ...stills.map((still, i) => {
      const file = { path: still.file, content: still.svg }
      if ((i + 1) % 100 === 0) onMaps?.(i + 1)
      return file
    }),
    ...compiled.files.map(({ name, path }) => ({ path: name, copyOf: path })),
  ]
}
