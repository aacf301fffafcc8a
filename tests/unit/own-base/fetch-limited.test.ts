import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { fetchLimited } from '../../../src/render/map/own-base/fetch-limited.ts'
import { styleRequests } from '../../../src/render/map/own-base/style-requests.ts'

const LIMITS = { bytes: 1_000, milliseconds: 500, statuses: [200] }
const never = new AbortController().signal

const servers: Server[] = []
async function listen(listener: RequestListener): Promise<URL> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

let host: URL
let elsewhere: URL
/** What the other host was asked for. */
const asked: (string | undefined)[] = []

beforeAll(async () => {
  elsewhere = await listen((request, response) => {
    asked.push(request.url)
    response.end('{}')
  })
  host = await listen((request, response) => {
    const { url = '' } = request
    if (url === '/json') response.end('{"tiles":[1]}')
    else if (url === '/redirect') response.writeHead(302, { Location: elsewhere.href }).end()
    else if (url === '/large') response.end('a'.repeat(1_001))
    else if (url === '/endless') {
      const timer = setInterval(() => response.write('a'.repeat(100)), 5)
      response.on('close', () => clearInterval(timer))
    } else if (url === '/silent') response.writeHead(200)
    else response.writeHead(Number(url.slice(1)) || 404).end('no')
  })
})
afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

describe('a limited fetch', () => {
  test('gives bytes and status', async () => {
    const { status, body } = await fetchLimited(new URL('/json', host), LIMITS, { signal: never })
    expect([status, new TextDecoder().decode(body)]).toEqual([200, '{"tiles":[1]}'])
  })

  test('sends no cookies, and of the page’s address no more than its origin', async () => {
    const sent = vi.spyOn(globalThis, 'fetch')
    await fetchLimited(new URL('/json', host), LIMITS, { signal: never })
    expect(sent.mock.calls[0]?.[1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'strict-origin-when-cross-origin' })
    sent.mockRestore()
  })

  test('does not follow a redirect: the other host hears nothing', async () => {
    await expect(fetchLimited(new URL('/redirect', host), LIMITS, { signal: never })).rejects.toThrow(TypeError)
    expect(asked).toEqual([])
  })

  test.each(['large', 'endless'])('ends at the size that it may have: %s', async (path) => {
    await expect(fetchLimited(new URL(path, host), LIMITS, { signal: never })).rejects.toThrow('larger than 1000 bytes')
  })

  test('ends when the time is over', async () => {
    await expect(fetchLimited(new URL('/silent', host), LIMITS, { signal: never })).rejects.toThrow(
      expect.objectContaining({ name: 'TimeoutError' }),
    )
  })

  test('ends when it is no longer wanted', async () => {
    const signal = AbortSignal.abort(new Error('gone'))
    await expect(fetchLimited(new URL('/json', host), LIMITS, { signal })).rejects.toThrow('gone')
  })

  test.each([404, 500, 206])('refuses the status %i, by name', async (status) => {
    await expect(fetchLimited(new URL(`/${status}`, host), LIMITS, { signal: never })).rejects.toThrow(`came as ${status}, not as 200`)
  })
})

describe('the requests of a style', () => {
  const requests = () =>
    styleRequests({ scheme: 'own-base-1', origins: [host.origin], tileFiles: new Set([`${host}data/fires.pmtiles`]) }, never)
  const ask = (url: string, kind: string, type: 'json' | 'arrayBuffer', made = requests()) =>
    made.answer({ ...made.transform(url, kind), type }, never)

  test('go to the host that the reader agreed to, and come back as MapLibre wants them', async () => {
    expect((await ask(`${host}json`, 'Source', 'json')).data).toEqual({ tiles: [1] })
    expect((await ask(`${host}json`, 'Tile', 'arrayBuffer')).data).toBeInstanceOf(ArrayBuffer)
  })

  test('go to no other, which is counted', async () => {
    const made = requests()
    await expect(ask(`${elsewhere}tile`, 'Tile', 'arrayBuffer', made)).rejects.toThrow(elsewhere.host)
    await expect(ask(`pmtiles://${elsewhere}a.pmtiles/0/0/0`, 'Tile', 'arrayBuffer', made)).rejects.toThrow('did not agree')
    await expect(ask('file:///etc/passwd', 'Source', 'json', made)).rejects.toThrow('did not agree')
    expect(made.tally.refused.length).toBe(3)
    expect(asked).toEqual([])
  })

  test.each(['data:image/png;base64,AAAA', 'blob:http://127.0.0.1/x'])('leave to MapLibre what is no request: %s', (url) =>
    expect(requests().transform(url, 'Image')).toEqual({ url }),
  )

  test('leave the story’s own tiles to their own protocol', () => {
    const url = `pmtiles://${host}data/fires.pmtiles/1/0/0`
    expect(requests().transform(url, 'Tile')).toEqual({ url })
  })

  test.each([
    ['of a file that no layer of the story has', (at: URL) => `pmtiles://${at}data/other.pmtiles/1/0/0`],
    ['of a file behind the story’s', (at: URL) => `pmtiles://${at}data/fires.pmtiles/1/0/0/1/0/0`],
    ['that are no tiles', (at: URL) => `pmtiles://${at}data/fires.pmtiles`],
  ])('let nothing through to that protocol %s, though it be of an agreed host', async (_, address) => {
    const made = requests()
    expect(made.transform(address(host), 'Tile').url).toMatch(/^own-base-1:/)
    await expect(ask(address(host), 'Tile', 'arrayBuffer', made)).rejects.toThrow('did not agree')
    expect(made.tally.refused.length).toBe(1)
  })

  test('do not count a tile that is no longer wanted', async () => {
    const made = requests()
    const gone = new AbortController()
    const asking = made.answer({ ...made.transform(`${host}silent`, 'Tile'), type: 'arrayBuffer' }, gone.signal)
    expect(made.tally.tilesAsked).toBe(1)
    gone.abort()
    await expect(asking).rejects.toThrow()
    expect(made.tally.tilesAsked).toBe(0)
  })

  test('tell a tile that is not there from one that fails', async () => {
    const made = requests()
    expect((await ask(`${host}404`, 'Tile', 'arrayBuffer', made)).data).toEqual(new ArrayBuffer(0))
    await expect(ask(`${host}500`, 'Tile', 'arrayBuffer', made)).rejects.toThrow('came as 500')
    await expect(ask(`${host}404`, 'Source', 'json', made)).rejects.toThrow('came as 404')
    expect(made.tally).toMatchObject({ tilesAsked: 2, tilesMissing: 1, sources: [`${host}404`] })
  })
})
