import { expect, test } from 'vitest'
import { overviewRegions } from '../../../src/compile/overview/overview-regions.ts'
import type { Camera } from '../../../src/geo/camera.ts'
import { fit } from '../../../src/geo/fit.ts'
import { toScreen } from '../../../src/geo/screen.ts'
import { OVERVIEW } from '../../../src/scene/overview-size.ts'
import type { LngLat } from '../../../src/story/units.ts'
import { FRAMINGS, framing, STEPS, step } from '../cut/kursk-story.ts'

const MAP = { width: 864, height: 900, padding: { top: 24, right: 24, bottom: 24, left: 24 } }
const MOSCOW: LngLat = [37.618, 55.752]
const SUDZHA: LngLat = [35.271, 51.191]
const RIYADH: LngLat = [46.72, 24.69]

const KURSK = overviewRegions(STEPS, FRAMINGS, [])

test('around a view of its own choice the picture shows at least three times as much as the view, and the view is no speck in it', () => {
  for (const [i, { framing: index }] of STEPS.entries()) {
    const view = fit(FRAMINGS[index]?.wide ?? { kind: 'camera', center: [0, 0], zoom: 0 }, MAP)
    const share = (MAP.height * 2 ** (pictureOf(KURSK, i).zoom - view.zoom)) / OVERVIEW.height
    expect(share, `step ${i}`).toBeLessThan(1 / 3)
    expect(share, `step ${i}`).toBeGreaterThan(1 / 12)
  }
})

test('the picture of a view takes in where the map travels from it, and not what lies behind a cut', () => {
  expect(shows(pictureOf(KURSK, 11), SUDZHA)).toBe(true)
  expect(shows(pictureOf(KURSK, 2), MOSCOW)).toBe(true)
  for (const i of [0, 2, 3, 11, 16]) expect(shows(pictureOf(KURSK, i), RIYADH), `step ${i}`).toBe(false)
  expect(shows(pictureOf(KURSK, 20), RIYADH)).toBe(true)
})

test('a story has few pictures: the whole of it and the world among them', () => {
  expect(KURSK.cameras.length).toBeLessThanOrEqual(7)
  const world = KURSK.cameras.at(-1)
  for (const at of [MOSCOW, RIYADH, [-120, 40], [150, -30]] as LngLat[]) expect(world !== undefined && shows(world, at)).toBe(true)
  expect(KURSK.cameras.some((camera) => camera !== world && shows(camera, MOSCOW) && shows(camera, RIYADH))).toBe(true)
})

test('the deepest picture stands first', () => {
  const zooms = KURSK.cameras.map(({ zoom }) => zoom)
  expect([...zooms].sort((a, b) => b - a)).toEqual(zooms)
})

test('what the author says takes the place of its own choice, for that step alone', () => {
  const inset = { kind: 'camera', center: RIYADH, zoom: 2 } as const
  const { cameras, ofSteps } = overviewRegions(STEPS, FRAMINGS, [inset, 'none'])
  expect(cameras[ofSteps[0] ?? -1]).toEqual({ center: RIYADH, zoom: 2 })
  expect(ofSteps[1]).toBeUndefined()
  expect(cameras[ofSteps[3] ?? -1]).toEqual(pictureOf(KURSK, 3))
})

test('views on both sides of the antimeridian have the ocean between them in one picture', () => {
  const framings = [framing({ west: 176, east: 179, south: -19, north: -16 }), framing({ west: -177, east: -174, south: -22, north: -19 })]
  const { cameras, ofSteps } = overviewRegions([step(0, 0), step(1, 1)], framings, [])
  const picture = cameras[ofSteps[0] ?? -1]
  expect(picture?.zoom).toBeGreaterThan(0)
  for (const at of [
    [178.4, -18.1],
    [-175.2, -21.1],
  ] as LngLat[])
    expect(picture !== undefined && shows(picture, at)).toBe(true)
})

test('a story without steps has the world alone', () => {
  expect(overviewRegions([], [], []).cameras).toHaveLength(1)
})

function pictureOf({ cameras, ofSteps }: typeof KURSK, i: number): Camera {
  const camera = cameras[ofSteps[i] ?? -1]
  if (camera === undefined) throw new Error(`no picture at step ${i}`)
  return camera
}

function shows(camera: Camera, at: LngLat): boolean {
  const [x, y] = toScreen(at, camera, OVERVIEW)
  return x >= 0 && y >= 0 && x <= OVERVIEW.width && y <= OVERVIEW.height
}
