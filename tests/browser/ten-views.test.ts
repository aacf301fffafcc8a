import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CompiledStory, compile } from '../../src/compile/compile.ts'
import { nodeEffects } from '../../src/compile/node-effects.ts'
import { buildSite } from '../../src/publish/build-site.ts'
import { launchChrome } from '../support/chrome.ts'
import { compareImages } from '../support/images.ts'
import { useReferenceFont } from '../support/reference-font.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { staticTwin } from '../support/static-twin.tsx'
import { openPage, untilLive, untilSettled } from './story-page.ts'

const REFERENCE = 'tests/browser/reference'
const BY_NIGHT = ['z3', 'z6', 'z9', 'crimea']
const VIEWS = ['z3', 'z4', 'z5', 'z6', 'z7', 'z8', 'z9', 'z10', 'z11', 'crimea']

/** Share of pixels that may differ from a reference picture: other versions of the software renderer smooth edges otherwise. */
const OF_REFERENCE = 0.01
/** Share of pixels in which the live and the static map may differ: the one is smoothed by a graphics card, the other by a rasteriser. */
const OF_TWIN = 0.02

/**
 * Ten fixed views of the base map along Moscow, Kursk, Sudzha and Sumy, and of Crimea, four of them by night as well (other colours, the same shapes): the live map against reference
 * pictures, and against its static twin. `UPDATE=1` writes the pictures anew: look at each before it is committed.
 */
describe.each(['light', 'dark'] as const)('ten views, %s', (colorScheme) => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-ten-views-'))
  let compiled: CompiledStory
  let server: TestServer
  let browser: Browser
  let page: Page
  let twin: Page

  beforeAll(async () => {
    const { problems, result } = await compile('tests/fixtures/ten-views/story.md', nodeEffects)
    if (result === undefined) throw new Error(JSON.stringify(problems))
    compiled = result
    await buildSite([compiled], { out: join(folder, 'site'), viewer: 'build/viewer' })
    server = await serve([join(folder, 'site')], { open: true })
    browser = await launchChrome()
    const options = { viewport: { width: 1100, height: 560 }, reducedMotion: 'reduce', colorScheme } as const
    ;({ page } = await openPage(browser, server.url, { ...options, bypassCSP: true }))
    twin = await browser.newPage(options)
    await untilLive(page)
    await page.waitForLoadState('networkidle')
    await useReferenceFont(page)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('.foot,.note,.tools{visibility:hidden!important}.live,.still{transition:none!important}')
      document.querySelector('dateline-story')?.shadowRoot?.adoptedStyleSheets.push(sheet)
    })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(colorScheme === 'light' ? VIEWS : BY_NIGHT)('%s', async (view) => {
    const step = compiled.story.steps.findIndex(({ id }) => id === view)
    await goTo(page, view)
    const { box, size } = await mapBox(page)
    const live = await page.screenshot({ clip: box })

    await twin.setContent(staticTwin(compiled, step, size))
    await useReferenceFont(twin)
    expect(await labelsOf(page), 'names on the live and on the static map, and where they stand').toEqual(await labelsOf(twin))
    const dots = await projectedDots(page)
    expect(dots.length, 'dots compared').toBeGreaterThan(0)
    for (const { text, at, dot } of dots) {
      const distance = Math.hypot(at[0] - dot[0], at[1] - dot[1])
      expect(distance, `CSS pixels from the dot of ${text} to where MapLibre projects it`).toBeLessThan(1)
    }
    const { different, shifted } = await compareImages(page, live, await twin.locator('svg').screenshot())
    expect(different, 'share of pixels in which live and static map differ').toBeLessThan(OF_TWIN)
    expect(Math.min(...shifted), 'shifted by 2 px').toBeGreaterThanOrEqual(different)

    const file = join(REFERENCE, `${view}-${colorScheme}.png`)
    if (process.env['UPDATE'] === '1' || (!existsSync(file) && process.env['CI'] === undefined)) {
      mkdirSync(REFERENCE, { recursive: true })
      writeFileSync(file, live)
    }
    const known = await compareImages(page, live, readFileSync(file))
    expect(known.different, `share of pixels that differ from ${file}; UPDATE=1 writes it anew`).toBeLessThan(OF_REFERENCE)
  })
})

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${id}`)
  await untilSettled(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const story = document.querySelector('dateline-story') as unknown as Record<
          symbol,
          {
            maplibre: { loaded(): boolean; areTilesLoaded(): boolean; once(event: string, call: () => void): void; triggerRepaint(): void }
          }
        >
        const map = story[Symbol.for('dateline.live-map')]?.maplibre
        if (map === undefined) throw new Error('no live map')
        map.once('idle', () => resolve())
        map.triggerRepaint()
      }),
  )
}

/** Where the map lies in the window. A screenshot of the element itself might scroll the page, and so move the map on. */
function mapBox(page: Page): Promise<{ box: Box; size: { width: number; height: number } }> {
  return page.evaluate(() => {
    const map = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.map')?.getBoundingClientRect()
    if (map === undefined) throw new Error('no map')
    const { x, y, width, height } = map
    return { box: { x, y, width, height }, size: { width, height } }
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Every name on a map with the place of its first letter's baseline, to a tenth of a pixel. */
function labelsOf(page: Page): Promise<unknown[]> {
  return page.evaluate(() => {
    const root = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.sheet-layer') ?? document
    return [...root.querySelectorAll<SVGTextElement>('[data-label] text')].map((text) => [
      text.textContent,
      text.getAttribute('lang'),
      Math.round(Number(text.getAttribute('x')) * 10) / 10,
      Math.round(Number(text.getAttribute('y')) * 10) / 10,
    ])
  })
}

/** The dots of the live sheet, and where MapLibre itself projects their places. */
function projectedDots(page: Page): Promise<{ text: string; at: [number, number]; dot: [number, number] }[]> {
  return page.evaluate(() => {
    const story = document.querySelector('dateline-story') as unknown as Record<symbol, unknown> & {
      scene: {
        labels: { key: string; text: string; at: [number, number]; dot?: number }[]
        points: { id: string; at: [number, number]; opacity: number }[]
      }
      shadowRoot: ShadowRoot
    }
    const { maplibre } = story[Symbol.for('dateline.live-map')] as {
      maplibre: { project(at: [number, number]): { x: number; y: number } }
    }
    const named = story.scene.labels.filter(({ dot }) => dot !== undefined)
    const own = story.scene.points.filter(({ opacity }) => opacity > 0).map(({ id, at }) => ({ key: id, text: id, at }))
    return [...named, ...own].flatMap(({ key, text, at }) => {
      const circle =
        story.shadowRoot.querySelector(`.sheet-layer [data-label="${CSS.escape(key)}"] .base-dot`) ??
        story.shadowRoot.querySelector(`.sheet-layer [data-place="${CSS.escape(key)}"]`)
      if (circle === null) return []
      const { x, y } = maplibre.project(at)
      return [
        {
          text,
          at: [x, y] as [number, number],
          dot: [Number(circle.getAttribute('cx')), Number(circle.getAttribute('cy'))] as [number, number],
        },
      ]
    })
  })
}
