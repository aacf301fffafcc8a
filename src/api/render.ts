import type { CompiledStory, Effects } from '../compile/compile.ts'
import { BUILT_VIEWER } from '../publish/built-viewer.ts'
import { renderStory } from '../publish/render-story.ts'
import { SiteError } from '../publish/site-error.ts'
import type { SiteFile } from '../publish/site-file.ts'
import { viewerFiles } from '../publish/viewer-files.ts'

export interface RenderOptions {
  /** From the page's folder to the viewer's files: `''`, a relative or an absolute path with a slash at its end. Default: `'../'`. */
  readonly toRoot?: string
  /** From the page's folder to the story's other files, likewise. Default: `''`, beside the page. */
  readonly toStory?: string
  /** The whole address of the page, for search engines. Without it the page does not say where it is. */
  readonly canonical?: string
  /** What the story was compiled with. Where it is given, all files come with their content; without it, large ones as `copyOf`. */
  readonly effects?: Effects
}

/**
 * All files of a story but the viewer's, which `viewerFiles` gives: the page as `index.html`, and what stands beside it. Paths are relative to the
 * story's folder.
 *
 * @throws a SiteError where an option is not what it should be, or a file that the story shows is damaged or gone
 */
export async function render(story: CompiledStory, options: RenderOptions = {}): Promise<SiteFile[]> {
  const { toRoot = '../', toStory = '', canonical, effects } = options
  for (const [name, path] of Object.entries({ toRoot, toStory })) refuseElsewhere(name, path)
  const page = { path: 'index.html', viewer: await viewerFiles(BUILT_VIEWER), toRoot, toStory, canonical }
  const files = await renderStory(story, { pages: [page], ...(effects && { effects }) })
  return effects === undefined ? files : Promise.all(files.map((file) => withContent(file, effects)))
}

/** The policy of a page allows it nothing from another origin. */
function refuseElsewhere(name: string, path: string): void {
  const isPath = path === '' || (path.endsWith('/') && !/^[a-z][a-z0-9+.-]*:|^\/\/|[?#\\]/i.test(path))
  if (!isPath) throw new SiteError(`${name} is '${path}': it must be '' or a path on the page's own host that ends with a slash.`)
}

async function withContent(file: SiteFile, effects: Effects): Promise<SiteFile> {
  if ('content' in file) return file
  const content = await effects.readFile(file.copyOf, Number.MAX_SAFE_INTEGER - 1)
  if (content === undefined)
    throw new SiteError(`the file ${file.copyOf} was there when the story was compiled, and cannot be read any more.`)
  return { path: file.path, content }
}
