import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentType } from '../../../src/cli/files/content-type.ts'
import { fileAt } from '../../../src/cli/files/file-at.ts'
import { giveFile } from '../../../src/cli/files/give-file.ts'
import { siteServer } from '../../../src/cli/serve.ts'
import { ask, type Reply } from '../../support/ask.ts'

/** A built site, as `dateline serve` serves it. */
let folder = ''
let server: Server
const TEXT = '0123456789'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-files-'))
  await chmod(folder, 0o755)
  await mkdir(join(folder, 'a storm'))
  await writeFile(join(folder, 'index.html'), 'the front page')
  await writeFile(join(folder, 'a storm', 'index.html'), 'a storm')
  await writeFile(join(folder, 'icon.svg'), TEXT)
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'a#b?c%d.png'), TEXT)
  await writeFile(join(folder, 'secret.png'), TEXT, { mode: 0 })
  await symlink('loop.txt', join(folder, 'loop.txt'))
  server = await listening(siteServer(folder))
})
afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

async function listening(made: Server): Promise<Server> {
  await once(made.listen(0, 'localhost'), 'listening')
  return made
}

const portOf = (asked: Server): number => (asked.address() as AddressInfo).port
const get = (path: string, headers: Record<string, string> = {}): Promise<Reply> => ask(portOf(server), path, { headers })

describe('a range of a file', () => {
  test.each([
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=7-99', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-99', TEXT, 'bytes 0-9/10'],
  ])('%s is %s', async (range, body, where) => {
    const reply = await get('/icon.svg', { range })
    expect([reply.status, reply.body, reply.headers['content-range']]).toEqual([206, body, where])
    expect(reply.headers['content-length']).toBe(String(body.length))
  })

  test.each(['bytes=5-2', 'bytes=10-', 'bytes=10-12', 'bytes=-0', 'bytes=9007199254740993-'])(
    '%s cannot be had, and the server goes on',
    async (range) => {
      const reply = await get('/icon.svg', { range })
      expect([reply.status, reply.body, reply.headers['content-range']]).toEqual([416, '', 'bytes */10'])
      expect((await get('/icon.svg')).body).toBe(TEXT)
    },
  )

  test.each(['bytes=0-1,3-4', 'bytes=-', 'bytes=a-b', 'lines=1-2', 'bytes=1e1-', 'bytes=0x1-2', 'bytes=-1-2'])(
    '%s is none: the whole file comes',
    async (range) => {
      const reply = await get('/icon.svg', { range })
      expect([reply.status, reply.body, reply.headers['content-range']]).toEqual([200, TEXT, undefined])
    },
  )

  test('is not given to who has another part, perhaps of another file', async () => {
    const etag = String((await get('/icon.svg')).headers['etag'])
    expect((await get('/icon.svg', { range: 'bytes=2-5', 'if-range': etag })).body).toBe(TEXT)
  })

  test('of nothing there is none', async () => {
    expect((await get('/empty.txt')).status).toBe(200)
    expect((await get('/empty.txt', { range: 'bytes=0-' })).status).toBe(416)
  })
})

describe('a site that is served', () => {
  test('has its pages at their folders, which are told from files', async () => {
    expect((await get('/')).body).toBe('the front page')
    expect((await get('/a%20storm/?x=1#y')).body).toBe('a storm')
    const { status, headers } = await get('/a%20storm')
    expect([status, headers['location']]).toEqual([307, 'a%20storm/'])
  })

  test('has files of any name', async () => {
    expect((await get('/a%23b%3Fc%25d.png')).body).toBe(TEXT)
  })

  test('says what each file is, and that it is only that', async () => {
    const { headers } = await get('/icon.svg')
    expect([headers['content-type'], headers['x-content-type-options']]).toEqual(['image/svg+xml', 'nosniff'])
    expect(contentType('a/b.MJS')).toMatch(/^text\/javascript/)
    for (const name of ['x.pmtiles', 'x', 'x.constructor']) expect(contentType(name)).toBe('application/octet-stream')
  })

  test('sends nothing to who has it already, and to HEAD nothing but its headers', async () => {
    const etag = String((await get('/icon.svg')).headers['etag'])
    const known = await get('/icon.svg', { 'if-none-match': etag })
    expect([known.status, known.body]).toEqual([304, ''])
    const head = await ask(portOf(server), '/icon.svg', { method: 'HEAD', headers: { range: 'bytes=5-2' } })
    expect([head.status, head.headers['content-length']]).toEqual([200, '10'])
  })

  test.each([
    '/nothing.txt',
    '/loop.txt',
    '/%',
    '/%00',
    '/icon.svg/',
    '/icon.svg%00.png',
    '/../../../../../etc/passwd',
    '/..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '//etc/passwd',
    'http://example.org/icon.svg',
    '*',
  ])('has nothing at %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test('a file that may not be read is not there, and the server goes on', async () => {
    const isRoot = process.geteuid?.() === 0 // who may read every file
    if (isRoot) process.seteuid?.(65_534)
    try {
      expect((await get('/secret.png')).status).toBe(404)
      expect((await get('/icon.svg')).body).toBe(TEXT)
    } finally {
      if (isRoot) process.seteuid?.(0)
    }
  })

  test('is never left by an address', () => {
    expect(fileAt('site', '/a/../b.html')).toBe(join(process.cwd(), 'site', 'b.html'))
    for (const path of ['/..', '/../site-2/x', '/a/../../x', '/%2e%2e%2fx']) expect(fileAt('site', path)).toBeUndefined()
  })
})

test('who leaves before the end of a file is sent no more, and the file is closed', async () => {
  const path = join(folder, 'large.bin')
  await writeFile(path, Buffer.alloc(50_000_000))
  const given: Promise<boolean>[] = []
  const giver = await listening(createServer((asked, response) => void given.push(giveFile(asked, response, path))))
  const asked = request({ host: 'localhost', port: portOf(giver) }, (response) => response.once('data', () => asked.destroy()))
  asked.on('error', () => {}).end()
  await once(asked, 'close')
  expect(await given[0]).toBe(true)
  giver.close()
})
