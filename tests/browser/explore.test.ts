import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Camera } from '../../src/geo/camera.ts'
import { toScreen } from '../../src/geo/screen.ts'
import { viewOutline } from '../../src/geo/view-outline.ts'
import { OVERVIEW } from '../../src/scene/overview-size.ts'
import { sceneAt } from '../../src/scene/scene-at.ts'
import { launchChrome } from '../support/chrome.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { expectScene, type Incidents, openPage, rounded, STORY, trackFor, untilLive, untilSettled, whatIsShown } from './story-page.ts'

/** A map wide enough for the overview, and small enough for the software renderer: 760 by 252. */
const WIDE = { width: 760, height: 600 }

/** A phone with a finger. */
const TOUCH: BrowserContextOptions = { viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true }

const SUDZHA = STORY.places.find(({ id }) => id === 'sudzha')?.at ?? [0, 0]

describe('exploring the Kursk story', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  let incidents: Incidents

  beforeAll(async () => {
    server = await serve(['dist'])
    browser = await launchChrome()
    ;({ page, incidents } = await openPage(browser, server.url, { viewport: WIDE }))
    await untilLive(page)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('what lies beyond the story is loaded when the reader explores, not before; then Italy is on the map', async () => {
    const asked = (): Promise<string[]> =>
      page.evaluate(() => performance.getEntriesByType('resource').flatMap(({ name }) => /topo-|wider/.exec(name)?.[0] ?? []))
    expect(await asked()).toEqual([])
    await goTo(page, 'two-places')
    await explore(page)
    await button(page, 'Whole story').click()
    await soon(() => landAt(page, [12.8, 42.8])).toBe(true)
    expect((await asked()).sort()).toEqual(['topo-', 'topo-', 'wider'])
    const known = [...STORY.areaLabels, ...STORY.basePlaces, ...STORY.places].map(({ label }) => label.text)
    expect((await names(page)).filter((name) => !known.includes(name))).not.toEqual([])
    await back(page)
  })

  test('until the reader explores, the wheel over the map scrolls the page; then it zooms, and a drag and the keys move the map', async () => {
    await goTo(page, 'two-places')
    const start = await page.evaluate(() => scrollY)
    await page.mouse.move(380, 120)
    await page.mouse.wheel(0, -80)
    await soon(() => page.evaluate(() => scrollY)).toBe(start - 80)

    await explore(page)
    const scrolled = await page.evaluate(() => scrollY)
    const first = await camera(page)
    await drag(page, 100, 30)
    const dragged = await camera(page)
    expect(dragged.zoom).toBe(first.zoom)
    expect(dragged.center[0]).toBeLessThan(first.center[0])
    expect(dragged.center[1]).toBeGreaterThan(first.center[1])
    await page.mouse.wheel(0, -400)
    await soon(async () => (await camera(page)).zoom).toBeGreaterThan(dragged.zoom + 0.3)
    await untilStill(page)

    await page.locator('canvas').focus()
    const before = await camera(page)
    await page.keyboard.press('ArrowRight')
    await soon(async () => (await camera(page)).center[0]).toBeGreaterThan(before.center[0])
    await untilStill(page)
    await page.keyboard.press('-')
    await soon(async () => (await camera(page)).zoom).toBeLessThan(before.zoom - 0.5)
    expect(await page.evaluate(() => scrollY)).toBe(scrolled)
    await untilStill(page)
    await soon(() => framesIn(page, 500)).toBe(0)
    await back(page)
  })

  test.each<[string, (page: Page) => Promise<unknown>]>([
    ['Escape', (on) => on.keyboard.press('Escape')],
    ['the button', (on) => button(on, 'Back to the story').click()],
    ['a full step of text', (on) => on.mouse.wheel(0, 900)],
  ])('%s brings the map back to exactly where the reader is', async (_, come) => {
    await goTo(page, 'august-2024')
    await explore(page)
    await drag(page, -160, 40)
    await page.mouse.move(380, 500)
    await come(page)
    await untilHome(page)
    expect(await page.locator('.map').getAttribute('aria-hidden')).toBe('true')
    await untilSettled(page)
    await soon(() => framesIn(page, 500)).toBe(0)
  })

  test('less than a step of text leaves the map in the reader’s hands', async () => {
    await goTo(page, 'august-2024')
    await explore(page)
    await drag(page, -120, 0)
    const dragged = await camera(page)
    const place = await page.evaluate(() => scrollY)
    await page.mouse.move(380, 500)
    await page.mouse.wheel(0, 60)
    await soon(() => page.evaluate(() => scrollY)).toBe(place + 60)
    await page.waitForTimeout(300)
    expect(await camera(page)).toEqual(dragged)
    await back(page)
  })

  test('buttons zoom and move the map without a drag, and lead to the story’s views by name', async () => {
    await goTo(page, 'close-to-the-border')
    await explore(page)
    const start = await camera(page)
    await button(page, 'Zoom out').click()
    await soon(async () => (await camera(page)).zoom).toBeCloseTo(start.zoom - 1, 6)
    await button(page, 'Buttons to move the map').click()
    await button(page, 'Move west').click()
    await soon(async () => (await camera(page)).center[0]).toBeLessThan(start.center[0] - 0.1)
    await untilStill(page)
    await button(page, 'Border region').click()
    await untilStill(page)
    const { scene, mapSize } = await whatIsShown(page)
    for (const at of [
      [32.94, 50.11],
      [38.5, 52.43],
    ] as const) {
      const [x, y] = toScreen(at, scene.camera, mapSize)
      expect(x).toBeGreaterThan(0)
      expect(x).toBeLessThan(mapSize.width)
      expect(y).toBeGreaterThan(0)
      expect(y).toBeLessThan(mapSize.height)
    }
    expect(await page.locator('.scale').getAttribute('aria-label')).toMatch(/^Scale: \d+ km, \d+ mi$/)
    await back(page)
  })

  test('one finger moves the map and two zoom it; before and after, a finger on the map scrolls the page', async () => {
    const { page: phone } = await openPage(browser, server.url, TOUCH)
    await phone.route(/topo-/, (route) => route.abort())
    await untilLive(phone)
    const fingers = await phone.context().newCDPSession(phone)
    await goTo(phone, 'august-2024')
    const start = await phone.evaluate(() => scrollY)
    await swipe(fingers, [[200, 200, 0, -90]])
    await soon(() => phone.evaluate(() => scrollY)).toBeGreaterThan(start + 40)

    await goTo(phone, 'august-2024')
    await button(phone, 'Explore the map').tap()
    await phone.getByText('It is incomplete there.').waitFor() // what lies beyond the story cannot be had
    const place = await phone.evaluate(() => scrollY)
    const first = await camera(phone)
    await swipe(fingers, [[200, 150, 0, 60]])
    await soon(async () => (await camera(phone)).center[1]).toBeGreaterThan(first.center[1] + 0.05)
    await untilStill(phone)
    const second = await camera(phone)
    await swipe(fingers, [
      [170, 150, -70, 0],
      [220, 150, 70, 0],
    ])
    await soon(async () => (await camera(phone)).zoom).toBeGreaterThan(second.zoom + 0.5)
    expect(await phone.evaluate(() => scrollY)).toBe(place)

    await button(phone, 'Back to the story').tap()
    await untilHome(phone)
    await swipe(fingers, [[200, 200, 0, -90]])
    await soon(() => phone.evaluate(() => scrollY)).toBeGreaterThan(place + 40)

    await goTo(phone, 'two-places')
    await phone.getByRole('link', { name: 'Sudzha' }).first().tap()
    await expectInMiddle(phone, SUDZHA)
    await untilStill(phone)
    const { scene, mapSize } = await whatIsShown(phone)
    const [x, y] = toScreen(SUDZHA, scene.camera, mapSize)
    await phone.touchscreen.tap(x + 8, y + 8 + (await mapTop(phone)))
    await phone.getByRole('dialog', { name: 'Sudzha' }).waitFor()
    await phone.context().close()
  })

  test('with the keyboard alone: the map has the focus while it is explored, the button before and after', async () => {
    await goTo(page, 'two-places')
    await button(page, 'Explore the map').focus()
    await page.keyboard.press('Enter')
    await soon(() => focused(page)).toMatch(/^Map: arrow keys/)
    await page.keyboard.press('Escape')
    await soon(() => focused(page)).toBe('Explore the map')
    await untilHome(page)
  })

  test('a place in the text is marked on the map by the pointer and by the focus, and no longer', async () => {
    await goTo(page, 'where-sudzha-lies')
    const link = page.locator('#kursk-ceasefire--where-sudzha-lies').getByRole('link', { name: 'Sudzha' })
    await link.hover()
    await expectMarkAt(page, SUDZHA)
    await page.mouse.move(700, 580)
    await soon(() => page.locator('.point-mark').isVisible()).toBe(false)
    await link.focus()
    await expectMarkAt(page, SUDZHA)
    await link.blur()
    await soon(() => page.locator('.point-mark').isVisible()).toBe(false)
    expectScene(await whatIsShown(page))
  })

  test('pressed, it is zoomed to, the focus stays in the text, and Escape leads back', async () => {
    await goTo(page, 'where-sudzha-lies')
    const address = page.url()
    const link = page.locator('#kursk-ceasefire--where-sudzha-lies').getByRole('link', { name: 'Sudzha' })
    const { zoom } = await camera(page)
    await link.focus()
    await page.keyboard.press('Enter')
    await expectInMiddle(page, SUDZHA)
    await untilStill(page)
    expect((await camera(page)).zoom).toBeGreaterThanOrEqual(Math.min(9, zoom + 1))
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await page.locator('.explore .said').textContent()).toContain('Sudzha')
    expect(page.url()).toBe(address)
    await page.keyboard.press('Escape')
    await untilHome(page)
  })

  test('a point on the map tells its names, where it is and which steps speak of it; each leads there', async () => {
    await goTo(page, 'two-places')
    await page.locator('.points').getByRole('button', { name: 'Sudzha' }).click()
    const card = page.getByRole('dialog', { name: 'Sudzha' })
    await card.waitFor()
    expect(await card.getByText('Суджа').getAttribute('lang')).toMatch(/^(ru|uk)$/)
    expect(await card.textContent()).toContain('51.191°\u00A0N, 35.271°\u00A0E')
    const claims = STORY.claims.filter(({ about }) => about === 'sudzha').map(({ id }) => `[data-claim="${id}"]`)
    const links = ['[data-place="sudzha"]', ...claims].join()
    const linking = await page.evaluate((all) => [...document.querySelectorAll(all)].map((link) => link.closest('[data-step]')?.id), links)
    const speaking = STORY.steps.filter(({ id }) => linking.includes(`kursk-ceasefire--${id}`))
    expect(speaking.length).toBeGreaterThan(5)
    expect(await addresses(card)).toEqual(speaking.map(({ id }) => `#kursk-ceasefire--${id}`))
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    await soon(() => focused(page)).toBe('Sudzha')
    await page.keyboard.press('Enter')
    await card.getByRole('link').nth(3).click()
    await untilSettled(page)
    expect(await card.isVisible()).toBe(false)
    const shown = await whatIsShown(page)
    expect(shown.scene.position).toBe(STORY.steps.findIndex(({ id }) => id === speaking[3]?.id))
    expectScene(shown)
  })

  test('while the reader explores, a press on a point opens its card; Escape closes first the card, then the excursion', async () => {
    await goTo(page, 'two-places')
    await explore(page)
    const { scene, mapSize } = await whatIsShown(page)
    const [x, y] = toScreen(SUDZHA, scene.camera, mapSize)
    await page.mouse.click(x + 3, y + 3 + (await mapTop(page)))
    const card = page.getByRole('dialog', { name: 'Sudzha' })
    await card.waitFor()
    await page.keyboard.press('Escape')
    expect(await card.isVisible()).toBe(false)
    expect(await button(page, 'Back to the story').isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await untilHome(page)
  })

  test('buttons stand on the points in view and on no others, each at least 24 pixels wide, on its dot', async () => {
    await goTo(page, 'close-to-the-border')
    const { scene, mapSize } = await whatIsShown(page)
    const top = await mapTop(page)
    const expected = scene.points.filter(({ at, opacity }) => {
      const [x, y] = toScreen(at, scene.camera, mapSize)
      return opacity > 0.5 && x >= 0 && y >= 0 && x <= mapSize.width && y <= mapSize.height
    })
    const points = page.locator('.points .point')
    expect(await points.count()).toBe(expected.length)
    for (const { id, at } of expected) {
      const box = await points.and(page.getByRole('button', { name: nameOf(id) })).boundingBox()
      const [x, y] = toScreen(at, scene.camera, mapSize)
      expect(box?.width).toBeGreaterThanOrEqual(24)
      expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(x, 0)
      expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(y + top, 0)
    }
  })

  test('the overview map shows where the view lies, at rest and on the way', async () => {
    for (const id of ['two-places', 'close-to-the-border', 'talks-in-saudi-arabia']) {
      await goTo(page, id)
      await expectOverview(page)
    }
    await goTo(page, 'where-sudzha-lies')
    await page.mouse.move(380, 500)
    for (let position = 0; position % 1 === 0; position = (await whatIsShown(page)).scene.position) {
      await page.mouse.wheel(0, 60)
      await untilSettled(page)
    }
    await expectOverview(page)
    await explore(page)
    await drag(page, 200, 0)
    await expectOverview(page)
    await back(page)
  })

  test('it is switched off and on again, and there is none on a narrow map', async () => {
    await goTo(page, 'two-places')
    const map = page.locator('.overview-map')
    await map.waitFor()
    await button(page, 'Hide the overview map').click()
    expect(await map.count()).toBe(0)
    await goTo(page, 'august-2024')
    expect(await map.count()).toBe(0)
    await soon(() => focused(page)).toBe('Overview')
    await button(page, 'Overview').click()
    await map.waitFor()
    await page.setViewportSize({ width: 600, height: 600 })
    await soon(() => map.isVisible()).toBe(false)
    await page.setViewportSize(WIDE)
    await soon(() => map.isVisible()).toBe(true)
  })

  test('with reduced motion the map is there and back at once', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await goTo(page, 'august-2024')
    await explore(page)
    const before = await camera(page)
    await button(page, 'Zoom out').click()
    expect((await camera(page)).zoom).toBeCloseTo(before.zoom - 1, 6)
    await page.keyboard.press('Escape')
    expectScene(await whatIsShown(page))
    await page.emulateMedia({ reducedMotion: 'no-preference' })
  })

  test('a window of another size leaves the reader’s camera, a lost map ends the excursion', async () => {
    await goTo(page, 'august-2024')
    await explore(page)
    await drag(page, -150, 0)
    const dragged = await camera(page)
    await page.setViewportSize({ width: 700, height: 640 })
    await soon(async () => (await whatIsShown(page)).mapSize.width).toBe(700)
    await untilStill(page)
    expect(await camera(page)).toEqual(dragged)
    expect((await whatIsShown(page)).maplibre?.center[0]).toBeCloseTo(dragged.center[0], 9)
    await page.locator('canvas').evaluate((canvas) => {
      const extension = (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')
      extension?.loseContext()
      setTimeout(() => extension?.restoreContext(), 300)
    })
    await soon(() => page.locator('.explore').isVisible()).toBe(false)
    await untilLive(page)
    await button(page, 'Explore the map').waitFor()
    await untilHome(page)
    await page.setViewportSize(WIDE)
  })

  test('without a live map there is nothing to explore; a place leads to the list of places, its point still tells of it', async () => {
    const { page: lame } = await openPage(browser, server.url, { viewport: WIDE })
    await lame.route('**/live-map-*', (route) => route.abort())
    await lame.reload()
    await lame.locator('.points .point').first().waitFor()
    expect(await lame.locator('.explore').isVisible()).toBe(false)
    await lame.getByRole('link', { name: 'Sudzha' }).first().click()
    expect(new URL(lame.url()).hash).toBe('#kursk-ceasefire--place_sudzha')
    await lame.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }))
    await lame.locator('.points').getByRole('button', { name: 'Moscow' }).click()
    await lame.getByRole('dialog', { name: 'Moscow' }).waitFor()
    await lame.context().close()
  })

  test('taken out of the page while it is explored, the story leaves nothing; put back, it plays from the text', async () => {
    await explore(page)
    await page.evaluate(() => {
      const story = document.querySelector('dateline-story')
      const place = story?.parentElement
      story?.remove()
      Object.assign(window, { story, place })
    })
    const left = await page.evaluate(() => {
      const root = (window as unknown as { story: HTMLElement }).story.shadowRoot
      return [...(root?.querySelectorAll('.tools, .points, .card, [data-explore], .map:not([aria-hidden])') ?? [])].map(
        ({ className }) => className,
      )
    })
    expect(left).toEqual([])
    await page.evaluate(() => {
      const { story, place } = window as unknown as { story: HTMLElement; place: HTMLElement }
      place.append(story)
    })
    await untilLive(page)
    await button(page, 'Explore the map').waitFor()
    await untilSettled(page)
    expectScene(await whatIsShown(page))
    expect(incidents.errors).toEqual([])
  })
})

