import { describe, expect, test } from 'vitest'
import { compile } from '../../../src/compile/compile.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import { viewportOf } from '../../../src/element/viewport.ts'
import type { Camera } from '../../../src/geo/camera.ts'
import { mapCredits } from '../../../src/render/words/map-credits.ts'
import { mapPolicy } from '../../../src/render/words/map-policy.ts'
import { createTrack } from '../../../src/scene/track.ts'
import type { Story } from '../../../src/story/story.ts'

const { result } = await compile('stories/kursk-ceasefire/story.md', nodeEffects)
if (result === undefined) throw new Error('the Kursk story does not compile')
const { story: KURSK } = result
const DONBAS = { west: 36.5, south: 46.8, east: 40.3, north: 50.1 }
const SIZE = { width: 640, height: 480 }
const map = (camera: Camera) => ({
  scene: { position: 0, camera, layers: [], highlights: [], points: [], labels: [], veil: 0 },
  size: SIZE,
})

const story = (more: Partial<Story>): Story => ({ ...KURSK, claimedGround: [], claims: [], ...more })

describe('what a map says of itself', () => {
  test('its borders are legal borders, always', () => {
    expect(mapPolicy(story({}))).toEqual(['Borders are legal borders, not lines of control.'])
  })

  test('that no front line is shown, where there are claims about control and no area that shows who holds what', () => {
    const { claims, layers } = KURSK
    const others = claims.filter(({ control }) => control === undefined)
    expect(others.length).toBeGreaterThan(0)
    expect(mapPolicy(story({ claims: others }))[1]).toBeUndefined()
    expect(mapPolicy(story({ claims }))[1]).toBe('No front line is shown.')
    expect(mapPolicy(story({ claims, layers: [...layers, { id: 'a', style: 'area', label: '', features: [] }] }))[1]).toBeUndefined()
  })

  test('that occupation is not shown, on a map where claimed ground is in view, and not on one where it is not', () => {
    const wide = map({ center: [36, 50], zoom: 5 })
    const close = map({ center: [35.3, 51.2], zoom: 9 })
    expect(mapPolicy(story({ claimedGround: [DONBAS] }), wide)[1]).toBe('Occupation is not shown.')
    expect(mapPolicy(story({ claimedGround: [DONBAS] }), close)[1]).toBeUndefined()
    expect(mapPolicy(story({ claimedGround: [DONBAS], claims: KURSK.claims }), wide)[1]).toBe('No front line or occupation is shown.')
    expect(mapPolicy(story({ claimedGround: [DONBAS], claims: KURSK.claims }), close)[1]).toBe('No front line is shown.')
  })

  test('the Kursk story’s wide views show claimed ground: the annexed regions of Ukraine, by UN resolutions 68/262 and ES-11/4', () => {
    expect(KURSK.claimedGround.length).toBeGreaterThan(0)
    for (const { west, east, south, north } of KURSK.claimedGround) {
      expect(west > 31 && east < 41 && south > 44 && north < 50.2).toBe(true)
    }
  })
})

describe('the credit line', () => {
  const track = createTrack(KURSK, viewportOf({ width: 850, height: 900 }))
  const mapOf = (id: string) => {
    const step = KURSK.steps.findIndex((one) => one.id === id)
    return { scene: { position: step, ...track.rest(step), veil: 0 }, size: track.viewport }
  }

  test('of the whole story names every source that its maps show', () => {
    expect(mapCredits(KURSK)).toBe('© OpenStreetMap contributors · GeoNames · Natural Earth')
  })

  test('of one map names those of what it shows, and no other', () => {
    expect(mapCredits(KURSK, mapOf('close-to-the-border'))).toBe('© OpenStreetMap contributors · GeoNames · Natural Earth')
    const arabia = mapOf('talks-in-saudi-arabia')
    expect(mapCredits(KURSK, arabia), 'too far out for regions').toBe('© OpenStreetMap contributors · GeoNames')
    expect(mapCredits(KURSK, { ...arabia, scene: { ...arabia.scene, labels: [], points: [] } })).toBe('© OpenStreetMap contributors')
  })

  test('names who made the tiles of a layer, where the layer shows', () => {
    const tiles = { file: 'x.pmtiles', sourceLayer: 'x', bounds: DONBAS, minZoom: 0, maxZoom: 10, attribution: '© The survey' }
    const surveyed = story({ layers: [{ id: 'survey', style: 'point', label: '', features: [], tiles }], credits: ['openstreetmap'] })
    const scene = (opacity: number) => ({ ...map({ center: [36, 50], zoom: 5 }).scene, layers: [{ id: 'survey', opacity, drawn: 1 }] })
    expect(mapCredits(surveyed)).toBe('© OpenStreetMap contributors · © The survey')
    expect(mapCredits(surveyed, { scene: scene(1), size: SIZE })).toBe('© OpenStreetMap contributors · © The survey')
    expect(mapCredits(surveyed, { scene: scene(0), size: SIZE })).toBe('© OpenStreetMap contributors')
  })
})
