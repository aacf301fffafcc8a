import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COLOR_NAMES, colorProperty, DARK, LIGHT } from '../../src/render/svg/palette.ts'
import { dashAt, STROKES } from '../../src/render/svg/strokes.ts'
import { launchChrome } from '../support/chrome.ts'
import { commonestColor } from '../support/images.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { openPage, PHONE, untilLive } from './story-page.ts'

/** oklch(51.975% 0.17686 142.495) is `green`: the sample of CSS Color 4. */
const NEWSROOM = `dateline-story {
  --dateline-map-water: #011627;
  --dateline-map-land: oklch(51.975% 0.17686 142.495);
  --dateline-map-border: banana;
}`

/** A loaded machine without a GPU takes its time for a frame. */
const PATIENT = { timeout: 20_000 }

describe('the live map’s colours', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    server = await serve(['dist'], { intercept: newsroomSheet })
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('are the page’s own: those that a newsroom sets, in any notation, and the viewer’s for what is no colour', async () => {
    const { page, incidents } = await openPage(browser, `${server.url}?newsroom`)
    await untilLive(page)
    expect(await colorOf(page, 'sea', 'background-color')).toBe('rgba(1, 22, 39, 1)')
    expect(await colorOf(page, 'land', 'fill-color')).toBe('rgba(0, 128, 0, 1)')
    expect(await colorOf(page, 'borders', 'line-color')).toBe(LIGHT.border)
    expect(incidents).toEqual({ errors: [], foreign: [] })
    await expect.poll(() => drawnColor(page), PATIENT).toEqual([0, 128, 0])
    await page.context().close()
  })

  test('follow the scheme, there and back, with no more to tell them', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    expect(await colorOf(page, 'land', 'fill-color')).toBe(rgba(LIGHT.land))
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect.poll(() => colorOf(page, 'land', 'fill-color'), PATIENT).toBe(rgba(DARK.land))
    await expect.poll(() => colorOf(page, 'border:line', 'line-color'), PATIENT).toBe(rgba(DARK.boundary))
    await expect.poll(() => drawnColor(page), PATIENT).toEqual(channels(DARK.land))
    await page.emulateMedia({ colorScheme: 'light' })
    await expect.poll(() => drawnColor(page), PATIENT).toEqual(channels(LIGHT.land))
    await page.context().close()
  })

  test('are the reader’s where the system sets the colours, whatever the page says', async () => {
    for (const address of [server.url, `${server.url}?newsroom`]) {
      const { page } = await openPage(browser, address)
      await untilLive(page)
      await page.emulateMedia({ forcedColors: 'active' })
      const system = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('p'))
        return ['Canvas', 'CanvasText'].map((name) => {
          probe.style.color = name
          return getComputedStyle(probe).color.match(/\d+/g)?.slice(0, 3).map(Number)
        })
      })
      const [canvas, text] = system
      await expect.poll(() => colorOf(page, 'land', 'fill-color'), PATIENT).toBe(`rgba(${canvas?.join(', ')}, 1)`)
      expect(await colorOf(page, 'borders', 'line-color')).toBe(`rgba(${text?.join(', ')}, 1)`)
      const sea = (await colorOf(page, 'sea', 'background-color'))
        .match(/[\d.]+/g)
        ?.slice(0, 3)
        .map(Number)
      expect(sea, 'a fifth of the way from canvas to text').toEqual(canvas?.map((c, i) => Math.round(c + ((text?.[i] ?? 0) - c) / 5)))
      expect(await sheetColor(page), 'the sheet’s too').toBe(`rgb(${text?.join(', ')})`)
      await page.context().close()
    }
  })

  test('follow a switch on the page that no media query tells of', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('dateline-story')?.style.setProperty('--dateline-map-land', 'hsl(0 100% 50%)'),
    )
    await expect.poll(() => drawnColor(page), PATIENT).toEqual([255, 0, 0])
    await page.evaluate(() => document.querySelector<HTMLElement>('dateline-story')?.style.removeProperty('--dateline-map-land'))
    await expect.poll(() => drawnColor(page), PATIENT).toEqual(channels(LIGHT.land))
    await page.context().close()
  })

  test('that changed while the map was not displayed are there when it is', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    await page.setViewportSize({ width: PHONE.width, height: 400 }) // no room for a stage
    await twoFrames(page)
    expect(await page.locator('.stage').isVisible()).toBe(false)
    await page.emulateMedia({ colorScheme: 'dark' })
    await twoFrames(page)
    await page.setViewportSize(PHONE)
    await expect.poll(() => colorOf(page, 'land', 'fill-color'), PATIENT).toBe(rgba(DARK.land))
    await page.context().close()
  })

  test('are read from properties that the style sheet sets, all of them', async () => {
    const { page } = await openPage(browser, server.url)
    const values = await page.evaluate(
      (properties) =>
        properties.map((name) => getComputedStyle(document.querySelector('dateline-story') as Element).getPropertyValue(name)),
      COLOR_NAMES.map(colorProperty),
    )
    expect(values).toEqual(COLOR_NAMES.map((name) => LIGHT[name]))
    await page.context().close()
  })
})

