import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scrollOf } from '../../src/scene/comfort.ts'
import { launchChrome } from '../support/chrome.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { timesOver } from './long-page.ts'
import { DESKTOP, openPage, PHONE, STORY, untilLive, untilSettled, whatIsShown } from './story-page.ts'

const LAST = STORY.steps.length - 1
const hash = (step: number): string => `#${STORY.slug}--${STORY.steps[step]?.id}`

describe('travel by hand', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    server = await serve(['dist'])
    browser = await launchChrome()
    page = await open()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  /** A page of the story with its buttons, on static maps: the live one takes its time to start. */
  const open = async (options: BrowserContextOptions = {}, live = false): Promise<Page> => {
    const context = await browser.newContext({ viewport: DESKTOP, ...options })
    const opened = await context.newPage()
    await opened.addInitScript(holdRests)
    if (!live) await opened.route('**/live-map-*', (route) => route.abort())
    await opened.goto(server.url)
    await opened.locator('.passages').waitFor()
    return opened
  }

  describe('previous and next', () => {
    test('by mouse: the page scrolls at once, the map is on the next step, and the number says which', async () => {
      await goTo(page, 0)
      for (const step of [1, 2, 3]) {
        await page.getByRole('button', { name: 'Next passage' }).click()
        await untilSettled(page)
        expect(await position(page)).toBe(step)
        expect(await page.locator('.passages').innerText()).toContain(`${step + 1} / ${STORY.steps.length}`)
      }
      await page.getByRole('button', { name: 'Previous passage' }).click()
      await untilSettled(page)
      expect(await position(page)).toBe(2)
    })

    test('by arrow keys while one of them has the focus, which it keeps; elsewhere the keys scroll the page', async () => {
      await goTo(page, 10)
      await page.getByRole('button', { name: 'Previous passage' }).focus()
      for (const [key, step] of [
        ['ArrowRight', 11],
        ['ArrowDown', 12],
        ['ArrowLeft', 11],
        ['ArrowUp', 10],
      ] as const) {
        await page.keyboard.press(key)
        await untilSettled(page)
        expect(await position(page), key).toBe(step)
        expect(await focused(page)).toBe('Previous passage')
      }
      await page.getByRole('button', { name: 'Previous passage' }).blur()
      const before = await page.evaluate(() => scrollY)
      await page.keyboard.press('ArrowDown')
      await expect.poll(() => page.evaluate((y) => scrollY - y, before)).toBeGreaterThan(0)
      expect(await page.evaluate((y) => scrollY - y, before)).toBeLessThan(120)
    })

    test('at an end its button does nothing, says so and keeps the focus', async () => {
      for (const [step, name] of [
        [0, 'Previous passage'],
        [LAST, 'Next passage'],
      ] as const) {
        await goTo(page, step)
        const button = page.getByRole('button', { name })
        expect(await button.getAttribute('aria-disabled')).toBe('true')
        await button.focus()
        const before = await page.evaluate(() => scrollY)
        await page.keyboard.press('Enter')
        await page.waitForTimeout(100)
        expect(await page.evaluate(() => scrollY)).toBe(before)
        expect(await focused(page)).toBe(name)
        const other = step === 0 ? 'Next passage' : 'Previous passage'
        expect(await page.getByRole('button', { name: other }).getAttribute('aria-disabled')).toBe('false')
      }
    })

    test('what is said is the step on which one has come to rest by hand, once; scrolling says nothing', async () => {
      const said = () => page.locator('.passages [role=status]').innerText()
      await goTo(page, 5)
      await rest(page)
      expect(await said()).toBe('')
      await page.getByRole('button', { name: 'Next passage' }).evaluate((button: HTMLElement) => {
        for (let i = 0; i < 4; i++) button.click()
      })
      await untilSettled(page)
      expect(await said()).toBe('')
      await rest(page)
      expect(await said()).toBe('Passage 10 of 25')
      await goTo(page, 12)
      await rest(page)
      expect(await said()).toBe('')
    })
  })

  describe('the list of passages', () => {
    test('has each of them under its chapter, the one that is read marked and in sight; a tap goes there and gives its text the focus', async () => {
      const phone = await open({ viewport: PHONE, hasTouch: true, isMobile: true })
      await goTo(phone, 13)
      const opener = phone.getByRole('button', { name: '14 / 25: All passages' })
      await opener.tap()
      const list = phone.getByRole('dialog', { name: 'All passages' })
      await list.waitFor()
      expect(await opener.getAttribute('aria-expanded')).toBe('true')
      expect(await list.getByRole('heading').allInnerTexts()).toEqual(STORY.chapters.map(({ title }) => title))
      const links = list.getByRole('link')
      expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(STORY.steps.map((_, i) => hash(i)))
      const current = list.locator('[aria-current=step]')
      expect(await current.innerText()).toMatch(/^The Institute for the Study of War/)
      expect(await isInSight(phone, '.passages-list [aria-current]', '.passages-list')).toBe(true)
      expect(await phone.evaluate(() => scrollX)).toBe(0)

      const address = phone.url()
      await links.nth(15).tap()
      await untilSettled(phone)
      expect(await position(phone)).toBe(15)
      expect(await list.isVisible()).toBe(false)
      expect(await phone.evaluate(() => document.activeElement?.id)).toBe(hash(15).slice(1))
      expect(phone.url()).toBe(address)
      await phone.context().close()
    })

    test('opens and closes by key, and by its button again; the focus goes back to that', async () => {
      await goTo(page, 3)
      const opener = page.getByRole('button', { name: /All passages/ })
      await opener.focus()
      await page.keyboard.press('Enter')
      const list = page.getByRole('dialog', { name: 'All passages' })
      await list.waitFor()
      await page.keyboard.press('Escape')
      await expect.poll(() => list.isVisible()).toBe(false)
      expect(await focused(page)).toMatch(/All passages/)
      await opener.click()
      await list.waitFor()
      await opener.click()
      await expect.poll(() => list.isVisible()).toBe(false)
      await page.waitForTimeout(100)
      expect(await list.isVisible()).toBe(false)
      expect(await opener.getAttribute('aria-expanded')).toBe('false')
    })
  })

  describe('the link to a passage', () => {
    test('is copied: a visit by it lands on that step', async () => {
      const reader = await open({ permissions: ['clipboard-read', 'clipboard-write'] })
      await goTo(reader, 17)
      await reader.getByRole('button', { name: /All passages/ }).click()
      await reader.getByRole('button', { name: 'Copy a link to this passage' }).click()
      await expect.poll(() => reader.locator('.copy-link [role=status]').innerText()).toBe('Link copied.')
      const copied = await reader.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(`${server.url}${hash(17)}`)
      await reader.goto('about:blank')
      await reader.goto(copied)
      await reader.locator('.passages').waitFor()
      await untilSettled(reader)
      expect(await position(reader)).toBe(17)
      await reader.context().close()
    })

    test('stands there to be copied by hand where the clipboard is refused', async () => {
      await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error()) } }))
      await goTo(page, 8)
      await page.getByRole('button', { name: /All passages/ }).click()
      await page.getByRole('button', { name: 'Copy a link to this passage' }).press('Enter')
      const field = page.getByRole('textbox', { name: 'Copy a link to this passage' })
      await field.waitFor()
      expect(await field.inputValue()).toBe(`${server.url}${hash(8)}`)
      const selected = await field.evaluate((input: HTMLInputElement) => [input.selectionStart, input.selectionEnd, input.value.length])
      expect(selected).toEqual([0, selected[2], selected[2]])
      expect(await page.locator('.copy-link [role=status]').innerText()).toBe('The link could not be copied. Here it is:')
      await page.keyboard.press('Escape')
    })
  })

  describe('the rail', () => {
    test('beside the text has a link for each chapter, named where the hand is, the current one marked', async () => {
      await goTo(page, 4)
      const rail = page.getByRole('navigation', { name: 'Chapters' })
      const links = rail.getByRole('link')
      expect(await links.allInnerTexts()).toEqual(STORY.chapters.map(({ title }) => title))
      const names = () => rail.locator('span').evaluateAll((all) => all.filter((name) => getComputedStyle(name).opacity === '1').length)
      expect(await names()).toBe(0)
      await links.nth(2).hover()
      await expect.poll(names).toBe(STORY.chapters.length)
      await links.nth(2).click()
      await untilSettled(page)
      expect(await position(page)).toBe(STORY.chapters[2]?.firstStep)
      expect(await rail.locator('[aria-current]').innerText()).toBe(STORY.chapters[2]?.title)
      const sizes = await links.evaluateAll((all) =>
        all.map((link) => link.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)),
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24)
    })

    test('follows the reader by a transform alone: down the edge beside the text, along it above', async () => {
      for (const [viewport, axis] of [
        [DESKTOP, 'd'],
        [PHONE, 'a'],
      ] as const) {
        await page.setViewportSize(viewport)
        const done = async (step: number): Promise<number | undefined> => {
          await goTo(page, step)
          return page.locator('.rail-done').evaluate((line, along) => new DOMMatrix(getComputedStyle(line).transform)[along], axis)
        }
        expect(await done(0)).toBeCloseTo(0, 3)
        expect(await done(11)).toBeCloseTo(3 / 6, 3) // three chapters of six lie behind
        expect(await done(18)).toBeCloseTo((4 + 2 / 4) / 6, 3) // and two steps of four of the fifth
        expect(await done(LAST)).toBeCloseTo(1, 3)
        expect(await page.getByRole('navigation', { name: 'Chapters' }).isVisible()).toBe(viewport === DESKTOP)
      }
      await page.setViewportSize(DESKTOP)
    })
  })

  test('all of it lies on the map and leaves most of it free, on a small phone and with text twice as large', async () => {
    for (const [viewport, text] of [
      [{ width: 320, height: 568 }, '100%'],
      [PHONE, '200%'],
      [{ width: 1280, height: 800 }, '200%'],
    ] as const) {
      await page.setViewportSize(viewport)
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), text)
      await page.waitForTimeout(100)
      const [map, box] = await Promise.all(
        ['.map', '.passages'].map((part) =>
          page.locator(part).evaluate((element) => {
            const { left, top, right, bottom } = element.getBoundingClientRect()
            return { left, top, right, bottom }
          }),
        ),
      )
      if (map === undefined || box === undefined) throw new Error('no map')
      expect(box.left >= map.left && box.top >= map.top && box.right <= map.right && box.bottom <= map.bottom).toBe(true)
      expect(((box.right - box.left) * (box.bottom - box.top)) / ((map.right - map.left) * (map.bottom - map.top))).toBeLessThan(0.15)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    }
    await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
    await page.setViewportSize(DESKTOP)
  })

  describe('the address', () => {
    const address = () => page.evaluate(() => location.hash)

    test('names the step on which the reader has come to rest, once, and nothing while the reader is on the move', async () => {
      await page.evaluate(() => {
        const written: string[] = []
        const replace = history.replaceState.bind(history)
        history.replaceState = (data, unused, url) => {
          written.push(String(url))
          replace(data, unused, url)
        }
        Object.assign(window, { written })
      })
      const written = () => page.evaluate(() => (window as unknown as { written: string[] }).written)
      const entries = await page.evaluate(() => history.length)
      await goTo(page, 0)
      await rest(page)
      const before = await written()
      for (const step of [3, 4, 8, 6]) await goTo(page, step)
      expect(await written()).toEqual(before)
      await rest(page)
      expect(await written()).toEqual([...before, hash(6)])
      expect(await address()).toBe(hash(6))
      for (const by of [-20, 40, -20]) {
        await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by)
        await untilSettled(page)
        await rest(page)
      }
      expect(await written()).toEqual([...before, hash(6)])
      expect(await page.evaluate(() => history.length)).toBe(entries)
    })

    test('waits while the reader scrolls within a step', async () => {
      await goTo(page, 9)
      expect(await waitingRests(page)).toBeGreaterThan(0)
      const first = await page.evaluate(() => (window as unknown as { rests: Map<number, unknown> }).rests.keys().next().value)
      await page.evaluate(() => scrollBy({ top: 15, behavior: 'instant' }))
      await untilSettled(page)
      expect(await position(page)).toBe(9)
      const known = await page.evaluate((id) => (window as unknown as { rests: Map<unknown, unknown> }).rests.has(id), first)
      expect(known).toBe(false) // it began to wait anew
      expect(await waitingRests(page)).toBeGreaterThan(0)
    })

    test('stays through a refresh, as the reader’s place does, and is not touched where the page does not ask for it', async () => {
      await goTo(page, 9)
      await rest(page)
      const before = await position(page)
      await page.reload()
      await page.locator('.passages').waitFor()
      await untilSettled(page)
      expect([await address(), await position(page)]).toEqual([hash(9), before])
      await page.evaluate(() => document.querySelector('dateline-story')?.removeAttribute('history'))
      await goTo(page, 6)
      await rest(page)
      expect(await address()).toBe(hash(9))
    })
  })

  test('when the element leaves, all of it leaves, and no mark is left on the text', async () => {
    await goTo(page, 7)
    const left = await page.evaluate(() => {
      const story = document.querySelector('dateline-story')
      story?.remove()
      return [
        story?.shadowRoot?.querySelectorAll('.passages, .rail, .tools, .card').length,
        story?.querySelectorAll('[data-active], [data-step][tabindex]').length,
      ]
    })
    expect(left).toEqual([0, 0])
    expect(await waitingRests(page)).toBe(0)
  })
})

