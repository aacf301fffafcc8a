import { DARK, LIGHT } from '@protomaps/basemaps'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/publish/content-security-policy.ts'
import { launchChrome } from '../support/chrome.ts'
import { commonestColor } from '../support/images.ts'
import { makePmtiles } from '../support/make-pmtiles.ts'
import { type Intercept, serve, type TestServer } from '../support/serve.ts'
import { type ForeignServer, protomapsFile, serveForeign, serveStory } from './basemap-site.ts'
import { DESKTOP, type Incidents, openPage, PHONE, untilLive, untilSettled } from './story-page.ts'

let browser: Browser
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  browser = await launchChrome()
})
afterAll(() => browser?.close())

/** Keeps a server until the tests of a block are over. */
function kept<T extends TestServer>(server: T): T {
  closing.push(server.close)
  return server
}

async function closeAll(): Promise<void> {
  for (const context of browser.contexts()) await context.close()
  for (const close of closing.splice(0)) await close()
}

describe('a base map of the newsroom’s own on another host', () => {
  let foreign: ForeignServer
  let elsewhere: TestServer
  let site: TestServer
  let host = ''
  beforeAll(async () => {
    foreign = kept(await serveForeign())
    elsewhere = kept(await serve(['tests/fixtures'], { open: true }))
    site = kept(await serveStory(`{ style: "${foreign.url}style.json" }`))
    host = new URL(foreign.url).host
  })
  afterEach(async () => {
    foreign.behaviour.style = (style) => style
    foreign.behaviour.intercept = () => false
    for (const context of browser.contexts()) await context.close()
  })
  afterAll(closeAll)

  test('is asked for nothing before the reader says so, and then no other', async () => {
    const { page, incidents } = await openStory(site.url)
    await untilBase(page, 'offered')
    await page.waitForTimeout(500)
    expect(foreign.answers).toEqual([])
    expect(incidents.foreign).toEqual([])
    const button = page.getByRole('button', { name: `Show the detailed map from ${host}` })
    expect(await button.count()).toBe(1)
    expect(await page.locator('.base-choice').innerText()).toContain(`This contacts ${host}`)

    await button.focus()
    await page.keyboard.press('Enter')
    await untilBase(page, 'shown')
    expect(foreign.answers.map(({ path }) => path)).toContain('/style.json')
    expect(hostsOf(incidents)).toEqual([host])
    expect(incidents.errors).toEqual([])
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0])
  })

  test('lies below the story’s layers in the place of the built-in one, whose names leave the sheet; and goes again', async () => {
    const { page } = await openStory(site.url)
    const before = await whatStands(page)
    expect(before.sheet).toEqual(expect.arrayContaining(['Sudzha', 'Kharkiv', 'Kursk region', 'Russia', 'Belgorod Oblast']))
    expect(before.hidden).toEqual([])

    await choose(page)
    await untilBase(page, 'shown')
    const shown = await whatStands(page)
    expect(shown.drawn).toEqual(expect.arrayContaining(['own/land', 'own/towns', 'border:line', 'regions:area']))
    expect(shown.hidden).toEqual(before.order.filter((id) => !id.includes(':')))
    const own = shown.order.filter((id) => id.startsWith('own/'))
    expect(own).toEqual(['own/water', 'own/land', 'own/towns'])
    expect(shown.order.slice(0, 3)).toEqual(own)
    expect(shown.order.slice(3)).toEqual(before.order)
    expect(shown.sheet).toEqual(expect.arrayContaining(['Kursk region', 'Sudzha', 'Sumy']))
    expect(shown.sheet.filter((name) => /Russia|Ukraine|Oblast/.test(name))).toEqual([])
    expect(shown.center).toEqual(before.center)
    expect(before.foot).toContain('legal borders, not lines of control. Occupation is not shown.')
    const [asOf] = before.foot.split(' ·')
    const credits = before.foot.slice(before.foot.indexOf('©'))
    expect(shown.foot).toBe(`${asOf} · Borders and place names are those of ${host}.© Test Survey · ${credits}`)

    await choose(page)
    await untilBase(page, 'offered')
    const asked = foreign.answers.length
    await goTo(page, 'moscow')
    await goTo(page, 'regions')
    expect(await whatStands(page)).toEqual(before)
    expect(foreign.answers.length).toBe(asked)
  })

  test('leaves camera and scenes to the story', async () => {
    const { page } = await openStory(site.url)
    await choose(page)
    await untilBase(page, 'shown')
    for (const id of ['sudzha', 'moscow', 'regions']) {
      await goTo(page, id)
      const { center, zoom, camera } = await whatStands(page)
      expect(center[0]).toBeCloseTo(camera.center[0], 6)
      expect(center[1]).toBeCloseTo(camera.center[1], 6)
      expect(zoom).toBeCloseTo(camera.zoom, 6)
    }
  })

  test('gives its attribution as text: no markup of it enters the page', async () => {
    const { page } = await openStory(site.url)
    await choose(page)
    await untilBase(page, 'shown')
    const { images, attacked } = await page.evaluate(() => ({
      images: document.querySelector('dateline-story')?.shadowRoot?.querySelectorAll('.foot img, .foot a').length,
      attacked: 'attacked' in window,
    }))
    expect([images, attacked]).toEqual([0, false])
  })

  test('shows without a credit where its source gives a number for one', async () => {
    foreign.behaviour.style = (style, url) => ({ ...style, sources: { tiles: { type: 'vector', url: `${url}tiles.json` } } })
    foreign.behaviour.intercept = (request, response) => {
      if (request.url !== '/tiles.json') return false
      response.end(JSON.stringify({ tilejson: '3.0.0', tiles: [`${foreign.url}{z}/{x}/{y}.mvt`], maxzoom: 5, attribution: 7 }))
      return true
    }
    const { page } = await openStory(site.url)
    await choose(page)
    await untilBase(page, 'shown')
    expect((await whatStands(page)).foot).toContain(`those of ${host}.© OpenStreetMap`)
  })

  test('comes back after the graphics context was lost', async () => {
    const { page } = await openStory(site.url)
    await choose(page)
    await untilBase(page, 'shown')
    const shown = await whatStands(page)
    await page.evaluate(async () => {
      const canvas = document.querySelector('dateline-story')?.shadowRoot?.querySelector('canvas')
      const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      extension?.loseContext()
      await new Promise((resolve) => setTimeout(resolve, 300))
      extension?.restoreContext()
    })
    await expect.poll(() => whatStands(page), { timeout: 20_000 }).toEqual(shown)
  })

  test('may be of pictures, GeoJSON and icons, which come the same way', async () => {
    const point = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [36.2, 51.7] } }
    const answers: Record<string, [type: string, body: string | Buffer]> = {
      '/picture.png': ['image/png', PIXEL],
      '/points.geojson': ['application/json', JSON.stringify({ type: 'FeatureCollection', features: [point] })],
      '/icons.png': ['image/png', PIXEL],
      '/icons.json': ['application/json', JSON.stringify({ dot: { x: 0, y: 0, width: 1, height: 1, pixelRatio: 1 } })],
    }
    foreign.behaviour.intercept = (request, response) => {
      const [type, body] = answers[request.url ?? ''] ?? []
      if (type === undefined) return false
      response.setHeader('Content-Type', type)
      response.end(body)
      return true
    }
    foreign.behaviour.style = (_, url) => ({
      version: 8,
      sprite: `${url}icons`,
      sources: {
        pictures: { type: 'raster', tiles: [`${url}picture.png`], tileSize: 512 },
        points: { type: 'geojson', data: 'points.geojson' },
      },
      layers: [
        { id: 'pictures', type: 'raster', source: 'pictures' },
        { id: 'points', type: 'symbol', source: 'points', layout: { 'icon-image': 'dot' } },
      ],
    })
    const { page, incidents } = await openStory(site.url)
    await choose(page)
    await untilBase(page, 'shown')
    expect((await whatStands(page)).drawn).toContain('own/points')
    expect(incidents).toEqual({
      errors: [],
      foreign: expect.arrayContaining(Object.keys(answers).map((path) => foreign.url + path.slice(1))),
    })
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(await commonestColor(page, await page.locator('.map').screenshot())).toEqual([0, 0, 255])
  })

  test('has a button of 24 pixels, of 44 under a finger, that is not printed', async () => {
    const { page } = await openStory(site.url)
    await untilBase(page, 'offered')
    expect((await page.locator('.base-choice button').boundingBox())?.height).toBeGreaterThanOrEqual(24)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.base-choice button').isVisible()).toBe(false)
    const { page: touch } = await openPage(browser, site.url, { viewport: PHONE, hasTouch: true, isMobile: true })
    await untilLive(touch)
    await untilBase(touch, 'offered')
    const box = await touch.locator('.base-choice').boundingBox()
    expect((await touch.locator('.base-choice button').boundingBox())?.height).toBeGreaterThanOrEqual(44)
    const foot = await touch.locator('.foot').boundingBox()
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(foot?.y ?? 0)
  })

  const status = (path: RegExp, code: number, headers: Record<string, string> = {}): Intercept => {
    return (request, response) => {
      if (!path.test(request.url ?? '')) return false
      response.writeHead(code, headers)
      response.end('<!doctype html><title>Not here</title>')
      return true
    }
  }
  const sources = (source: (url: string) => unknown): ForeignServer['behaviour']['style'] => {
    return (style, url) => ({ ...style, sources: { tiles: source(url) } })
  }
  type Fault = readonly [string, () => Partial<ForeignServer['behaviour']>, RegExp]
  const FAULTS: readonly Fault[] = [
    ['a style that is not there', () => ({ intercept: status(/style/, 404) }), /came as 404/],
    ['a page in the style’s place', () => ({ intercept: status(/style/, 200) }), /not JSON/],
    ['a style that leads elsewhere', () => ({ intercept: status(/style/, 302, { Location: `${elsewhere.url}style.json` }) }), /TypeError/],
    ['a style of another version', () => ({ style: (style) => ({ ...style, version: 7 }) }), /version 8/],
    [
      'a style that MapLibre cannot draw',
      () => ({ style: (style) => ({ ...style, layers: [{ id: 'a', type: 'line', source: 'nowhere' }] }) }),
      /cannot draw it/,
    ],
    [
      'glyphs of another host',
      () => ({ style: (style) => ({ ...style, glyphs: `${elsewhere.url}{fontstack}/{range}` }) }),
      /was not asked/,
    ],
    [
      'tiles of the page’s host',
      () => ({ style: sources(() => ({ type: 'vector', tiles: [`${site.url}{z}/{x}/{y}`] })) }),
      /was not asked/,
    ],
    [
      'tiles of another host, named by the source itself',
      () => ({
        style: sources((url) => ({ type: 'vector', url: `${url}tiles.json` })),
        intercept: (request, response) => {
          if (request.url !== '/tiles.json') return false
          response.end(JSON.stringify({ tilejson: '3.0.0', tiles: [`${elsewhere.url}{z}/{x}/{y}.mvt`] }))
          return true
        },
      }),
      /was not asked/,
    ],
    ...['the other host', 'the page'].map(
      (whose, i): Fault => [
        `tiles of a file of ${whose} that is none of the story’s`,
        () => ({
          style: sources((url) => ({ type: 'vector', url: `${url}tiles.json` })),
          intercept: (request, response) => {
            if (request.url !== '/tiles.json') return false
            const file = `${[foreign, site][i]?.url}a.pmtiles`
            response.end(JSON.stringify({ tilejson: '3.0.0', tiles: [`pmtiles://${file}/{z}/{x}/{y}`] }))
            return true
          },
        }),
        /was not asked/,
      ],
    ),
    [
      'tiles by another protocol of the page',
      () => ({
        style: sources((url) => ({ type: 'vector', url: `${url}tiles.json` })),
        intercept: (request, response) => {
          if (request.url !== '/tiles.json') return false
          response.end(JSON.stringify({ tilejson: '3.0.0', tiles: [`pmtiles://${elsewhere.url}a.pmtiles/{z}/{x}/{y}`] }))
          return true
        },
      }),
      /was not asked/,
    ],
    ['a source that is not there', () => ({ style: sources((url) => ({ type: 'vector', url: `${url}nowhere.json` })) }), /cannot be read/],
    ['tiles that fail', () => ({ intercept: status(/mvt$/, 500) }), /none of \d+ tiles/],
    ['tiles that are not there', () => ({ intercept: status(/mvt$/, 404) }), /none of \d+ tiles/],
    ['pages in the tiles’ place', () => ({ intercept: status(/mvt$/, 200) }), /none of \d+ tiles/],
    ['tiles that lead elsewhere', () => ({ intercept: status(/mvt$/, 302, { Location: `${elsewhere.url}tile` }) }), /none of \d+ tiles/],
  ]

  test('falls back to the built-in one with a note and one warning, whatever fails, and can be tried again', async () => {
    const { page } = await openStory(site.url)
    const warnings: string[] = []
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
    const before = await whatStands(page)
    for (const [name, fault, words] of FAULTS) {
      Object.assign(foreign.behaviour, { style: (style: unknown) => style, intercept: () => false }, fault())
      warnings.length = 0
      await choose(page)
      await untilBase(page, 'failed')
      expect(await page.locator('.base-choice [role="status"]').innerText(), name).toContain('could not be loaded')
      expect(warnings, name).toEqual([expect.stringMatching(/^Dateline: no base map from /)])
      expect(warnings[0], name).toMatch(words)
      expect(await whatStands(page), name).toEqual(before)
    }
    expect(elsewhere.answers).toEqual([])

    Object.assign(foreign.behaviour, { style: (style: unknown) => style, intercept: () => false })
    await choose(page)
    await untilBase(page, 'shown')
  }, 240_000)

  test('falls back where the page that it stands on does not allow the host', async () => {
    const strict = kept(
      await serveStory(
        `{ style: "${foreign.url}style.json" }`,
        {},
        {
          intercept: (_, response) => {
            response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
            return false
          },
        },
      ),
    )
    const asked = foreign.answers.length
    const { page } = await openStory(strict.url)
    await choose(page)
    await untilBase(page, 'failed')
    expect(foreign.answers.length).toBe(asked)
  })

  test('stays where single tiles are missing, and when tiles fail later', async () => {
    foreign.behaviour.intercept = status(/\/4\/\d+\/5\.mvt$/, 404)
    const { page } = await openStory(site.url)
    await choose(page)
    await untilBase(page, 'shown')
    foreign.behaviour.intercept = status(/mvt$/, 500)
    await goTo(page, 'moscow')
    await page.waitForTimeout(500)
    expect((await whatStands(page)).hidden.length).toBeGreaterThan(0)
    await untilBase(page, 'shown')
  })
})

