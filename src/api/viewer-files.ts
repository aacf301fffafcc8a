import { BUILT_VIEWER } from '../publish/built-viewer.ts'
import type { SiteFile } from '../publish/site-file.ts'
import { viewerAssets } from '../publish/viewer-assets.ts'

/** The viewer's files, the same for all stories, to publish once for each version of Dateline. Paths are relative to where `toRoot` leads. */
export function viewerFiles(): Promise<SiteFile[]> {
  return viewerAssets(BUILT_VIEWER)
}
