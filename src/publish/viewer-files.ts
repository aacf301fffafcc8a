import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { SiteError } from './site-error.ts'

/** The viewer's files that a page names, relative to the build's root. */
export interface ViewerFiles {
  readonly script: string
  /** Scripts that `script` imports at once. */
  readonly preloads: readonly string[]
  readonly pageCss: string
  readonly shadowCss: string
}

const Manifest = v.record(v.string(), v.object({ file: v.string(), imports: v.optional(v.array(v.string()), []) }))

/**
 * Reads which files the viewer's build gave, from the manifest that Vite wrote.
 *
 * @param folder the built viewer
 * @throws a SiteError that says how to build the viewer, where it is missing
 */
export async function viewerFiles(folder: string): Promise<ViewerFiles> {
  const path = join(folder, '.vite', 'manifest.json')
  const text = await readFile(path, 'utf8').catch(() => {
    throw new SiteError(`the viewer is not built: ${path} is missing. Run "npm run build:package" first.`)
  })
  const manifest = v.parse(Manifest, JSON.parse(text))
  const file = (source: string): string => {
    const entry = manifest[source]
    if (entry === undefined)
      throw new SiteError(`${path} does not name ${source}: the viewer was built from other sources. Build it again.`)
    return entry.file
  }
  const viewer = manifest['src/element/define.ts']
  return {
    script: file('src/element/define.ts'),
    preloads: (viewer?.imports ?? []).map(file),
    pageCss: file('src/view/styles/page.css'),
    shadowCss: file('src/view/styles/shadow.css'),
  }
}