function button(page: Page, name: string): Locator {
  return page.getByRole('button', { name, exact: true })
}

async function explore(page: Page): Promise<void> {
  await button(page, 'Explore the map').click()
  await button(page, 'Back to the story').waitFor()
}

async function back(page: Page): Promise<void> {
  await button(page, 'Back to the story').click()
  await untilHome(page)
}

async function goTo(page: Page, id: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = ''
    location.hash = hash
  }, id)
  await untilSettled(page)
  await page.evaluate(() => scrollBy({ top: 1, behavior: 'instant' }))
  await page.evaluate(() => scrollBy({ top: -1, behavior: 'instant' }))
  await untilSettled(page)
}

async function camera(page: Page): Promise<Camera> {
  return (await whatIsShown(page)).scene.camera
}

/** Expects what will be so in a few seconds: the software renderer may be slow. */
function soon<T>(read: () => T | Promise<T>) {
  return expect.poll(read, { timeout: 10_000 })
}

/** Waits until the camera rests: the same for eight frames and 300 ms. */
function untilStill(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const story = document.querySelector('dateline-story') as unknown as { scene: { camera: unknown } }
        let last = ''
        let frames = 0
        let since = 0
        const look = (time: number): void => {
          const now = JSON.stringify(story.scene.camera)
          frames = now === last ? frames + 1 : 0
          if (frames === 0) since = time
          last = now
          if (frames >= 8 && time - since > 300) resolve()
          else requestAnimationFrame(look)
        }
        look(performance.now())
      }),
  )
}

