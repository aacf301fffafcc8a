import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { subjectBoxes } from '../../src/reader/evidence/subject-boxes.ts'
import { ClaimSymbol } from '../../src/render/svg/claim-symbol.tsx'
import { staticMapCss } from '../../src/render/svg/map-css.ts'
import { overlaps } from '../../src/scene/labels/box.ts'
import { launchChrome } from '../support/chrome.ts'
import { type Intercept, serve, type TestServer } from '../support/serve.ts'
import { DESKTOP, openPage, PHONE, STORY, trackFor, untilSettled } from './story-page.ts'

const SPEAKERS = {
  ministry: 'Russia’s Defence Ministry',
  institute: 'Institute for the Study of War',
  general: 'General Oleksandr Syrskyi',
}
const TOUCH = { viewport: PHONE, hasTouch: true, isMobile: true } as const

describe('who says this?', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    server = await serve(['dist'], { intercept: isLiveMap })
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** The story at a step, with the tools there. */
  const openAt = async (step: string, options: BrowserContextOptions = {}): Promise<Page> => {
    const { page } = await openPage(browser, server.url, options)
    await page.locator('.claim-targets').waitFor({ state: 'attached' })
    await goTo(page, step)
    return page
  }
  const linkIn = (page: Page, step: string): Locator => page.locator(`[data-step="${step}"]`).getByRole('link')

  test('a claim in the text opens by mouse, by touch and by keyboard; Escape closes it, and the focus is where it was', async () => {
    const page = await openAt('the-ministry', { viewport: DESKTOP })
    const link = linkIn(page, 'the-ministry')
    const card = page.getByRole('dialog')
    await link.click()
    expect(await card.getAttribute('aria-label')).toBe(`Who says this? Claim: ${SPEAKERS.ministry}`)
    expect(await card.innerText()).toMatch(
      /Claim: said by its source, not confirmed\s+Russian forces have pushed Ukraine’s army out of Sudzha and retaken the town\.\s+Who\s+Russia’s Defence Ministry\s+party to the events\s+Reported\s+13 March 2025\s+Verification\s+could not be independently verified \(News report by Asher McShane, 13 March 2025\)\s+What others say\s+Ukrainian officials: no immediate comment\s+About\s+Sudzha: who holds the place; precise to the settlement/,
    )
    expect(new URL(page.url()).hash).toBe('#the-ministry')
    await close(page)
    await expect.poll(() => hasFocus(link)).toBe(true)

    await page.keyboard.press('Enter')
    await expect.poll(() => card.count()).toBe(1)
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Close')
    await page.keyboard.press('Enter')
    await expect.poll(() => card.count()).toBe(0)
    await expect.poll(() => hasFocus(link)).toBe(true)
    await page.context().close()

    const phone = await openAt('the-ministry', TOUCH)
    await linkIn(phone, 'the-ministry').tap()
    await expect.poll(() => phone.getByRole('dialog').innerText()).toContain(SPEAKERS.ministry)
    await phone.touchscreen.tap(60, 120)
    await expect.poll(() => phone.getByRole('dialog').count()).toBe(0)
    await phone.context().close()
  })

  test('from the text the other claims about the place are one press away, and the focus still returns to the text', async () => {
    const page = await openAt('the-institute')
    const link = linkIn(page, 'the-institute').first()
    await link.click()
    const card = page.getByRole('dialog')
    expect(await card.getByRole('heading', { name: 'Other claims: Sudzha' }).count()).toBe(1)
    await card.getByRole('button', { name: SPEAKERS.general }).click()
    expect(await card.getByRole('heading', { level: 3 }).first().innerText()).toContain('almost completely destroyed')
    await close(page)
    await expect.poll(() => hasFocus(link)).toBe(true)
    await page.context().close()
  })

  test('symbols on the map open by mouse, by touch and by keyboard, those of one place side by side', async () => {
    const page = await openAt('the-institute', { viewport: DESKTOP })
    const target = page.getByRole('button', { name: `Claim: ${SPEAKERS.ministry}; Assessment: ${SPEAKERS.institute}` })
    await target.click()
    const cards = page.getByRole('dialog').getByRole('article')
    await expect.poll(() => cards.count()).toBe(2)
    const [ministry, institute] = await Promise.all([cards.nth(0).boundingBox(), cards.nth(1).boundingBox()])
    expect(ministry?.y).toBe(institute?.y)
    expect(institute?.x).toBeGreaterThan((ministry?.x ?? 0) + (ministry?.width ?? 1e9))
    expect(Math.abs((ministry?.width ?? 0) - (institute?.width ?? 1e9))).toBeLessThan(1)
    await close(page)
    expect(await focused(page)).toContain(SPEAKERS.institute)
    await page.keyboard.press('Space')
    await expect.poll(() => cards.count()).toBe(2)
    await page.context().close()

    const phone = await openAt('what-is-not-known', TOUCH)
    await phone.locator('.claim-targets button').tap()
    await expect.poll(() => phone.getByRole('dialog').getByRole('article').count()).toBe(2)
    await phone.context().close()
  })

  test('a target lies over its symbols, at rest and on the way, at least 24 px wide and high, and 44 for a finger', async () => {
    for (const [options, least] of [
      [{ viewport: DESKTOP }, 24],
      [TOUCH, 44],
    ] as const) {
      const page = await openAt('the-ministry', options)
      for (const shift of [0, 60, 120]) {
        await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), shift)
        await untilSettled(page)
        const { symbols, targets } = await symbolsAndTargets(page)
        expect(symbols.length).toBeGreaterThan(0)
        for (const { width, height } of targets) expect(Math.min(width, height)).toBeGreaterThanOrEqual(least)
        for (const [x, y] of symbols) {
          expect(targets.filter((box) => x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height)).toHaveLength(1)
        }
      }
      await page.context().close()
    }
  })

  test('the key lists the symbols in view with whose claims of what day they are, and opens each; elsewhere there is none', async () => {
    const page = await openAt('the-proposal', { viewport: DESKTOP })
    const key = page.getByRole('list', { name: 'Claims on this map' })
    expect(await key.count()).toBe(0)
    expect(await page.locator('.claim-targets button').count()).toBe(0)
    await goTo(page, 'the-ministry')
    expect(await lines(key)).toEqual(['Claim: said by its source, not confirmed', `${SPEAKERS.ministry}, 13 March 2025`])
    await goTo(page, 'no-front-line')
    expect(await lines(key)).toEqual([
      'Claim: said by its source, not confirmed',
      `${SPEAKERS.ministry}, 13 March 2025`,
      `${SPEAKERS.general}, 12 March 2025`,
      'Assessment: a judgement, not established',
      `${SPEAKERS.institute}, 12 March 2025`,
    ])
    await key.getByRole('button', { name: SPEAKERS.general }).click()
    const card = page.getByRole('dialog')
    expect(await card.getByRole('article').innerText()).toContain('almost completely destroyed')
    await close(page)
    expect(await focused(page)).toContain(SPEAKERS.general)
    await goTo(page, 'a-security-zone')
    expect(await key.count()).toBe(0)
    expect(await focused(page)).toBe('Claims: 0')
    await page.mouse.click(300, 300)
    await expect.poll(() => page.locator('.claim-key').count()).toBe(0)
    await page.context().close()

    const phone = await openAt('no-front-line', TOUCH)
    await phone.getByRole('button', { name: 'Claims: 3' }).tap()
    await expect.poll(() => phone.getByRole('dialog').getByRole('article').count()).toBe(3)
    await phone.context().close()
  })

  test('the key stands still while the claims in view are the same, and is never over what the step is about', async () => {
    const page = await openAt('the-general', { viewport: DESKTOP })
    for (const viewport of [{ width: 768, height: 1024 }, PHONE, { width: 320, height: 640 }, DESKTOP]) {
      await page.setViewportSize(viewport)
      for (const step of ['what-is-not-known', 'the-general']) {
        await goTo(page, step)
        const { key, map } = await boxes(page)
        if (key === undefined) continue
        const track = trackFor(map)
        const index = STORY.steps.findIndex(({ id }) => id === step)
        const box = { left: key.x - map.x, top: key.y - map.y, right: key.x + key.width - map.x, bottom: key.y + key.height - map.y }
        const scene = { position: index, ...track.rest(index), veil: 0 }
        expect(subjectBoxes(scene, track.viewport).filter((subject) => overlaps(subject, box))).toEqual([])
        expect(key.width / map.width).toBeLessThan(0.5)
      }
    }
    const changes = await page.evaluate(async () => {
      const key = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.claim-key')
      let count = 0
      const observer = new MutationObserver((records) => {
        count += records.length
      })
      if (key) observer.observe(key, { subtree: true, childList: true, characterData: true, attributes: true })
      for (let i = 0; i < 12; i++) {
        scrollBy({ top: 20, behavior: 'instant' })
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
      return count
    })
    expect(changes).toBe(0)
    await page.context().close()
  })

  test('the focus on a symbol stays there while the map moves on, and comes back to symbol and key from a card that was read meanwhile', async () => {
    const page = await openAt('the-ministry')
    await page.locator('.claim-targets button').focus()
    await goTo(page, 'a-security-zone')
    expect(await focused(page)).toBe(`Claim: ${SPEAKERS.ministry}`)
    for (const name of [`Claim: ${SPEAKERS.ministry}`, 'Claims: 1']) {
      await goTo(page, 'the-ministry')
      await page.getByRole('button', { name, exact: true }).click()
      await goTo(page, 'a-security-zone')
      await close(page)
      await expect.poll(() => focused(page)).toBe(name.replace('1', '0'))
    }
    await page.evaluate(() => (document.querySelector('dateline-story')?.shadowRoot?.activeElement as HTMLElement | null)?.blur())
    await expect.poll(() => page.locator('.claim-targets button, .claim-key').count()).toBe(0)
    await page.context().close()
  })

  test('a map that is read over a month after its day says how old it is, at its foot and under the story, and nothing moves for it', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const context = await browser.newContext({ viewport })
      const page = await context.newPage()
      await page.clock.setFixedTime(new Date('2026-11-24T12:00:00'))
      await page.addInitScript(() => {
        Object.assign(window, { shifts: 0 })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
            Object.assign(window, { shifts: (window as unknown as { shifts: number }).shifts + entry.value })
          }
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(server.url)
      await page.locator('.claim-targets').waitFor({ state: 'attached' })
      expect(await page.locator('.foot').innerText()).toMatch(/Map data as of 13 March 2025.*This map is from 20 months ago\./s)
      expect(await page.locator('.dateline-age').innerText()).toBe('This map shows the state of 13 March 2025, 20 months ago.')
      await page.waitForTimeout(300)
      expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0)
      await context.close()
    }
    const context = await browser.newContext({ viewport: PHONE })
    const page = await context.newPage()
    await page.clock.setFixedTime(new Date('2025-04-13T12:00:00'))
    await page.goto(server.url)
    await page.locator('.claim-targets').waitFor({ state: 'attached' })
    expect(await page.locator('.foot').innerText()).toMatch(/Map data as of 13 March 2025/)
    expect(await page.locator('.foot').innerText()).not.toContain('ago')
    expect(await page.locator('.dateline-age').isVisible()).toBe(false)
    await context.close()
  })

  test('without a script everything stands in tables under the story, and the links of the text lead there', async () => {
    const { page } = await openPage(browser, server.url, { javaScriptEnabled: false })
    const claims = page.getByRole('region', { name: 'Who says what' })
    expect(await claims.getByRole('rowheader').allInnerTexts()).toEqual(STORY.claims.map(({ says }) => expect.stringContaining(says)))
    expect(await claims.getByRole('row').nth(1).innerText()).toMatch(
      /Russia’s Defence Ministry[\s\S]*13 March 2025[\s\S]*Claim: said by its source, not confirmed[\s\S]*could not be independently verified[\s\S]*Ukrainian officials: no immediate comment/,
    )
    const places = page.getByRole('region', { name: 'Places on the map' })
    expect(await places.getByRole('row', { name: /Sudzha/ }).innerText()).toMatch(/town\s+51\.191°\sN, 35\.271°\sE\s+1, 2, 12, 13/)
    await linkIn(page, 'the-general').click()
    const row = page.locator('#kursk-ceasefire--claim_strikes-destruction')
    expect(await row.evaluate((element) => element.matches(':target') && element.getBoundingClientRect().top < innerHeight)).toBe(true)
    await row.getByRole('link', { name: 'Passage 15' }).click()
    expect(await page.locator('[data-step="the-general"]').evaluate((element) => element.matches(':target'))).toBe(true)
    await page.context().close()
  })

  test('a link that is to open elsewhere does; and all is gone with the element', async () => {
    const page = await openAt('the-ministry')
    const link = linkIn(page, 'the-ministry')
    const prevented = await link.evaluate((element) => {
      let wasPrevented = true
      addEventListener('click', (event) => {
        wasPrevented = event.defaultPrevented
        event.preventDefault()
      })
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }))
      return wasPrevented
    })
    expect(prevented).toBe(false)
    await link.click()
    const left = await page.evaluate(() => {
      const story = document.querySelector('dateline-story')
      story?.remove()
      const root = story?.shadowRoot
      return [
        root?.querySelectorAll('.card, .claim-targets, .tools, .age').length,
        story?.querySelectorAll('[aria-haspopup], .dateline-age:not([hidden])').length,
      ]
    })
    expect(left).toEqual([0, 0])
    await page.context().close()
  })

  test.each(['light', 'dark', 'forced'] as const)('no two symbols look alike without their hue, at 1x: %s', async (scheme) => {
    const statuses = ['confirmed', 'assessed', 'claimed', 'disputed', 'unclear'] as const
    const symbols = [
      ...(['plain', 'presence', 'former'] as const).flatMap((form) => statuses.map((status) => ({ status, form }))),
      { status: 'claimed', form: 'withdrawn' } as const,
    ]
    const drawn = symbols.map((symbol, i) => `<g transform="translate(${10 + i * 20} 10)">${renderToString(h(ClaimSymbol, symbol))}</g>`)
    const context = await browser.newContext({
      viewport: { width: symbols.length * 20, height: 20 },
      deviceScaleFactor: 1,
      colorScheme: scheme === 'dark' ? 'dark' : 'light',
      forcedColors: scheme === 'forced' ? 'active' : 'none',
    })
    const page = await context.newPage()
    await page.setContent(
      `<!doctype html><style>body{margin:0}.land{stroke:none!important}${staticMapCss()}</style><svg width="${symbols.length * 20}" height="20" style="display:block"><rect class="land" width="100%" height="20"/>${drawn.join('')}</svg>`,
    )
    const greys = await greysOf(page, await page.screenshot())
    const cell = (i: number): number[] => greys.filter((_, pixel) => Math.floor((pixel % (symbols.length * 20)) / 20) === i)
    const ground = greys[0] ?? 0
    for (const [i, a] of symbols.entries()) {
      expect(cell(i).filter((grey) => Math.abs(grey - ground) > VISIBLE).length, JSON.stringify(a)).toBeGreaterThan(FEW)
      for (const [j, b] of symbols.entries()) {
        if (j <= i) continue
        const other = cell(j)
        const different = cell(i).filter((grey, pixel) => Math.abs(grey - (other[pixel] ?? 0)) > VISIBLE).length
        expect(different, `${JSON.stringify(a)} ${JSON.stringify(b)}`).toBeGreaterThan(FEW)
      }
    }
    await context.close()
  })
})

