import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Story } from '../../src/story/story.ts'
import { launchChrome } from '../support/chrome.ts'
import { type Intercept, type ServeOptions, serve, type TestServer } from '../support/serve.ts'
import { BOX, POINTS, writeSurveyStory } from '../support/survey-story.ts'
import { DESKTOP, openPage, untilLive, untilSettled } from './story-page.ts'

/** A story with 100,000 points and the regions of Ukraine as PMTiles, built as a newsroom builds it. */
describe('layers of tiles', () => {
  let folder: string
  let out: string
  let story: Story
  let browser: Browser
  const servers: TestServer[] = []
  const site = async (options: ServeOptions = {}): Promise<TestServer> => {
    const server = await serve([out], options)
    servers.push(server)
    return server
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dateline-tiles-'))
    out = join(folder, 'out')
    writeSurveyStory(join(folder, 'stories', 'survey'))
    const built = spawnSync('node', ['bin/dateline.js', 'build', join(folder, 'stories'), '--out', out], { encoding: 'utf8' })
    expect(built.stderr).toBe('')
    story = JSON.parse(readFileSync(join(out, 'survey/story.json'), 'utf8')) as Story
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers) await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('are drawn from the parts of their files that are seen: every answer is a 206, none a whole file', async () => {
    const server = await site()
    const { page, incidents } = await openPage(browser, server.url, { viewport: DESKTOP })
    await untilLive(page)
    const all = await rendered(page)
    expect(all['points:point']).toBe(POINTS)
    expect(all['regions:area'], 'the regions, some of them in pieces').toBeGreaterThanOrEqual(27)
    expect(all['regions:edge']).toBe(all['regions:area'])
    await goTo(page, 1)
    await expect.poll(() => rendered(page).then((counts) => counts['edges:line'])).toBeGreaterThan(1)
    const near = (await rendered(page))['points:point'] ?? 0
    expect(near).toBeGreaterThan(100)
    expect(near).toBeLessThan(POINTS / 10)

    const answers = tileAnswers(server)
    expect(answers.length).toBeGreaterThan(4)
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([206]))
    for (const file of ['points', 'survey']) {
      const size = statSync(join(out, `survey/data/${file}.pmtiles`)).size
      const read = answers.filter(({ path }) => path.endsWith(`/${file}.pmtiles`)).reduce((sum, { bytes }) => sum + bytes, 0)
      expect(read, `${file}: ${read} of ${size} bytes`).toBeLessThan(size / 2)
    }
    expect(incidents).toEqual({ errors: [], foreign: [] })
    await page.context().close()
  })

  test('show with the opacity of the step, and not where the step hides them', async () => {
    const { page } = await openPage(browser, (await site()).url)
    await untilLive(page)
    const opacities: unknown[] = []
    for (const step of [0, 1, 2]) {
      await goTo(page, step)
      opacities.push(
        await page.evaluate(() => {
          const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: PaintedMap } | undefined>
          return story[Symbol.for('dateline.live-map')]?.maplibre.getPaintProperty('points:point', 'circle-opacity')
        }),
      )
    }
    expect(opacities).toEqual([1, 0.5, 0])
    await page.context().close()
  })

  test('are framed by the bounds that their file names', async () => {
    expect(story.framings[0]?.wide).toMatchObject({ kind: 'bounds', bounds: BOX })
    const { page } = await openPage(browser, (await site()).url, { viewport: DESKTOP })
    await untilLive(page)
    const seen = await page.evaluate(() => {
      const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: PaintedMap } | undefined>
      return story[Symbol.for('dateline.live-map')]?.maplibre.getBounds().toArray()
    })
    const [[west, south], [east, north]] = seen ?? [
      [0, 0],
      [0, 0],
    ]
    expect([west < BOX.west, south < BOX.south, east > BOX.east, north > BOX.north]).toEqual([true, true, true, true])
    expect((east - west) / (BOX.east - BOX.west), 'the points fill most of the map’s height or width').toBeLessThan(3)
    await page.context().close()
  })

  test('stand in the static maps, too', async () => {
    const { url } = await site()
    const { page } = await openPage(browser, url, { viewport: { width: 640, height: 480 }, javaScriptEnabled: false })
    const dark = async (file: string): Promise<number> => {
      await page.goto(new URL(`survey/maps/${file}.svg`, url).href)
      const picture = (await page.screenshot()).toString('base64')
      return darkShare(browser, picture)
    }
    const [points, none] = [await dark('all'), await dark('far')]
    expect(points, 'share of dark pixels with 100,000 points').toBeGreaterThan(0.2)
    expect(none, 'and without').toBeLessThan(0.05)
    await page.context().close()
  })

  const broken: Readonly<Record<string, Intercept>> = {
    'is 404': (_, response) => ended(response, 404, 'text/plain', ''),
    'is a page of HTML with status 200': (_, response) => ended(response, 200, 'text/html', '<!doctype html><title>Sign in</title>'),
    'is cut short': (request, response) => {
      const start = Number(/bytes=(\d+)/.exec(request.headers.range ?? '')?.[1] ?? 0)
      return start > 0 ? ended(response, 206, '', 'x') : false
    },
    'never comes': () => true,
  }
  for (const [fault, intercept] of Object.entries(broken)) {
    test(`where the file ${fault} the map goes on without its layer, and warns of it once`, async () => {
      const server = await site({
        intercept: (request, response) => (request.url?.includes('points.pmtiles') ? intercept(request, response) : false),
      })
      await expectWithoutPoints(browser, server, fault !== 'never comes')
    })
  }

  test('where the server knows no ranges a large file is not downloaded; a small one is read as a whole, once', async () => {
    const server = await site({ withoutRanges: true })
    await expectWithoutPoints(browser, server, true)
    const read = tileAnswers(server).filter(({ path }) => path.includes('survey.pmtiles'))
    expect(read.map(({ status }) => status)).toEqual([200])
  })

  test('where the code that reads them is 404 the map goes on', async () => {
    const { page } = await openPage(
      browser,
      (await site({ intercept: (request, response) => (request.url?.includes('tile-protocol') ? ended(response, 404, '', '') : false) }))
        .url,
    )
    await untilLive(page)
    await goTo(page, 1)
    expect((await rendered(page))['points:point']).toBe(0)
    await page.context().close()
  })
})

