import { posix } from 'node:path'
import type { CompiledStory } from '../compile/compile.ts'
import { type PageFile, renderStory } from './render-story.ts'
import { schemaFiles } from './schema-files.ts'
import { writeFiles } from './site-file.ts'
import { viewerAssets } from './viewer-assets.ts'
import { type ViewerFiles, viewerFiles } from './viewer-files.ts'
import { writeFolder } from './write-folder.ts'

export interface SiteOptions {
  readonly out: string
  /** The folder of the built viewer. */
  readonly viewer: string
  /** The absolute address that the site will stand at, with a slash at its end. Without it pages do not say where they are. */
  readonly base?: string | undefined
  /** Told before each story which one it is (from 1), and after every hundred of its static maps how many are drawn. */
  readonly onStory?: (number: number, story: CompiledStory, maps: number) => void
}

/**
 * Writes a site of static files: the viewer once, a folder for each story, the lead story (the newest) at the root. Whole or not
 * at all.
 *
 * @throws what `writeFolder`, `viewerFiles` and `renderStory` throw
 */
export async function buildSite(stories: readonly CompiledStory[], { out, viewer, base, onStory }: SiteOptions): Promise<void> {
  const files = await viewerFiles(viewer)
  const lead = leadOf(stories)
  await writeFolder(out, async (staging) => {
    await writeFiles(staging, [...(await viewerAssets(viewer)), ...schemaFiles(base)])
    for (const [i, compiled] of stories.entries()) {
      const onMaps = (drawn: number): void => onStory?.(i + 1, compiled, drawn)
      onMaps(0)
      const pages = pagesOf(compiled.story.slug, compiled === lead, files, base)
      const rendered = await renderStory(compiled, { pages, onMaps })
      // all paths relative to the site: none may lead out of it
      await writeFiles(
        staging,
        rendered.map((file) => ({ ...file, path: posix.join(compiled.story.slug, file.path) })),
      )
    }
  })
}

/** The story that was published last; of those on one day the first by name. */
function leadOf(stories: readonly CompiledStory[]): CompiledStory | undefined {
  return [...stories].sort((a, b) => b.meta.published.localeCompare(a.meta.published) || a.story.slug.localeCompare(b.story.slug))[0]
}

/** The page of a story, and the site's own where the story leads it: both are the same story, whose address is its own. */
function pagesOf(slug: string, isLead: boolean, viewer: ViewerFiles, base: string | undefined): PageFile[] {
  const shared = { viewer, canonical: base && `${base}${slug}/` }
  const own = { ...shared, path: 'index.html', toRoot: '../', toStory: '' }
  return isLead ? [own, { ...shared, path: '../index.html', toRoot: '', toStory: `${slug}/` }] : [own]
}