/** Waits until the map is where the reader is, exactly, and no longer in their hands. */
async function untilHome(page: Page): Promise<void> {
  await button(page, 'Explore the map').waitFor()
  const isHome = async (): Promise<boolean> => {
    const { scene, mapSize } = await whatIsShown(page)
    return JSON.stringify(rounded(scene)) === JSON.stringify(rounded(sceneAt(trackFor(mapSize), scene.position)))
  }
  await soon(isHome).toBe(true)
  expectScene(await whatIsShown(page))
}

async function drag(page: Page, dx: number, dy: number): Promise<void> {
  const top = await mapTop(page)
  await page.mouse.move(380, top + 120)
  await page.mouse.down()
  for (let i = 1; i <= 4; i++) await page.mouse.move(380 + (dx * i) / 4, top + 120 + (dy * i) / 4)
  await page.waitForTimeout(200) // held still, so that the map does not run on
  await page.mouse.up()
  await untilStill(page)
}

/** Fingers that move at the same time, each from x, y by dx, dy. */
async function swipe(fingers: CDPSession, moves: readonly (readonly [number, number, number, number])[]): Promise<void> {
  const at = (share: number) => moves.map(([x, y, dx, dy], id) => ({ x: x + dx * share, y: y + dy * share, id }))
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) })
  for (let i = 1; i <= 5; i++) {
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(i / 5) })
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** CSS pixels from the top of the window to the map. */
function mapTop(page: Page): Promise<number> {
  return page.locator('.map').evaluate((map) => map.getBoundingClientRect().top)
}