describe('travelling', () => {
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

  test('the page leaves as much room before a step as its class of gap says, and its own margins besides', async () => {
    for (const viewport of [PHONE, DESKTOP]) {
      const { page } = await openPage(browser, server.url, { viewport })
      const gaps = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('dateline-story > [data-gap]')].map((element) => ({
          gap: Number(element.dataset['gap']),
          margin: Number.parseFloat(getComputedStyle(element).marginBlockStart),
          space: element.localName === 'h2' ? 3.25 * 16 : 1.25 * 16,
        })),
      )
      expect(gaps.filter(({ gap }) => gap > 0).length).toBeGreaterThan(5)
      for (const { gap, margin, space } of gaps) {
        if (gap > 0) expect(margin - space).toBeCloseTo((scrollOf(gap) - scrollOf(0)) * viewport.height, 1)
      }
      await page.context().close()
    }
  })

  test('to the next step by hand the map flies, through scenes between the two; further away it cuts', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    await page.locator('.passages').waitFor()
    await goTo(page, 2)
    const seen = async (act: () => Promise<unknown>): Promise<number[]> => {
      await page.evaluate(() => {
        const story = document.querySelector('dateline-story') as unknown as { position: number }
        const positions: number[] = []
        Object.assign(window, { positions })
        const look = (): void => {
          if (positions.at(-1) !== story.position) positions.push(story.position)
          requestAnimationFrame(look)
        }
        look()
      })
      await act()
      await untilSettled(page)
      return page.evaluate(() => (window as unknown as { positions: number[] }).positions)
    }
    const flown = await seen(() => page.getByRole('button', { name: 'Next passage' }).click())
    expect(flown.at(-1)).toBe(3)
    expect(flown.filter((position) => position > 2 && position < 3).length).toBeGreaterThan(2)
    const cut = await seen(() => goTo(page, 12))
    expect(cut).toEqual([3, 12])
    await page.context().close()
  })

  test('with less motion asked for, the map changes once for a step, also by hand', async () => {
    const { page } = await openPage(browser, server.url, { reducedMotion: 'reduce' })
    await untilLive(page)
    await page.locator('.passages').waitFor()
    await goTo(page, 2)
    await page.evaluate(() => {
      const map = (
        document.querySelector('dateline-story') as unknown as Record<symbol, { maplibre: { on(name: string, call: () => void): void } }>
      )[Symbol.for('dateline.live-map')]?.maplibre
      const moves: number[] = []
      map?.on('move', () => moves.push(1))
      Object.assign(window, { moves })
    })
    await page.getByRole('button', { name: 'Next passage' }).click()
    await untilSettled(page)
    expect((await whatIsShown(page)).scene.position).toBe(3)
    expect(await page.evaluate(() => (window as unknown as { moves: number[] }).moves.length)).toBe(1)
    await page.context().close()
  })

  test('at rest nothing runs: no frame is asked for, nothing is drawn, no timer is set', async () => {
    const { page } = await openPage(browser, server.url)
    await untilLive(page)
    await page.locator('.passages').waitFor()
    await page.getByRole('button', { name: 'Next passage' }).click()
    await untilSettled(page)
    await page.waitForTimeout(1_500)
    const counts = await page.evaluate(async () => {
      const counts = { frames: 0, timers: 0, changes: 0, drawn: 0 }
      const { requestAnimationFrame: ask, setTimeout: set } = window
      window.requestAnimationFrame = (call) => {
        counts.frames += 1
        return ask(call)
      }
      const wait = (milliseconds: number) => new Promise((resolve) => set(resolve, milliseconds))
      window.setTimeout = ((...call: Parameters<typeof set>) => {
        counts.timers += 1
        return set(...call)
      }) as typeof set
      const story = document.querySelector('dateline-story') as HTMLElement &
        Record<symbol, { maplibre: { on(name: string, call: () => void): void } }>
      const observer = new MutationObserver((records) => {
        counts.changes += records.length
      })
      for (const root of [story, story.shadowRoot as ShadowRoot]) {
        observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
      }
      story[Symbol.for('dateline.live-map')]?.maplibre.on('render', () => {
        counts.drawn += 1
      })
      await wait(1_500)
      return counts
    })
    expect(counts).toEqual({ frames: 0, timers: 0, changes: 0, drawn: 0 })
    await page.context().close()
  })

  test('a story of 2,000 steps asks for no more work in its frames than one of 25', async () => {
    const work = async (times: number): Promise<Record<string, number>> => {
      const long = await serve(['dist'], { intercept: timesOver(times) })
      const { page, incidents } = await openPage(browser, long.url)
      await untilLive(page)
      await page.locator('.passages').waitFor()
      const offset = STORY.steps.length * (times - 1)
      await page.evaluate(toWholePixels)
      await goTo(page, offset + 10)
      await page.waitForTimeout(700) // at rest
      const counted = await page.evaluate(countWork)
      expect((await whatIsShown(page)).scene.position).toBeGreaterThan(offset + 11)
      expect(incidents.errors).toEqual([])
      await page.context().close()
      await long.close()
      return counted
    }
    const [short, long] = [await work(1), await work(80)]
    expect(short['changed']).toBeGreaterThan(100)
    // a hundredth for what is set anew only where a rounded number differs
    for (const [what, times] of Object.entries(long)) expect(times, what).toBeLessThanOrEqual((short[what] ?? 0) * 1.01)
  })
})

