import { request } from 'node:http'

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asks a server of this computer as no browser would let a page do: for any address, and with any header, `Host` among them. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { agent: false, host: 'localhost', port, method, path, headers: { host: `localhost:${port}`, ...headers } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('error', reject)
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}
