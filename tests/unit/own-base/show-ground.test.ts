import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { showGround } from '../../../src/render/map/own-base/show-ground.ts'

vi.mock('maplibre-gl', () => ({ addProtocol: vi.fn(), removeProtocol: vi.fn() }))
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test.each(['pmtiles', 'style'] as const)(
  'a %s base map that does not come is given up after 20 s in view, once for all its parts',
  async (kind) => {
    const server = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    vi.stubGlobal('document', { visibilityState: 'visible' })
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/base`)
    const ended = vi.fn()
    showGround(
      {
        basemap: { kind, url: url.href },
        url,
        origins: [],
        story: { lang: 'en', places: [], layers: [] } as never,
        live: { maplibre: {}, ground: {} } as never,
      },
      new AbortController().signal,
    ).catch(ended)
    await vi.advanceTimersByTimeAsync(19_500)
    expect(ended).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    vi.useRealTimers()
    await vi.waitFor(() => expect(ended).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError' })))
    server.closeAllConnections()
    server.close()
  },
)