/** Runs in the page: makes every text and space of it whole pixels, so that a step far down the page lies as one at its beginning does. */
function toWholePixels(): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(
    'dateline-story > *, dateline-story > * > * { line-height: 30px !important; margin-block: 20px !important; padding-block: 0 !important }',
  )
  document.adoptedStyleSheets = [sheet]
}

/**
 * Runs in the page: scrolls through a flight, 25 px a frame, and counts what is done in all of the frames together. It makes the frames itself, 60 a
 * second, so that they are the same in every run.
 */
function countWork(): Record<string, number> {
  const counts: Record<string, number> = {}
  const story = document.querySelector('dateline-story') as HTMLElement
  const count = (owner: object, name: string): (() => void) => {
    const described = Object.getOwnPropertyDescriptor(owner, name)
    if (described === undefined) throw new Error(`no ${name}`)
    const tally = (): void => {
      counts[name] = (counts[name] ?? 0) + 1
    }
    const { get, value } = described
    Object.defineProperty(owner, name, {
      ...described,
      ...(get !== undefined && {
        get(this: unknown) {
          tally()
          return get.call(this)
        },
      }),
      ...(typeof value === 'function' && {
        value(this: unknown, ...args: unknown[]) {
          tally()
          return value.apply(this, args)
        },
      }),
    })
    return () => Object.defineProperty(owner, name, described)
  }
  const waiting: FrameRequestCallback[] = []
  const draw = window.requestAnimationFrame
  window.requestAnimationFrame = (call) => waiting.push(call)
  let time = performance.now()
  const frame = (): void => {
    time += 1000 / 60
    for (const call of waiting.splice(0)) call(time)
  }
  const restore = [
    ...['getBoundingClientRect', 'setAttribute', 'removeAttribute', 'toggleAttribute', 'querySelector', 'querySelectorAll'].map((name) =>
      count(Element.prototype, name),
    ),
    ...['appendChild', 'insertBefore', 'removeChild'].map((name) => count(Node.prototype, name)),
    ...['offsetHeight', 'offsetTop'].map((name) => count(HTMLElement.prototype, name)),
    ...['scrollY', 'getComputedStyle', 'setTimeout', 'requestAnimationFrame'].map((name) => count(window, name)),
    count(CSSStyleDeclaration.prototype, 'setProperty'),
  ]
  const observer = new MutationObserver(() => undefined)
  for (const root of [story, story.shadowRoot as ShadowRoot]) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true })
  }
  for (let i = 0; i < 30; i++) {
    window.scrollBy({ top: 25, behavior: 'instant' })
    window.dispatchEvent(new Event('scroll'))
    frame()
  }
  for (let i = 0; i < 60; i++) frame() // the follow lands
  counts['changed'] = observer.takeRecords().length
  for (const back of restore) back()
  window.requestAnimationFrame = draw
  for (const call of waiting) draw(call)
  return counts
}

