import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { EtagMismatch } from 'pmtiles'
import { afterEach, describe, expect, test } from 'vitest'
import { rangeSource } from '../../../src/render/map/range-source.ts'

const FILE = Uint8Array.from({ length: 50_000 }, (_, i) => i % 251)

interface Given {
  readonly ranges?: boolean
  readonly file?: Uint8Array
  readonly etags?: readonly string[]
  readonly type?: string
  readonly status?: number
  readonly location?: string
  /** How many connections are cut before one is answered. */
  readonly cut?: number
}

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
  }
})

/** A server of one file, its address, and the ranges that it was asked for. */
async function fileServer(given: Given): Promise<{ address: string; asked: (string | undefined)[] }> {
  const { ranges = true, file = FILE, etags = [], type = '', status, location, cut = 0 } = given
  const asked: (string | undefined)[] = []
  const server = createServer((request, response) => {
    const range = request.headers.range
    asked.push(range)
    if (asked.length <= cut) return request.socket.destroy()
    const [, first = '0', last = '0'] = /bytes=(\d+)-(\d+)/.exec(range ?? '') ?? []
    const part = ranges ? file.subarray(Number(first), Number(last) + 1) : file
    const etag = etags[Math.min(asked.length, etags.length) - 1]
    response.writeHead(status ?? (ranges ? 206 : 200), {
      'Content-Length': part.length,
      ...(etag === undefined ? {} : { ETag: etag }),
      ...(type === '' ? {} : { 'Content-Type': type }),
      ...(location === undefined ? {} : { Location: location }),
    })
    response.end(part)
    return undefined
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x.pmtiles`, asked }
}

const bytes = (buffer: ArrayBuffer): number[] => [...new Uint8Array(buffer)]

describe('rangeSource', () => {
  test('gives the bytes that are asked for, and asks for no others', async () => {
    const { address, asked } = await fileServer({})
    const { data } = await rangeSource(address).getBytes(1_000, 20)
    expect(bytes(data)).toEqual([...FILE.subarray(1_000, 1_020)])
    expect(asked).toEqual(['bytes=1000-1019'])
  })

  test('of a server without ranges, a small file is read once as a whole', async () => {
    const { address, asked } = await fileServer({ ranges: false })
    const source = rangeSource(address)
    expect(bytes((await source.getBytes(0, 10)).data)).toEqual([...FILE.subarray(0, 10)])
    expect(bytes((await source.getBytes(40_000, 10)).data)).toEqual([...FILE.subarray(40_000, 40_010)])
    expect(asked).toHaveLength(1)
  })

  test.each<[string, Given, RegExp]>([
    ['a large file as a whole', { ranges: false, file: new Uint8Array(1_000_001) }, /the whole file .* must support HTTP ranges/],
    ['HTML', { type: 'text/html; charset=utf-8', ranges: false }, /200 text\/html/],
    ['a missing file', { status: 404 }, /404/],
    ['a server that fails', { status: 500 }, /500/],
  ])('refuses %s, without trying again', async (_, given, message) => {
    const { address, asked } = await fileServer(given)
    await expect(rangeSource(address).getBytes(0, 100)).rejects.toThrow(message)
    await expect(rangeSource(address).getBytes(0, 100)).rejects.toThrow(address)
    expect(asked).toHaveLength(2)
  })

  test('follows no redirect', async () => {
    const elsewhere = await fileServer({})
    const { address } = await fileServer({ status: 302, location: elsewhere.address })
    await expect(rangeSource(address).getBytes(0, 100)).rejects.toThrow()
    expect(elsewhere.asked).toEqual([])
  })

  test('tells of a file that has changed since it was first read', async () => {
    const { address } = await fileServer({ etags: ['"one"', '"two"'] })
    const source = rangeSource(address)
    const { etag } = await source.getBytes(0, 100)
    expect(etag).toBe('"one"')
    await expect(source.getBytes(100, 100, undefined, etag)).rejects.toBeInstanceOf(EtagMismatch)
  })

  test('makes nothing of weak tags, which say nothing about single bytes', async () => {
    const { address } = await fileServer({ etags: ['W/"one"', 'W/"two"'] })
    expect((await rangeSource(address).getBytes(0, 100)).etag).toBeUndefined()
  })

  test('asks again where the connection broke', async () => {
    const { address, asked } = await fileServer({ cut: 1 })
    expect((await rangeSource(address).getBytes(0, 100)).data.byteLength).toBe(100)
    expect(asked.length).toBeGreaterThanOrEqual(2)
  })
})
