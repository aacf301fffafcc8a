import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import type { SiteFile } from './site-file.ts'

/** The viewer's files, which all stories of a site share, by their paths relative to the site's root. Sorted. */
export async function viewerAssets(viewer: string): Promise<SiteFile[]> {
  const entries = await readdir(viewer, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(viewer, file).split(sep).join('/'), copyOf: file }))
    .filter(({ path }) => !path.startsWith('.vite/')) // the manifest, which is for us
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
