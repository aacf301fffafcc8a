import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadGround } from '../../../src/render/map/own-base/load-ground.ts'
import { readTilesOf } from '../../../src/render/map/tile-protocol.ts'
import { makePmtiles } from '../../support/make-pmtiles.ts'

type Answer = (request: { url: string; type?: string }, abort: AbortController) => Promise<{ data: ArrayBuffer }>

/** MapLibre's table of protocols. */
const table = vi.hoisted(() => new Map<string, unknown>())
vi.mock('maplibre-gl', () => ({
  addProtocol: (scheme: string, answer: unknown) => table.set(scheme, answer),
  removeProtocol: (scheme: string) => table.delete(scheme),
}))

const servers: Server[] = []
/** What the servers were asked for. */
const asked: (string | undefined)[] = []
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer((request, response) => {
    asked.push(request.url)
    listener(request, response)
  }).listen(0, '127.0.0.1')
  servers.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}
beforeEach(() => asked.splice(0))
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

const POINT = {
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [35, 51] } }],
}
const file = (layers: readonly string[]): Uint8Array =>
  makePmtiles(Object.fromEntries(layers.map((name) => [name, POINT])) as never, { minZoom: 0, maxZoom: 1 })

describe('the protocol of the story’s tiles', () => {
  test('gives tiles of its files, and opens no other', async () => {
    const bytes = file(['fires'])
    const host = await listen((_, response) => response.end(bytes))
    readTilesOf(`${host}fires.pmtiles`)
    const answer = table.get('pmtiles') as Answer
    const sent = vi.spyOn(globalThis, 'fetch')
    const ask = (url: string, type = 'arrayBuffer') => answer({ url, type }, new AbortController())
    expect((await ask(`pmtiles://${host}fires.pmtiles/0/0/0`)).data.byteLength).toBeGreaterThan(0)
    expect((await ask(`pmtiles://${host}fires.pmtiles/9/0/0`)).data.byteLength).toBe(0)
    expect(sent.mock.calls[0]?.[1]).toMatchObject({ credentials: 'same-origin', referrerPolicy: 'strict-origin-when-cross-origin' })
    sent.mockRestore()
    asked.splice(0)
    for (const url of [`${host}other.pmtiles/0/0/0`, `${host}fires.pmtiles`, `${host}fires.pmtiles/0/0/0/0/0/0`]) {
      await expect(ask(`pmtiles://${url}`)).rejects.toThrow('no tile of a story')
      await expect(ask(`pmtiles://${url}`, 'json')).rejects.toThrow('no tile of a story')
    }
    expect(asked).toEqual([])
  })
})

describe('a base map that is no longer wanted while it loads', () => {
  const load = (kind: 'pmtiles' | 'style', url: string, signal: AbortSignal) =>
    loadGround({ map: {} as never, kind, url: new URL(url), origins: [], tileFiles: [], lang: 'en', named: [] }, signal)

  test('leaves no protocol, and asks for nothing more', async () => {
    const gone = new AbortController()
    const before = [...table.keys()]
    const bytes = file(['earth', 'water'])
    const host = await listen((_, response) => {
      response.end(bytes)
      gone.abort(new Error('gone'))
    })
    await expect(load('pmtiles', `${host}base.pmtiles`, gone.signal)).rejects.toThrow('gone')
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(asked).toEqual(['/base.pmtiles'])
    expect([...table.keys()]).toEqual(before)
  })

  test('is not tried again where the network failed', async () => {
    const gone = new AbortController()
    const host = await listen((request) => {
      request.socket.destroy()
      gone.abort(new Error('gone'))
    })
    await expect(load('pmtiles', `${host}base.pmtiles`, gone.signal)).rejects.toThrow('gone')
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(asked).toEqual(['/base.pmtiles'])
  })

  test('does not begin where it is late', async () => {
    const before = [...table.keys()]
    const host = await listen((_, response) => response.end('{"version":8,"sources":{},"layers":[]}'))
    for (const kind of ['pmtiles', 'style'] as const) {
      await expect(load(kind, `${host}base`, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    }
    expect([...table.keys()]).toEqual(before)
  })
})
