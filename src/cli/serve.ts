import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { policyFor } from '../publish/content-security-policy.ts'
import { siteOrigins } from '../publish/site-origins.ts'
import { type Command, UsageError } from './command.ts'
import { fileAt } from './files/file-at.ts'
import { giveFile } from './files/give-file.ts'
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
  return createServer((request, response) => {
    answer(request, response, folder).catch(() => {
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
}

async function answer(request: IncomingMessage, response: ServerResponse, folder: string): Promise<void> {
  // read anew each time: the site may be built again while it is served
  const origins = await siteOrigins(folder).catch(() => [])
  const [pathname = ''] = (request.url ?? '').split(/[?#]/)
  response.setHeader('Content-Security-Policy', policyFor(pathname, origins))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  const path = fileAt(folder, pathname)
  if (path !== undefined && (await giveFile(request, response, path))) return
  const isFolder = path !== undefined && (await stat(path).catch(() => undefined))?.isDirectory() === true
  if (isFolder) response.writeHead(307, { Location: `${encodeURIComponent(basename(path))}/` }).end()
  else response.writeHead(404).end('Not found\n')
}