interface PaintedMap {
  getPaintProperty(layer: string, property: string): unknown
  getBounds(): { toArray(): [[number, number], [number, number]] }
  queryRenderedFeatures(area: undefined, options: { layers: string[] }): unknown[]
}

/** The live map stands with the other layers and follows the reader, and the console names the layer that is missing once. */
async function expectWithoutPoints(browser: Browser, server: TestServer, warns: boolean): Promise<void> {
  const { page, incidents } = await openPage(browser, server.url)
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  await page.reload()
  await untilLive(page)
  expect(await rendered(page)).toMatchObject({ 'points:point': 0, 'regions:area': expect.toSatisfy((count) => count >= 27) })
  for (const step of [1, 2, 0, 1]) await goTo(page, step)
  await expect.poll(() => rendered(page).then((counts) => counts['edges:line'])).toBeGreaterThan(1)
  expect(warnings.filter((text) => text.includes("the layer 'points' is missing"))).toHaveLength(warns ? 1 : 0)
  expect(warnings.filter((text) => text.includes('Dateline:'))).toHaveLength(warns ? 1 : 0)
  expect(incidents.errors.filter((text) => !text.includes('404'))).toEqual([])
  await page.context().close()
}

/** How many features of each tiled style layer MapLibre has drawn. */
function rendered(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: PaintedMap } | undefined>
    const map = story[Symbol.for('dateline.live-map')]?.maplibre
    const count = (layer: string): number => map?.queryRenderedFeatures(undefined, { layers: [layer] }).length ?? -1
    return Object.fromEntries(['points:point', 'regions:area', 'regions:edge', 'edges:line'].map((layer) => [layer, count(layer)]))
  })
}

function tileAnswers({ answers }: TestServer): TestServer['answers'] {
  return answers.filter(({ path }) => path.endsWith('.pmtiles'))
}

async function goTo(page: Page, step: number): Promise<void> {
  const id = ['all', 'near', 'far'][step]
  await page.evaluate((hash) => (location.hash = hash), `#survey--${id}`)
  await untilSettled(page)
}

function ended(response: Parameters<Intercept>[1], status: number, type: string, body: string): boolean {
  response.statusCode = status
  if (type !== '') response.setHeader('Content-Type', type)
  response.end(body)
  return true
}

/** The share of a picture's pixels that are nearly black. */
async function darkShare(browser: Browser, png: string): Promise<number> {
  const page = await browser.newPage()
  const share = await page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d')
    context?.drawImage(image, 0, 0)
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
    let dark = 0
    for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 60) dark += 1
    return dark / (pixels.length / 4)
  }, png)
  await page.close()
  return share
}