describe('dashes', () => {
  test('are as long on the live map as `dashAt` has them for the static one', async () => {
    const server = await serve(['dist'])
    const browser = await launchChrome()
    const { page } = await openPage(browser, server.url, { viewport: { width: 1200, height: 600 } })
    await untilLive(page)
    for (const zoom of [6.25, 6.5, 6.9, 7]) {
      const [drawn, gap] = dashAt(STROKES.disputed.dash, zoom)
      await expect.poll(() => dashPeriod(page, zoom), { ...PATIENT, message: `zoom ${zoom}` }).toBeCloseTo(drawn + gap, 1)
    }
    await browser.close()
    await server.close()
  })
})

/** Adds a newsroom's style sheet to the page for those who ask for it. */
function newsroomSheet(request: IncomingMessage, response: ServerResponse): boolean {
  const answers: Record<string, [type: string, body: () => string]> = {
    '/newsroom.css': ['text/css', () => NEWSROOM],
    '/?newsroom': [
      'text/html; charset=utf-8',
      () => readFileSync('dist/index.html', 'utf8').replace('</head>', '<link rel="stylesheet" href="newsroom.css"></head>'),
    ],
  }
  const answer = answers[request.url ?? '']
  if (answer === undefined) return false
  response.setHeader('Content-Type', answer[0])
  response.end(answer[1]())
  return true
}

/** Until the page has been laid out and drawn, and its observers told. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))))
}

/** What MapLibre was told to draw with; '' where no map stands. */
function colorOf(page: Page, layer: string, property: string): Promise<string> {
  return page.evaluate(
    ([id = '', name = '']) => {
      const story = document.querySelector('dateline-story') as unknown as Record<
        symbol,
        { maplibre: { getPaintProperty(layer: string, property: string): string } } | undefined
      >
      return story[Symbol.for('dateline.live-map')]?.maplibre.getPaintProperty(id, name) ?? ''
    },
    [layer, property],
  )
}

/** The colour of most of the map: at the first step that is land. */
async function drawnColor(page: Page): Promise<readonly number[]> {
  return commonestColor(page, await page.locator('.map').screenshot())
}

/** The colour of the lettering on the sheet. */
function sheetColor(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const text = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.sheet-layer text')
    return text ? getComputedStyle(text).fill : undefined
  })
}

/** CSS pixels from dash to dash along a disputed line that runs due east through the middle of the map. */
function dashPeriod(page: Page, zoom: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    interface Drawn {
      getSource(id: string): { setData(data: unknown): void }
      jumpTo(camera: unknown): void
      once(event: string, call: () => void): void
      redraw(): void
      getCanvas(): HTMLCanvasElement
      getStyle(): { layers: { id: string }[] }
      setLayoutProperty(layer: string, property: string, value: string): void
    }
    const story = document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: Drawn }>
    const map = story[Symbol.for('dateline.live-map')]?.maplibre
    if (map === undefined) throw new Error('no live map')
    for (const { id } of map.getStyle().layers)
      map.setLayoutProperty(id, 'visibility', id === 'disputed' || id === 'sea' ? 'visible' : 'none')
    const line = { type: 'LineString', coordinates: [25, 40].map((lng) => [lng, 54]) }
    map.getSource('disputed').setData({ type: 'Feature', properties: {}, geometry: line })
    map.jumpTo({ center: [31.5, 54], zoom: wanted })
    await new Promise<void>((resolve) => map.once('idle', resolve))
    map.redraw() // the picture is there to be read until the end of this task
    const canvas = map.getCanvas()
    const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
    context?.drawImage(canvas, 0, 0)
    const rows = context?.getImageData(0, Math.round(canvas.height / 2) - 2, canvas.width, 4).data ?? []
    const darkest = Array.from({ length: canvas.width }, (_, x) =>
      Math.min(...[0, 1, 2, 3].map((y) => rows[(y * canvas.width + x) * 4] ?? 255)),
    )
    const middle = (Math.max(...darkest) + Math.min(...darkest)) / 2
    const starts = darkest.flatMap((value, x) => (x > 0 && value < middle && (darkest[x - 1] ?? 0) >= middle ? [x] : []))
    return ((starts.at(-1) ?? 0) - (starts[0] ?? 0)) / (starts.length - 1) / devicePixelRatio
  }, zoom)
}

/** `#rrggbb` as the map reads it. */
function rgba(color: string): string {
  return `rgba(${channels(color).join(', ')}, 1)`
}

function channels(color: string): number[] {
  return [1, 3, 5].map((i) => Number.parseInt(color.slice(i, i + 2), 16))
}