/** Runs in the page before all else: who waits for a reader at rest (600 ms, `REST` of reader/travel/on-settled) waits for `rest`. */
function holdRests(): void {
  const { setTimeout: set, clearTimeout: clear } = window
  const rests = new Map<number, () => void>()
  let id = 1e9
  window.setTimeout = ((call: () => void, wait: number, ...more: unknown[]) => {
    if (wait !== 600) return set(call, wait, ...more)
    id += 1
    rests.set(id, call)
    return id
  }) as typeof set
  window.clearTimeout = (timer) => void (rests.delete(Number(timer)) || clear(timer))
  Object.assign(window, { rests })
}

/** Lets the reader have been at rest for long enough. */
function rest(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { rests } = window as unknown as { rests: Map<number, () => void> }
    const calls = [...rests.values()]
    rests.clear()
    for (const call of calls) call()
  })
}

function waitingRests(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as { rests: Map<number, unknown> }).rests.size)
}

function position(page: Page): Promise<number> {
  return page.evaluate(() => (document.querySelector('dateline-story') as unknown as { position: number }).position)
}

/** The accessible name of what has the focus in the shadow. */
function focused(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'))
}

/** Scrolls to the middle of a step as a reader would, and waits until the story is there. */
async function goTo(page: Page, step: number): Promise<void> {
  await page.evaluate((index) => {
    const box = document.querySelectorAll('dateline-story > [data-step]')[index]?.getBoundingClientRect()
    const stage = document.querySelector('dateline-story')?.shadowRoot?.querySelector('.stage')
    const isBeside = stage ? getComputedStyle(stage).getPropertyValue('--dateline-layout').trim() === 'side' : false
    if (box !== undefined) window.scrollBy({ top: box.top + box.height / 2 - innerHeight * (isBeside ? 0.45 : 0.62), behavior: 'instant' })
  }, step)
  await untilSettled(page)
}

function isInSight(page: Page, inner: string, outer: string): Promise<boolean> {
  return page.evaluate(
    ([a = '', b = '']) => {
      const root = document.querySelector('dateline-story')?.shadowRoot
      const [one, other] = [a, b].map((part) => root?.querySelector(part)?.getBoundingClientRect())
      return one !== undefined && other !== undefined && one.top >= other.top && one.bottom <= other.bottom
    },
    [inner, outer],
  )
}
