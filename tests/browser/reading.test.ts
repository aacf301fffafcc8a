import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sceneAt } from '../../src/scene/scene-at.ts'
import { launchChrome } from '../support/chrome.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { expectScene, openPage, PHONE, rounded, STORY, trackFor, untilLive, untilSettled, whatIsShown } from './story-page.ts'

/** However the reader comes to a place, the scene is that of the place: compared with `sceneAt` computed here, in Node. */
describe('reading the Kursk story', () => {
  let server: TestServer
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    server = await serve(['dist'])
    browser = await launchChrome()
    ;({ page } = await openPage(browser, server.url))
    await untilLive(page)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('every step is reached by scrolling, with its exact scene, on the map too', async () => {
    for (let step = 0; step < STORY.steps.length; step++) {
      await scrollToStep(page, step)
      const shown = await whatIsShown(page)
      expect(shown.scene.position, STORY.steps[step]?.id).toBe(step)
      expectScene(shown)
    }
  })

  test('every step is reached by a link to it', async () => {
    for (const [index, step] of STORY.steps.entries()) {
      await page.evaluate((hash) => (location.hash = hash), index % 2 === 0 ? `#${STORY.slug}--${step.id}` : `#${step.id}`)
      await untilSettled(page)
      const shown = await whatIsShown(page)
      expect(shown.scene.position, step.id).toBe(index)
      expectScene(shown)
    }
  })

  test('a fresh visit by a link, a refresh and the way back land on the exact scene', async () => {
    for (const index of [13, 24]) {
      const step = STORY.steps[index]
      const { page: fresh } = await openPage(browser, `${server.url}#${STORY.slug}--${step?.id}`)
      await untilLive(fresh)
      await untilSettled(fresh)
      const visited = await whatIsShown(fresh)
      expect(visited.scene.position, `visit to ${step?.id}`).toBe(index)
      expectScene(visited)

      await scrollBy(fresh, -PHONE.height / 3)
      await untilSettled(fresh)
      const before = await whatIsShown(fresh)
      await fresh.reload()
      await untilLive(fresh)
      await untilSettled(fresh)
      const refreshed = await whatIsShown(fresh)
      expect(refreshed.scene.position, `refresh near ${step?.id}`).toBeCloseTo(before.scene.position, 3)
      expectScene(refreshed)

      await fresh.goto(`${server.url}kursk-ceasefire/story.json`)
      await fresh.goBack()
      await untilLive(fresh)
      await untilSettled(fresh)
      expect((await whatIsShown(fresh)).scene.position, `back to ${step?.id}`).toBeCloseTo(before.scene.position, 3)
      await fresh.context().close()
    }
  })

  test('every step is kept through a refresh', async () => {
    const { page: fresh } = await openPage(browser, server.url)
    await fresh.route('**/live-map-*', (route) => route.abort()) // it takes its time to start, and the test above has it
    for (let step = 0; step < STORY.steps.length; step++) {
      await scrollToStep(fresh, step)
      await fresh.reload()
      await untilFollowing(fresh)
      await untilSettled(fresh)
      const { scene, mapSize } = await whatIsShown(fresh)
      expect(scene.position, STORY.steps[step]?.id).toBe(step)
      expect(rounded(scene)).toEqual(rounded(sceneAt(trackFor(mapSize), step)))
    }
    await fresh.context().close()
  })

  test('after each of 100 scroll sequences (flings, jumps, reversals) the scene is that of the place', async () => {
    const random = seeded(20250313)
    const max = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)
    for (let sequence = 0; sequence < 100; sequence++) {
      const moves = 2 + Math.floor(random() * 4)
      for (let i = 0; i < moves; i++) await move(page, random, max)
      await untilSettled(page)
      const shown = await whatIsShown(page)
      expectScene(shown)
      if (sequence % 4 !== 0) continue
      const y = await page.evaluate(() => scrollY)
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y)
      await untilSettled(page)
      expect((await whatIsShown(page)).scene, `sequence ${sequence}, at ${y}`).toEqual(shown.scene)
    }
  })

  test('at rest the map draws no frame', async () => {
    await scrollToStep(page, 12)
    await page.waitForTimeout(1_500)
    const frames = await page.evaluate(async () => {
      const story = document.querySelector('dateline-story') as unknown as Record<
        symbol,
        { maplibre: { on(event: string, call: () => void): void } }
      >
      let drawn = 0
      story[Symbol.for('dateline.live-map')]?.maplibre.on('render', () => {
        drawn += 1
      })
      await new Promise((resolve) => setTimeout(resolve, 1_500))
      return drawn
    })
    expect(frames).toBe(0)
  })

  test('a window of another size shows the same step, with the scene for its size', async () => {
    await scrollToStep(page, 16)
    await page.setViewportSize({ width: 700, height: 600 })
    await untilSettled(page)
    await page.setViewportSize({ width: 1000, height: 640 })
    await untilSettled(page)
    const shown = await whatIsShown(page)
    expect(shown.scene.position).toBe(16)
    expectScene(shown)
    await page.setViewportSize(PHONE)
  })
})

/** Waits until the story follows the reader, on static maps perhaps. */
function untilFollowing(page: Page): Promise<void> {
  return page.evaluate(async () => {
    await customElements.whenDefined('dateline-story')
    await (document.querySelector('dateline-story') as unknown as { ready: Promise<void> }).ready
  })
}

/** Scrolls natively until the middle of the step's text is where the eye reads. */
async function scrollToStep(page: Page, step: number): Promise<void> {
  await page.evaluate((index) => {
    const box = document.querySelectorAll('dateline-story > [data-step]')[index]?.getBoundingClientRect()
    if (box === undefined) throw new Error(`no step ${index}`)
    const stage = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.stage')
    const isBeside = stage ? getComputedStyle(stage).getPropertyValue('--dateline-layout').trim() === 'side' : false
    window.scrollBy({ top: box.top + box.height / 2 - innerHeight * (isBeside ? 0.45 : 0.62), behavior: 'instant' })
  }, step)
  await untilSettled(page)
}

function scrollBy(page: Page, top: number): Promise<void> {
  return page.evaluate((dy) => window.scrollBy({ top: dy, behavior: 'instant' }), top)
}

/** One move of a restless reader. */
async function move(page: Page, random: () => number, max: number): Promise<void> {
  const kind = random()
  if (kind < 0.4) {
    await page.mouse.move(PHONE.width / 2, PHONE.height * 0.8)
    await page.mouse.wheel(0, (random() - 0.45) * 3000)
    await page.waitForTimeout(random() * 120)
  } else if (kind < 0.7) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), random() * max)
    await page.waitForTimeout(random() * 60)
  } else {
    const keys = ['PageDown', 'PageUp', 'End', 'Home', 'ArrowDown', 'Space'] as const
    await page.keyboard.press(keys[Math.floor(random() * keys.length)] ?? 'Space')
    await page.waitForTimeout(random() * 60)
  }
}

/** Mulberry32: the same moves in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
