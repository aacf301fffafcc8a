import { expect, test } from 'vitest'
import { firstPicture } from '../../../src/render/map/own-base/first-picture.ts'

/** What the wait needs of a map: events, and whether sources have loaded. */
function fakeMap() {
  const listeners: [string, (event: object) => void][] = []
  let loaded = false
  const map = {
    on: (type: string, listener: (event: object) => void) => void listeners.push([type, listener]),
    off: (type: string, listener: (event: object) => void) => {
      const at = listeners.findIndex(([t, l]) => t === type && l === listener)
      if (at >= 0) listeners.splice(at, 1)
    },
    getSource: () => ({}),
    isSourceLoaded: () => loaded,
  }
  const fire = (type: string, event: object = {}): void => {
    for (const [t, listener] of [...listeners]) if (t === type) listener(event)
  }
  return { map: map as never, listeners, fire, load: () => (loaded = true) }
}

test('counts the broken tiles of the other map, not those of the story’s own layers', async () => {
  const { map, fire, load, listeners } = fakeMap()
  const picture = firstPicture(map, ['own/tiles'], () => false, new AbortController().signal)
  fire('error', { tile: {}, sourceId: 'fires' })
  fire('error', { tile: {}, sourceId: 'own/tiles' })
  fire('error', { sourceId: 'own/tiles' })
  load()
  fire('idle')
  expect(await picture).toBe(1)
  expect(listeners).toEqual([])
})

test('ends with the signal, and listens no longer', async () => {
  const { map, listeners } = fakeMap()
  const end = new AbortController()
  const picture = firstPicture(map, ['own/tiles'], () => false, end.signal)
  end.abort(new Error('gone'))
  await expect(picture).rejects.toThrow('gone')
  expect(listeners).toEqual([])
})