describe('a base map in the Protomaps schema', () => {
  afterEach(closeAll)

  test('beside the story is read in parts, by itself, from nobody else, and has a night side', async () => {
    const bytes = protomapsFile()
    const site = kept(
      await serveStory('{ pmtiles: tiles/town.pmtiles, name: The survey, attribution: © The survey <b> }', { 'tiles/town.pmtiles': bytes }),
    )
    const { page, incidents } = await openStory(site.url)
    await untilBase(page, 'shown')
    expect(await page.locator('.base-choice button').count()).toBe(0)
    expect(incidents).toEqual({ errors: [], foreign: [] })
    const parts = site.answers.filter(({ path }) => path.endsWith('.pmtiles'))
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map((part) => part.status)).toEqual(parts.map(() => 206))
    expect(parts.reduce((sum, part) => sum + part.bytes, 0)).toBeLessThan(bytes.length / 2)

    const { drawn, foot, sheet } = await whatStands(page)
    expect(drawn).toEqual(expect.arrayContaining(['own/earth', 'border:line']))
    expect(foot).toContain('© The survey <b> · © OpenStreetMap')
    expect(foot).toContain('Borders and place names are those of The survey.')
    expect(sheet).toContain('Sudzha')
    const towns = await named(page, 'own/places_locality')
    expect(towns).not.toContain('Sudzha')

    const earth = () => paintOf(page, 'own/earth', 'fill-color')
    expect(await earth()).toBe(LIGHT.earth)
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(earth).toBe(DARK.earth)
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(earth).toBe(LIGHT.earth)
  })

  test('on another host waits for the reader, and fails where it is missing, whole or in another schema', async () => {
    const point: GeoJSON.Feature = { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [35, 51] } }
    const fires = makePmtiles({ fires: { type: 'FeatureCollection', features: [point] } }, { minZoom: 0, maxZoom: 2 })
    const foreign = kept(await serveForeign({ 'base.pmtiles': protomapsFile(), 'fires.pmtiles': fires }))
    const site = kept(await serveStory(`{ pmtiles: "${foreign.url}base.pmtiles" }`))
    const { page, incidents } = await openStory(site.url)
    await untilBase(page, 'offered')
    expect(incidents.foreign).toEqual([])
    const warnings: string[] = []
    page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
    const faults: readonly [RegExp, Intercept][] = [
      [/came as 404/, insteadOf('/nowhere.pmtiles')],
      [/has no layer earth, water/, insteadOf('/fires.pmtiles')],
      [/must support HTTP ranges/, whole],
    ]
    for (const [words, intercept] of faults) {
      foreign.behaviour.intercept = intercept
      await choose(page)
      await untilBase(page, 'failed')
      expect(warnings.pop()).toMatch(words)
      expect(warnings).toEqual([])
    }
    foreign.behaviour.intercept = () => false
    await choose(page)
    await untilBase(page, 'shown')
    expect(hostsOf(incidents)).toEqual([new URL(foreign.url).host])
  })
})

