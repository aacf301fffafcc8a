import { originsOf } from '../../publish/content-security-policy.ts'
import { dataFiles } from '../../publish/data-files.ts'
import { storyPage } from '../../publish/story-page.tsx'
import type { ViewerFiles } from '../../publish/viewer-files.ts'
import type { StoryVersion } from './story-version.ts'

/** A file of a story's folder: made from the story, or one that lies on this computer and is given as it is. */
export type StoryFile = { readonly type: string; readonly body: string } | { readonly path: string }

/** A file of a story as a build would write it; undefined where there would be none of this name. */
export function storyFile({ compiled, stills }: StoryVersion, name: string, viewer: ViewerFiles): StoryFile | undefined {
  if (name === '' || name === 'index.html') return { type: HTML, body: storyPage(compiled, stills, { viewer, toRoot: '../', toStory: '' }) }
  const data = dataFiles(compiled).find(({ path }) => path === name)
  if (data !== undefined) return { type: JSON_TYPE, body: data.content }
  const still = stills.find(({ file }) => file === name)
  if (still !== undefined) return { type: 'image/svg+xml', body: still.svg }
  const copied = compiled.files.find((file) => file.name === name)
  return copied && { path: copied.path }
}

/** Origins elsewhere that a story's pages fetch from. */
export function storyOrigins(version: StoryVersion | undefined): string[] {
  return version === undefined ? [] : originsOf(version.compiled.story.basemap)
}

const HTML = 'text/html; charset=utf-8'
const JSON_TYPE = 'application/json'
