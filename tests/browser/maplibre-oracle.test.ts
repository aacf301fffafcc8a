import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Camera } from '../../src/geo/camera.ts'
import { constrain, MAX_ZOOM, MIN_ZOOM } from '../../src/geo/constrain.ts'
import { fit, fitBox } from '../../src/geo/fit.ts'
import { project, wrapLng } from '../../src/geo/mercator.ts'
import { launchChrome } from '../support/chrome.ts'
import { serve, type TestServer } from '../support/serve.ts'

/** MapLibre itself says which camera fits a box and which camera it really shows; ours must agree. */
describe('fit beside MapLibre', () => {
  const SIZE = { width: 640, height: 400 }
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dateline-oracle-'))
    await writeFile(join(folder, 'index.html'), PAGE)
    server = await serve([folder, 'node_modules/maplibre-gl'], { open: true })
    browser = await launchChrome()
    page = await browser.newPage({ viewport: SIZE })
    await page.goto(server.url)
    await page.waitForFunction('window.map?.isStyleLoaded()')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('fitBox gives cameraForBounds’ centre and zoom, within a millionth, for 300 boxes', async () => {
    const cases = fc
      .sample(
        fc.record({
          west: fc.double({ min: -180, max: 179, noNaN: true }),
          width: fc.double({ min: 1e-4, max: 180, noNaN: true }),
          south: fc.double({ min: -84, max: 83, noNaN: true }),
          height: fc.double({ min: 1e-4, max: 160, noNaN: true }),
          padding: fc.record({ top: fc.nat(90), right: fc.nat(150), bottom: fc.nat(90), left: fc.nat(150) }),
          maxZoom: fc.double({ min: 2, max: 22, noNaN: true }),
        }),
        { numRuns: 300, seed: 20250313 },
      )
      .map(({ width, height, ...rest }) => ({ ...rest, east: rest.west + width, north: Math.min(85, rest.south + height) }))

    const theirs = (await page.evaluate(`(${THEIR_FIT})(${JSON.stringify(cases)})`)) as Camera[]
    for (const [i, { padding, maxZoom, ...bounds }] of cases.entries()) {
      const ours = fitBox(bounds, SIZE, padding, maxZoom)
      expectSame(ours, theirs[i], `case ${i}: ${JSON.stringify(bounds)}`)
    }
  })

  test('constrain gives the camera that MapLibre shows after jumpTo, for 300 cameras up to the poles', async () => {
    const cases = fc.sample(
      fc.record({
        lng: fc.double({ min: -179.9, max: 180, noNaN: true }),
        lat: fc.double({ min: -89, max: 89, noNaN: true }),
        zoom: fc.double({ min: -3, max: 24, noNaN: true }),
      }),
      { numRuns: 300, seed: 13032025 },
    )
    const theirs = (await page.evaluate(`(${THEIR_JUMP})(${JSON.stringify(cases)})`)) as Camera[]
    for (const [i, { lng, lat, zoom }] of cases.entries()) {
      expectSame(constrain({ center: [lng, lat], zoom }, SIZE), theirs[i], `case ${i}: ${lng}, ${lat} at ${zoom}`)
    }
  })

  test('a camera from fit arrives on the map unchanged, for 200 boxes', async () => {
    const boxes = fc.sample(
      fc.record({
        west: fc.double({ min: -180, max: 180, noNaN: true }),
        width: fc.double({ min: 0, max: 360, noNaN: true }),
        south: fc.double({ min: -90, max: 90, noNaN: true }),
        height: fc.double({ min: 0, max: 180, noNaN: true }),
      }),
      { numRuns: 200, seed: 42 },
    )
    const viewport = { ...SIZE, padding: { top: 24, right: 24, bottom: 40, left: 24 } }
    const cameras = boxes.map(({ west, width, south, height }) =>
      fit(
        {
          kind: 'bounds',
          bounds: { west, east: west + width, south, north: Math.min(90, south + height) },
          padding: 0.08,
          minZoom: 0,
          maxZoom: 12,
        },
        viewport,
      ),
    )
    const asked = cameras.map(({ center: [lng, lat], zoom }) => ({ lng, lat, zoom }))
    const theirs = (await page.evaluate(`(${THEIR_JUMP})(${JSON.stringify(asked)})`)) as Camera[]
    for (const [i, camera] of cameras.entries()) expectSame(camera, theirs[i], `case ${i}`)
  })
})

/** Equal zoom and centre within 1e-6: degrees of longitude, and of Mercator's height near the poles, where a degree is nothing. */
function expectSame(ours: Camera, theirs: Camera | undefined, what: string): void {
  if (theirs === undefined) throw new Error(`MapLibre gave no camera for ${what}`)
  expect(Math.abs(ours.zoom - theirs.zoom), `zoom, ${what}`).toBeLessThan(1e-6)
  expect(Math.abs(wrapLng(ours.center[0] - theirs.center[0])) % 360, `longitude, ${what}`).toBeLessThan(1e-6)
  expect(Math.abs(project(ours.center)[1] - project(theirs.center)[1]) * 360, `latitude, ${what}`).toBeLessThan(1e-6)
}

const THEIR_FIT = `(cases) => cases.map(({ west, south, east, north, padding, maxZoom }) => {
  const { center, zoom } = map.cameraForBounds([[west, south], [east, north]], { padding, maxZoom })
  return { center: [center.lng, center.lat], zoom }
})`

const THEIR_JUMP = `(cases) => cases.map(({ lng, lat, zoom }) => {
  map.jumpTo({ center: [lng, lat], zoom })
  return { center: [map.getCenter().lng, map.getCenter().lat], zoom: map.getZoom() }
})`

const PAGE = `<!doctype html><style>html,body,#map{margin:0;height:100%}</style><div id="map"></div>
<script type="module">
import { Map, setWorkerUrl } from '/dist/maplibre-gl.mjs'
setWorkerUrl('/dist/maplibre-gl-worker.mjs')
window.map = new Map({ container: 'map', style: { version: 8, sources: {}, layers: [] }, minZoom: ${MIN_ZOOM}, maxZoom: ${MAX_ZOOM}, interactive: false, pixelRatio: 0.25 })
</script>`