/** Lets the files answer another address than the one that was asked for. */
function insteadOf(url: string): Intercept {
  return (request) => {
    request.url = url
    return false
  }
}

/** Lets the files answer as a server does that knows no ranges. */
const whole: Intercept = (request) => {
  delete request.headers.range
  return false
}

async function openStory(url: string): ReturnType<typeof openPage> {
  const opened = await openPage(browser, url, { viewport: DESKTOP, reducedMotion: 'reduce' })
  await untilLive(opened.page)
  return opened
}

async function untilBase(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('dateline-story')?.shadowRoot?.querySelector<HTMLElement>('.stage')?.dataset['base'] === wanted,
    state,
    { timeout: 30_000 },
  )
}

/** Presses the button, whichever it is now. */
async function choose(page: Page): Promise<void> {
  await page.locator('.base-choice button').click()
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#${id}`)
  await untilSettled(page)
}

function hostsOf({ foreign }: Incidents): string[] {
  return [...new Set(foreign.map((url) => new URL(url).host))]
}

interface Standing {
  /** Layers of the map from the bottom up; those that do not show; those of which something is drawn. */
  readonly order: string[]
  readonly hidden: string[]
  readonly drawn: string[]
  /** Names on the sheet. */
  readonly sheet: string[]
  readonly foot: string
  readonly center: [number, number]
  readonly zoom: number
  /** What the scene asks for. */
  readonly camera: { readonly center: [number, number]; readonly zoom: number }
}

