import type { ServerResponse } from 'node:http'
import type { ChangeEvent } from '../../preview/wire.ts'

/** The pages that wait to be told of changes, by server-sent events. */
export interface EventStream {
  /** Keeps a response open for them. */
  open(response: ServerResponse): void
  send(event: ChangeEvent): void
  close(): void
}

export function createEventStream(): EventStream {
  const open = new Set<ServerResponse>()
  return {
    open: (response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' })
      response.write('retry: 1000\n\n')
      open.add(response)
      response.on('close', () => open.delete(response))
    },
    send: (event) => {
      for (const response of open) response.write(`event: change\ndata: ${JSON.stringify(event)}\n\n`)
    },
    close: () => {
      for (const response of open) response.end()
      open.clear()
    },
  }
}