/** Name of what has the focus. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inner = document.activeElement?.shadowRoot?.activeElement
    return inner?.getAttribute('aria-label') ?? inner?.textContent ?? ''
  })
}

function framesIn(page: Page, time: number): Promise<number> {
  return page.evaluate(async (milliseconds) => {
    const story = document.querySelector('dateline-story') as unknown as Record<
      symbol,
      { maplibre: { on(event: string, call: () => void): void } }
    >
    let drawn = 0
    story[Symbol.for('dateline.live-map')]?.maplibre.on('render', () => {
      drawn += 1
    })
    await new Promise((resolve) => setTimeout(resolve, milliseconds))
    return drawn
  }, time)
}

/** Whether MapLibre has land there. */
function landAt(page: Page, at: readonly [number, number]): Promise<boolean> {
  return page.evaluate((place) => {
    const story = document.querySelector('dateline-story') as unknown as Record<
      symbol,
      { maplibre: { project(at: unknown): unknown; queryRenderedFeatures(point: unknown, options: unknown): unknown[] } }
    >
    const map = story[Symbol.for('dateline.live-map')]?.maplibre
    return (map?.queryRenderedFeatures(map.project(place), { layers: ['land'] }).length ?? 0) > 0
  }, at)
}

/** The names on the map. */
async function names(page: Page): Promise<string[]> {
  return (await whatIsShown(page)).scene.labels.map(({ text }) => text)
}

