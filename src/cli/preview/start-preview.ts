import { join } from 'node:path'
import { nodeEffects } from '../../compile/node-effects.ts'
import { packageFolder } from '../../compile/package-folder.ts'
import { BUILT_VIEWER } from '../../publish/built-viewer.ts'
import { viewerFiles } from '../../publish/viewer-files.ts'
import { findStories, findStoriesNow } from '../find-stories.ts'
import { foldersOf, watchChanges } from '../watch-changes.ts'
import type { Editor } from './editor-link.ts'
import { createEventStream } from './event-stream.ts'
import { previewServer } from './preview-server.ts'
import { createShelf } from './shelf.ts'
import { shellFiles } from './shell-page.ts'

/** The page of the preview that was built with this package. */
const SHELL = join(packageFolder(), 'build', 'preview')

export interface PreviewOptions {
  /** Story files, and folders of them. */
  readonly paths: readonly string[]
  readonly host: string
  /** 0 for any that is free. */
  readonly port: number
  readonly editor: Editor
  readonly failed: (error: unknown) => void
}

/** A preview that runs. */
export interface Preview {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts a preview, and resolves when it listens.
 *
 * @throws a UsageError for paths without stories, an Error where the package is not built or the port cannot be had
 */
export async function startPreview({ paths, host, port, editor, failed }: PreviewOptions): Promise<Preview> {
  const viewer = { folder: BUILT_VIEWER, files: await viewerFiles(BUILT_VIEWER) }
  const shell = { folder: SHELL, files: await shellFiles(SHELL) }
  const shelf = createShelf(nodeEffects)
  shelf.setFiles(await findStories(paths))
  const events = createEventStream()
  const changed = async (files: readonly string[]): Promise<void> => {
    const found = await findStoriesNow(paths)
    if (found.length > 0) shelf.setFiles(found) // the last may be away for a moment while it is written anew
    events.send({ stories: shelf.changed(files) })
  }
  const watching = new AbortController()
  const changes = watchChanges(await foldersOf(paths), watching.signal)
  await changes.next() // an empty batch: the folders are being watched
  const follow = async (): Promise<void> => {
    for await (const files of changes) await changed([...files])
  }
  void follow().catch(failed)
  const server = previewServer({ shelf, effects: nodeEffects, events, viewer, shell, editor, host, failed })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    watching.abort()
    throw error
  }
  const address = server.address()
  const open = typeof address === 'object' && address !== null ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${['0.0.0.0', '[::]'].includes(name) ? 'localhost' : name}:${open}/`,
    close: async () => {
      watching.abort()
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
