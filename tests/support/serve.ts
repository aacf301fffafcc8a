import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { fileAt } from '../../src/cli/files/file-at.ts'
import { giveFile } from '../../src/cli/files/give-file.ts'
import { policyFor } from '../../src/publish/content-security-policy.ts'
import { siteOrigins } from '../../src/publish/site-origins.ts'

/** A server for a test, on a free port. */
export interface TestServer {
  readonly url: string
  /** What was answered, in the order in which it was. */
  readonly answers: readonly Answer[]
  close(): Promise<void>
}

export interface Answer {
  /** Path and query. */
  readonly path: string
  readonly status: number
  /** The body's, as its header says. */
  readonly bytes: number
}

/** Answers a request itself, or returns false to let the files answer. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean

export interface ServeOptions {
  /** Leaves out the policy that a site is served with. */
  readonly open?: boolean
  /** Answers every request for a range with the whole file, as some servers do. */
  readonly withoutRanges?: boolean
  readonly intercept?: Intercept
}

/** Serves folders, the first that has the file, by HTTP range where it is asked for. */
export async function serve(folders: readonly string[], options: ServeOptions = {}): Promise<TestServer> {
  const answers: Answer[] = []
  const origins = (await Promise.all(folders.map(siteOrigins))).flat()
  const server: Server = createServer((request, response) => {
    const path = request.url ?? ''
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.on('finish', () => {
      answers.push({ path, status: response.statusCode, bytes: Number(response.getHeader('content-length') ?? 0) })
    })
    if (options.withoutRanges === true) delete request.headers.range
    if (options.open !== true) response.setHeader('Content-Security-Policy', policyFor(path, origins))
    if (options.intercept?.(request, response)) return
    void giveFirst(request, response, folders)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    answers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function giveFirst(request: IncomingMessage, response: ServerResponse, folders: readonly string[]): Promise<void> {
  const [pathname = ''] = (request.url ?? '').split('?')
  for (const folder of folders) {
    const path = fileAt(folder, pathname)
    if (path !== undefined && (await giveFile(request, response, path))) return
  }
  response.writeHead(404).end()
}
