import { stat } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import sirv from 'sirv'
import { policyFor } from '../publish/content-security-policy.ts'
import { siteOrigins } from '../publish/site-origins.ts'
import { type Command, UsageError } from './command.ts'
import { interruption } from './interruption.ts'
import { parseCommand } from './parse-args.ts'
import { parsePort } from './parse-port.ts'

const HELP = `Usage: dateline serve [DIR] [--port N] [--host NAME]

Serves a built site on this computer, under the strict policy that it is made for. DIR is the folder that 'dateline build' wrote
(default: dist). Ends with Ctrl-C.

Options:
  --port N     the port (default: 4173)
  --host NAME  the address to listen at (default: localhost, so that no other computer can see it)

Exit code: 0 served until Ctrl-C, 1 where the port cannot be had, 2 not called as above.`

export const serve: Command = {
  help: HELP,
  async run(args, terminal) {
    const { values, positionals } = parseCommand('serve', args, { port: { type: 'string' }, host: { type: 'string' } })
    const [folder = 'dist', ...more] = positionals
    const port = parsePort(values.port, 4173)
    if (more.length > 0) throw new UsageError(`'serve' takes one folder, and was given ${positionals.length}.`)
    const found = await stat(folder).catch(() => undefined)
    if (!found?.isDirectory()) throw new UsageError(`there is no folder '${folder}'. Write one with 'dateline build' first.`)

    const server = siteServer(folder)
    return new Promise((resolve) => {
      server.on('error', (error) => {
        terminal.err(`dateline: cannot serve on port ${port}: ${error.message}. Choose another with --port.`)
        resolve(1)
      })
      interruption().addEventListener('abort', () => {
        server.close(() => resolve(0))
        server.closeAllConnections()
      })
      server.listen(port, values.host ?? 'localhost', () => {
        const address = server.address()
        const open = typeof address === 'object' && address !== null ? address.port : port
        terminal.out(`Serving ${folder} at http://localhost:${open}/`)
      })
    })
  },
}

/** A server of a built site, not yet listening. */
export function siteServer(folder: string): Server {
  const files = sirv(folder, { dev: true, etag: true })
  return createServer(async (request, response) => {
    // read anew each time: the site may be built again while it is served
    const origins = await siteOrigins(folder).catch(() => [])
    response.setHeader('Content-Security-Policy', policyFor(request.url ?? '', origins))
    response.setHeader('X-Content-Type-Options', 'nosniff')
    files(request, response, () => {
      response.statusCode = 404
      response.end('Not found\n')
    })
  })
}