async function expectInMiddle(page: Page, at: readonly [number, number]): Promise<void> {
  await soon(async () => {
    const { scene, mapSize } = await whatIsShown(page)
    const [x, y] = toScreen(at, scene.camera, mapSize)
    return Math.hypot(x - mapSize.width / 2, y - mapSize.height / 2)
  }).toBeLessThan(30)
}

async function expectMarkAt(page: Page, at: readonly [number, number]): Promise<void> {
  const { scene, mapSize } = await whatIsShown(page)
  const [x, y] = toScreen(at, scene.camera, mapSize)
  const box = await page.locator('.point-mark').boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeCloseTo(x, 0)
  expect((box?.y ?? 0) + (box?.height ?? 0) / 2).toBeCloseTo(y + (await mapTop(page)), 0)
}

/** The outline on the overview map is the view, on one of its pictures. */
async function expectOverview(page: Page): Promise<void> {
  const outline = page.locator('.overview-view')
  await outline.waitFor()
  await soon(async () => {
    const { scene, mapSize } = await whatIsShown(page)
    const map = await page.locator('.overview-map').boundingBox()
    const box = await outline.evaluate((rect) => {
      const { x, y, width, height } = rect.getBoundingClientRect()
      return { x, y, width, height }
    })
    return STORY.overviews.some((picture) => {
      const expected = viewOutline(scene.camera, mapSize, picture, OVERVIEW)
      const middle = { x: expected.x + expected.width / 2, y: expected.y + expected.height / 2 }
      const isThere =
        Math.abs(box.x + box.width / 2 - (map?.x ?? 0) - 1 - middle.x) < 1 &&
        Math.abs(box.y + box.height / 2 - (map?.y ?? 0) - 1 - middle.y) < 1
      return isThere && Math.abs(box.width - Math.max(expected.width, 5)) < 3
    })
  }).toBe(true)
}

function addresses(card: Locator): Promise<(string | null)[]> {
  return card.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
}

function nameOf(id: string): string {
  return STORY.places.find((place) => place.id === id)?.label.text ?? ''
}