/** Claims are on the sheet, which is the same over static maps: without the live map the tests are quick. */
const isLiveMap: Intercept = (request, response) => {
  if (!/live-map-/.test(request.url ?? '')) return false
  response.statusCode = 404
  response.end()
  return true
}

/** Levels of grey, of 255, by which a pixel must differ to count; and how many must, of the 130 of a symbol. */
const VISIBLE = 36
const FEW = 8

async function goTo(page: Page, step: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, `#${step}`)
  await untilSettled(page)
}

/** Closes the card by its key. */
async function close(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
}

function hasFocus(link: Locator): Promise<boolean> {
  return link.evaluate((element) => element === document.activeElement)
}

/** The name of what has the focus in the shadow. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.querySelector('dateline-story')?.shadowRoot?.activeElement
    return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
  })
}

async function lines(list: Locator): Promise<string[]> {
  return (await list.innerText()).split('\n').filter((line) => line.trim() !== '')
}

function symbolsAndTargets(
  page: Page,
): Promise<{ symbols: [number, number][]; targets: { x: number; y: number; width: number; height: number }[] }> {
  return page.evaluate(() => {
    const root = document.querySelector('dateline-story')?.shadowRoot
    const boxesOf = (selector: string): DOMRect[] =>
      [...(root?.querySelectorAll(selector) ?? [])].map((element) => element.getBoundingClientRect())
    return {
      symbols: boxesOf('.sheet-layer [data-label]:not([opacity]) .symbol').map(({ x, y, width, height }): [number, number] => [
        x + width / 2,
        y + height / 2,
      ]),
      targets: boxesOf('.claim-targets button').map(({ x, y, width, height }) => ({ x, y, width, height })),
    }
  })
}

function boxes(page: Page): Promise<{ key: (DOMRectInit & Box) | undefined; map: Box }> {
  return page.evaluate(() => {
    const root = document.querySelector('dateline-story')?.shadowRoot
    const boxOf = (selector: string): Box | undefined => {
      const element = root?.querySelector(selector)
      if (!element) return undefined
      const { x, y, width, height } = element.getBoundingClientRect()
      return width === 0 ? undefined : { x, y, width, height }
    }
    return { key: boxOf('.claim-key'), map: boxOf('.map') ?? { x: 0, y: 0, width: 0, height: 0 } }
  })
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The lightness of each pixel of an image (PNG), 0 to 255. */
function greysOf(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(
    async (data) => {
      const bitmap = await createImageBitmap(await (await fetch(data)).blob())
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const bytes = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray()
      return Array.from(
        { length: bytes.length / 4 },
        (_, i) => 0.2126 * (bytes[i * 4] ?? 0) + 0.7152 * (bytes[i * 4 + 1] ?? 0) + 0.0722 * (bytes[i * 4 + 2] ?? 0),
      )
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}
