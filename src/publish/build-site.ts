import { copyFile, cp, mkdir, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { CompiledStory } from '../compile/compile.ts'
import { fileInside } from './file-inside.ts'
import { stillMaps } from './still-maps.tsx'
import { storyPage } from './story-page.tsx'
import { type ViewerFiles, viewerFiles } from './viewer-files.ts'
import { writeFolder } from './write-folder.ts'

export interface SiteOptions {
  readonly out: string
  /** The folder of the built viewer. */
  readonly viewer: string
}

/**
 * Writes a site of static files: the viewer once, a folder for each story, the lead story (the newest) at the root. Whole or not
 * at all.
 *
 * @throws what `writeFolder` and `viewerFiles` throw
 */
export async function buildSite(stories: readonly CompiledStory[], { out, viewer }: SiteOptions): Promise<void> {
  const files = await viewerFiles(viewer)
  await writeFolder(out, async (staging) => {
    await cp(viewer, staging, { recursive: true, filter: (path) => basename(path) !== '.vite' })
    for (const compiled of stories) await writeStory(compiled, staging, files, compiled === leadOf(stories))
  })
}

/** The story that was published last; of those on one day the first by name. */
function leadOf(stories: readonly CompiledStory[]): CompiledStory | undefined {
  return [...stories].sort((a, b) => b.meta.published.localeCompare(a.meta.published) || a.story.slug.localeCompare(b.story.slug))[0]
}

async function writeStory(compiled: CompiledStory, root: string, viewer: ViewerFiles, isLead: boolean): Promise<void> {
  const { story, base, files } = compiled
  const stills = await stillMaps(compiled)
  const place = async (path: string): Promise<string> => {
    const file = fileInside(root, path)
    await mkdir(dirname(file), { recursive: true })
    return file
  }
  const write = async (path: string, content: string): Promise<void> => writeFile(await place(path), content)
  for (const { path, name } of files) await copyFile(path, await place(`${story.slug}/${name}`))
  await write(`${story.slug}/story.json`, JSON.stringify(story))
  await write(`${story.slug}/${story.base.first}`, JSON.stringify(base.first))
  await write(`${story.slug}/${story.base.rest}`, JSON.stringify(base.rest))
  for (const { file, svg } of stills) await write(`${story.slug}/${file}`, svg)
  await write(`${story.slug}/index.html`, storyPage(compiled, stills, { viewer, toRoot: '../', toStory: '' }))
  if (isLead) await write('index.html', storyPage(compiled, stills, { viewer, toRoot: '', toStory: `${story.slug}/` }))
}
