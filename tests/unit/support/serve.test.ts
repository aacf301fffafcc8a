import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, type TestServer } from '../../support/serve.ts'

describe('the test server', () => {
  let folder: string
  let ranges: TestServer
  let whole: TestServer
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-serve-'))
    await writeFile(join(folder, 'x.pmtiles'), 'x'.repeat(100_000))
    ranges = await serve([folder])
    whole = await serve([folder], { withoutRanges: true })
  })
  afterAll(async () => {
    await ranges.close()
    await whole.close()
    await rm(folder, { recursive: true })
  })
  const ask = (server: TestServer): Promise<Response> => fetch(`${server.url}x.pmtiles`, { headers: { range: 'bytes=1000-1999' } })

  test('answers a range with that range, and counts it', async () => {
    const response = await ask(ranges)
    expect(response.headers.get('content-range')).toBe('bytes 1000-1999/100000')
    expect((await response.arrayBuffer()).byteLength).toBe(1_000)
    await expect.poll(() => ranges.answers).toEqual([{ path: '/x.pmtiles', status: 206, bytes: 1_000 }])
  })

  test('without ranges the whole file comes, as 200', async () => {
    expect((await (await ask(whole)).arrayBuffer()).byteLength).toBe(100_000)
    await expect.poll(() => whole.answers).toEqual([{ path: '/x.pmtiles', status: 200, bytes: 100_000 }])
  })
})