/** What stands on the stage, when the map is at rest. */
async function whatStands(page: Page): Promise<Standing> {
  await untilSettled(page)
  return page.evaluate(async () => {
    const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: import('maplibre-gl').Map }> & {
      scene: { camera: Standing['camera'] }
      shadowRoot: ShadowRoot
    }
    const map = story[Symbol.for('dateline.live-map')]?.maplibre
    if (map === undefined) throw new Error('no live map')
    if (!map.loaded()) await Promise.race([map.once('idle'), new Promise((resolve) => setTimeout(resolve, 5_000))])
    const order = map.getLayersOrder()
    const { lng, lat } = map.getCenter()
    return {
      order,
      hidden: order.filter((id) => map.getLayoutProperty(id, 'visibility') === 'none'),
      drawn: [...new Set(map.queryRenderedFeatures().map(({ layer }) => layer.id))].sort(),
      sheet: [...story.shadowRoot.querySelectorAll('.sheet-layer text')].map((text) => text.textContent ?? ''),
      foot: [...story.shadowRoot.querySelectorAll('.foot > span')]
        .flatMap((line) => [...line.childNodes])
        .map((node) => (node instanceof Element && node.className === 'age' ? '' : node.textContent))
        .join(''),
      center: [lng, lat] as [number, number],
      zoom: map.getZoom(),
      camera: JSON.parse(JSON.stringify(story.scene.camera)) as Standing['camera'],
    }
  })
}

function paintOf(page: Page, layer: string, property: string): Promise<unknown> {
  return page.evaluate(
    ([id, name]) => {
      const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: import('maplibre-gl').Map }>
      return story[Symbol.for('dateline.live-map')]?.maplibre.getPaintProperty(id as string, name as 'fill-color')
    },
    [layer, property],
  )
}

/** One blue pixel. */
const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC', 'base64')

/** Names that a layer of the map draws. */
function named(page: Page, layer: string): Promise<unknown[]> {
  return page.evaluate((id) => {
    const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: import('maplibre-gl').Map }>
    const map = story[Symbol.for('dateline.live-map')]?.maplibre
    return map?.queryRenderedFeatures({ layers: [id] }).map(({ properties }) => properties['name']) ?? []
  }, layer)
}
