import { join } from 'node:path'
import { nodeEffects } from '../../compile/node-effects.ts'
import { packageFolder } from '../../compile/package-folder.ts'
import { viewerFiles } from '../../publish/viewer-files.ts'
import { findStories } from '../find-stories.ts'
import type { Editor } from './editor-link.ts'
import { createEventStream } from './event-stream.ts'
import { previewServer } from './preview-server.ts'
import { createShelf } from './shelf.ts'
import { shellFiles } from './shell-page.ts'
import { watchStories } from './watch-stories.ts'

/** What was built with this package. */
const VIEWER = join(packageFolder(), 'build', 'viewer')
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
  const viewer = { folder: VIEWER, files: await viewerFiles(VIEWER) }
  const shell = { folder: SHELL, files: await shellFiles(SHELL) }
  const shelf = createShelf(nodeEffects)
  shelf.setFiles(await findStories(paths))
  const events = createEventStream()
  const changed = async (files: readonly string[]): Promise<void> => {
    const found = await findStories(paths).catch(() => undefined) // a file may be away for a moment while it is written anew
    if (found !== undefined) shelf.setFiles(found)
    events.send({ stories: shelf.changed(files) })
  }
  const unwatch = await watchStories(paths, (files) => void changed(files).catch(failed))
  const server = previewServer({ shelf, events, viewer, shell, editor, host, failed })
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
  } catch (error) {
    await unwatch()
    throw error
  }
  const address = server.address()
  const open = typeof address === 'object' && address !== null ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${['0.0.0.0', '[::]'].includes(name) ? 'localhost' : name}:${open}/`,
    close: async () => {
      await unwatch()
      events.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
