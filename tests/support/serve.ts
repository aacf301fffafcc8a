import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import sirv from 'sirv'
import { policyFor } from '../../src/publish/content-security-policy.ts'

/** A server for a test, on a free port. */
export interface TestServer {
  readonly url: string
  close(): Promise<void>
}

/** Answers a request itself, or returns false to let the files answer. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean

/** Serves folders, the first that has the file, under the policy that a site is served with; `open` leaves it out. */
export async function serve(folders: readonly string[], options: { open?: boolean; intercept?: Intercept } = {}): Promise<TestServer> {
  const handlers = folders.map((folder) => sirv(folder, { dev: true, etag: true }))
  const server: Server = createServer((request, response) => {
    if (options.open !== true) response.setHeader('Content-Security-Policy', policyFor(request.url ?? ''))
    if (options.intercept?.(request, response)) return
    const next = (i: number): void => {
      const handler = handlers[i]
      if (handler === undefined) {
        response.statusCode = 404
        response.end()
      } else handler(request, response, () => next(i + 1))
    }
    next(0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
