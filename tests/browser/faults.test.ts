import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CONTENT_SECURITY_POLICY } from '../../src/publish/content-security-policy.ts'
import { launchChrome } from '../support/chrome.ts'
import { compareImages } from '../support/images.ts'
import { type Intercept, serve, type TestServer } from '../support/serve.ts'
import { DESKTOP, openPage, PHONE, STORY, untilLive, untilSettled, whatIsShown } from './story-page.ts'

describe('the page, whatever fails', () => {
  let browser: Browser
  const servers: TestServer[] = []
  const site = async (options: { intercept?: Intercept } = {}): Promise<string> => {
    const server = await serve(['dist'], options)
    servers.push(server)
    return server.url
  }
  const missing =
    (name: RegExp): Intercept =>
    (request, response) => {
      if (!name.test(request.url ?? '')) return false
      response.statusCode = 404
      response.end()
      return true
    }

  beforeAll(async () => {
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers) await server.close()
  })

  test('as it is: strict policy, no violation, no request elsewhere, no console error, no layout shift', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const { page, incidents } = await openPage(browser, await site(), { viewport })
      await untilLive(page)
      for (let i = 0; i < 8; i++) {
        await page.mouse.wheel(0, 900)
        await page.waitForTimeout(150)
      }
      await untilSettled(page)
      expect(incidents).toEqual({ errors: [], foreign: [] })
      const [painted, asked] = await page.evaluate(() => [
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).find(({ name }) => name.includes('live-map-'))?.startTime,
      ])
      expect(asked, 'the map chunk is asked for after the text has painted').toBeGreaterThan(painted ?? Number.NaN)
      const { violations, shifts } = await page.evaluate(() => {
        const { violations, shifts } = window as unknown as { violations: string[]; shifts: number }
        return { violations, shifts }
      })
      expect(violations).toEqual([])
      expect(shifts).toBe(0)
      await page.context().close()
    }
  })

  test('the page holds no inline script or style, and the served policy allows none', () => {
    const html = readFileSync('dist/index.html', 'utf8')
    expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=|javascript:/i)
    expect(CONTENT_SECURITY_POLICY).not.toContain('unsafe')
  })

  test('without JavaScript it reads as an article: every paragraph, a static map with words for each step, the sources', async () => {
    const { page } = await openPage(browser, await site(), { javaScriptEnabled: false, viewport: DESKTOP })
    expect(await page.locator('h1').innerText()).toBe(STORY.title)
    for (const step of STORY.steps) {
      expect((await page.locator(`[data-step="${step.id}"]`).innerText()).length, step.id).toBeGreaterThan(80)
    }
    const maps = page.locator('.dateline-still img')
    expect(await maps.count()).toBe(STORY.steps.length)
    for (let i = 0; i < STORY.steps.length; i++) {
      await maps.nth(i).scrollIntoViewIfNeeded()
      expect((await maps.nth(i).getAttribute('alt'))?.length).toBeGreaterThan(20)
      await expect.poll(() => maps.nth(i).evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0)
      expect(await maps.nth(i).isVisible()).toBe(true)
    }
    expect(await page.locator('.stage').isVisible()).toBe(false)
    expect(await page.locator('.dateline-foot').innerText()).toContain('Institute for the Study of War')
    await page.context().close()
  })

  test('where the script is 404 the static maps appear by themselves after 8 s', async () => {
    const { page } = await openPage(browser, await site({ intercept: missing(/viewer-.*\.js/) }))
    const second = page.locator('.dateline-still').nth(1)
    expect(await second.isVisible()).toBe(false)
    await page.waitForTimeout(8_500)
    expect(await second.isVisible()).toBe(true)
    await second.scrollIntoViewIfNeeded()
    await expect.poll(() => second.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
    await page.context().close()
  })

  for (const [fault, name] of [
    ['the map chunk', /live-map-.*\.js/],
    ['the worker', /maplibre-gl-worker-.*\.js/],
    ['the first base data', /base-first\.json/],
  ] as const) {
    test(`where ${fault} is 404 the static map of each step stands on the stage`, async () => {
      const { page } = await openPage(browser, await site({ intercept: missing(name) }))
      await expectStills(page)
      await page.context().close()
    })
  }

  test('where the rest of the base is 404 the map goes on with the first part', async () => {
    const { page, incidents } = await openPage(browser, await site({ intercept: missing(/base-rest\.json/) }))
    await untilLive(page)
    await goTo(page, 12)
    expect((await whatIsShown(page)).scene.position).toBe(12)
    expect(incidents.errors.filter((error) => !error.includes('404'))).toEqual([])
    await page.context().close()
  })

  test('without WebGL the static map of each step stands on the stage, with a quiet note and no uncaught error', async () => {
    const flat = await launchChrome(['--disable-3d-apis'])
    const { page, incidents } = await openPage(flat, await site())
    await expectStills(page)
    expect(await page.locator('.note').isVisible()).toBe(true)
    expect(incidents.errors.filter((error) => /uncaught|unhandled/i.test(error))).toEqual([])
    await flat.close()
  })

  test('with reduced motion the map changes at most once a step, by a cut', async () => {
    const { page } = await openPage(browser, await site(), { reducedMotion: 'reduce' })
    await untilLive(page)
    await page.evaluate(() => scrollTo(0, 0))
    const seen = await page.evaluate(async () => {
      const story = document.querySelector('dateline-story') as unknown as { position: number; scene: { camera: { zoom: number } } }
      const positions: number[] = []
      const cameras: number[] = []
      const height = document.documentElement.scrollHeight - innerHeight
      for (let y = 0; y <= height; y += 40) {
        scrollTo({ top: y, behavior: 'instant' })
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
        if (positions.at(-1) !== story.position) positions.push(story.position)
        if (cameras.at(-1) !== story.scene.camera.zoom) cameras.push(story.scene.camera.zoom)
      }
      return { positions, cameras }
    })
    expect(seen.positions).toEqual(STORY.steps.map((_, i) => i))
    expect(seen.cameras.length).toBeLessThanOrEqual(STORY.steps.length)
    await page.context().close()
  })

  test('a lost WebGL context: the static map stands meanwhile, then the same picture as before', async () => {
    const { page } = await openPage(browser, await site())
    await untilLive(page)
    await goTo(page, 12)
    const before = await whatIsShown(page)
    const pictureBefore = await page.locator('.map').screenshot()
    await page.evaluate(() => {
      const canvas = document.querySelector('dateline-story')?.shadowRoot?.querySelector('canvas')
      const context = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
      Object.assign(window, { lost: context })
      context?.loseContext()
    })
    await expect.poll(() => stageData(page)).toBe('still')
    await goTo(page, 14)
    await page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext())
    await expect.poll(() => stageData(page), { timeout: 20_000 }).toBe('live')
    await goTo(page, 12)
    const after = await whatIsShown(page)
    expect(after).toEqual(before)
    await page.waitForTimeout(800)
    expect((await compareImages(page, pictureBefore, await page.locator('.map').screenshot())).different).toBeLessThan(0.002)
    await page.context().close()
  })
})

/** The static map stands for the step that is read, without a live map, at the first step and further on. */
async function expectStills(page: Page): Promise<void> {
  await expect.poll(() => page.locator('dateline-story').getAttribute('data-state')).toBe('playing')
  for (const step of [0, 12, 17]) {
    await goTo(page, step)
    await expect
      .poll(() =>
        page.evaluate(() => {
          const still = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.still')
          const shown = [...(still?.children ?? [])].filter((child) => !child.hasAttribute('hidden'))
          return shown.map((child) => (child instanceof HTMLImageElement ? child.src.replace(/.*\//, '') : 'inline'))
        }),
      )
      .toEqual([step === 0 ? 'inline' : `${STORY.steps[step]?.id}.svg#ground`])
  }
  await page.waitForTimeout(8_500)
  expect(await stageData(page)).toBe('still')
}

async function goTo(page: Page, step: number): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#${STORY.slug}--${STORY.steps[step]?.id}`)
  await untilSettled(page)
}

function stageData(page: Page): Promise<string | undefined> {
  return page.evaluate(() => document.querySelector('dateline-story')?.shadowRoot?.querySelector<HTMLElement>('.stage')?.dataset['map'])
}
