import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fit } from '../../src/geo/fit.ts'
import { placeStill, STILL } from '../../src/render/svg/still.ts'
import { framingFor } from '../../src/scene/framing.ts'
import { launchChrome } from '../support/chrome.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { DESKTOP, openPage, PHONE, STORY, untilLive, untilSettled, whatIsShown } from './story-page.ts'

describe('<dateline-story>', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    server = await serve(['dist'])
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('the first map lies in the HTML where the script would put it: taking over moves it by less than a pixel', async () => {
    for (const viewport of [PHONE, DESKTOP, { width: 768, height: 1024 }]) {
      const { page } = await openPage(browser, server.url, { viewport })
      await untilLive(page)
      const [x, y, scale] = await page.evaluate(() => {
        const svg = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.still > svg')
        const matrix = new DOMMatrix(svg ? getComputedStyle(svg).transform : '')
        return [matrix.e, matrix.f, matrix.a]
      })
      expect(Math.abs(x ?? 9)).toBeLessThan(1)
      expect(Math.abs(y ?? 9)).toBeLessThan(1)
      expect(scale).toBeCloseTo(1, 3)
      await page.context().close()
    }
  })

  test('what the map shows stands in words for each step, once: beside the live map, and as the picture’s text without it', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    const words = page.locator('.dateline-words')
    expect(await words.count()).toBe(STORY.steps.length)
    expect(await words.first().evaluate((element) => getComputedStyle(element).display)).toBe('block')
    expect(await page.locator('.dateline-still').first().isVisible()).toBe(false)
    await page.context().close()

    const { page: plain } = await openPage(browser, server.url, { javaScriptEnabled: false })
    expect(await plain.locator('.dateline-still').first().isVisible()).toBe(true)
    const shown = await plain.locator('.dateline-words').evaluateAll((all) => all.filter((element) => element.checkVisibility()).length)
    expect(shown).toBe(0)
    await plain.context().close()
  })

  test('taken out of the page and put back it plays again, with one map and no rest of the old', async () => {
    const { page, incidents } = await openPage(browser, server.url)
    await untilLive(page)
    for (let i = 0; i < 2; i++) {
      await page.evaluate(() => {
        const story = document.querySelector('dateline-story')
        const place = story?.parentElement
        story?.remove()
        Object.assign(window, { story, place })
      })
      expect(await page.evaluate(() => (window as unknown as { story: HTMLElement }).story.dataset['state'])).toBeUndefined()
      await page.evaluate(() => {
        const { story, place } = window as unknown as { story: HTMLElement; place: HTMLElement }
        place.append(story)
      })
      await untilLive(page)
    }
    await goTo(page, 12)
    expect((await whatIsShown(page)).scene.position).toBe(12)
    const counts = await page.evaluate(() => {
      const root = document.querySelector('dateline-story')?.shadowRoot
      return [
        root?.querySelectorAll('canvas').length,
        root?.querySelectorAll('.still img').length,
        root?.querySelectorAll('.sheet-layer > g').length,
      ]
    })
    expect(counts).toEqual([1, 0, 1])
    expect(incidents.errors).toEqual([])
    await page.context().close()
  })

  test('the way back between two links leads to where the reader was, not to the beginning of the step', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    await page.evaluate(() => {
      location.hash = '#sumy-region'
    })
    await untilSettled(page)
    await page.evaluate(() => scrollBy({ top: -260, behavior: 'instant' }))
    await untilSettled(page)
    const left = (await whatIsShown(page)).scene.position
    await page.evaluate(() => {
      location.hash = '#two-places'
    })
    await untilSettled(page)
    await page.goBack()
    await page.waitForTimeout(300)
    await untilSettled(page)
    expect((await whatIsShown(page)).scene.position).toBeCloseTo(left, 3)
    await page.context().close()
  })

  test('opened in a hidden tab, the map comes when the tab is shown', async () => {
    const context = await browser.newContext({ viewport: PHONE })
    const page = await context.newPage()
    await page.addInitScript(() => {
      const held: FrameRequestCallback[] = []
      const draw = window.requestAnimationFrame.bind(window)
      let hidden = true
      Object.defineProperty(document, 'visibilityState', { get: () => (hidden ? 'hidden' : 'visible') })
      window.requestAnimationFrame = (call) => (hidden ? held.push(call) : draw(call))
      Object.assign(window, {
        showTab: () => {
          hidden = false
          for (const call of held.splice(0)) draw(call)
        },
      })
    })
    await page.goto(server.url)
    await page.waitForTimeout(11_000)
    const stage = () =>
      page.evaluate(() => document.querySelector('dateline-story')?.shadowRoot?.querySelector<HTMLElement>('.stage')?.dataset['reason'])
    expect(await stage()).toBeUndefined()
    await page.evaluate(() => (window as unknown as { showTab(): void }).showTab())
    await untilLive(page)
    await context.close()
  })

  test('while a static map is missing, the one before it stands by its own camera under the new step’s names', async () => {
    const lame = await serve(['dist'], {
      intercept: (request, response) => {
        if (!/live-map-|close-to-the-border\.svg/.test(request.url ?? '')) return false
        response.statusCode = 404
        response.end()
        return true
      },
    })
    const { page } = await openPage(browser, lame.url)
    await goTo(page, 10)
    await expect.poll(() => shownStill(page)).toContain('putin-in-kursk-region')
    await goTo(page, 11)
    await page.waitForTimeout(500)
    expect(await shownStill(page)).toContain('putin-in-kursk-region')
    const { scene, mapSize } = await whatIsShown(page)
    const framing = STORY.framings[STORY.steps[10]?.framing ?? -1]
    if (framing === undefined) throw new Error('no framing')
    const expected = placeStill(fit(framingFor(framing, STILL), STILL), scene.camera, mapSize)
    const box = await page.evaluate(() => {
      const root = document.querySelector('dateline-story')?.shadowRoot
      const map = root?.querySelector('.map')?.getBoundingClientRect()
      const image = root?.querySelector('.still > :not([hidden])')?.getBoundingClientRect()
      return image && map && { left: image.left - map.left, top: image.top - map.top, width: image.width }
    })
    expect(Math.abs((box?.left ?? 1e9) - expected.left)).toBeLessThan(1)
    expect(Math.abs((box?.top ?? 1e9) - expected.top)).toBeLessThan(1)
    expect(Math.abs((box?.width ?? 1e9) - expected.width)).toBeLessThan(1)
    await page.context().close()
    await lame.close()
  })

  test('in a window under 480 px high a static map stands before each step, and none stays over the text', async () => {
    for (const viewport of [
      { width: 844, height: 390 },
      { width: 932, height: 430 },
    ]) {
      const { page } = await openPage(browser, server.url, { viewport })
      await expect.poll(() => page.locator('dateline-story').getAttribute('data-state')).toBe('playing')
      expect(await page.locator('.stage').isVisible()).toBe(false)
      expect(await page.locator('.dateline-still').nth(5).isVisible()).toBe(true)
      const width = await page
        .locator('[data-step]')
        .first()
        .evaluate((step) => step.getBoundingClientRect().width)
      expect(width).toBeGreaterThan(500)
      await page.context().close()
    }
  })
})

async function goTo(page: Page, step: number): Promise<void> {
  await page.locator('.tools').waitFor({ state: 'attached' })
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${STORY.steps[step]?.id}`)
  await untilSettled(page)
}

function shownStill(page: Page): Promise<string> {
  return page.evaluate(() => {
    const shown = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.still > :not([hidden])')
    return shown instanceof HTMLImageElement ? shown.src : 'inline'
  })
}
