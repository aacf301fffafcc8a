import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { launchChrome } from '../support/chrome.ts'
import type { TestServer } from '../support/serve.ts'
import { FOREIGN_LAND, type ForeignOptions, protomapsFile, serveForeign, serveStory } from './basemap-site.ts'
import { DESKTOP, openPage, untilLive, untilSettled } from './story-page.ts'

describe('a base map of the newsroom’s own', () => {
  let browser: Browser
  const servers: TestServer[] = []
  const open = <T extends TestServer>(server: T): T => {
    servers.push(server)
    return server
  }
  beforeAll(async () => {
    browser = await launchChrome()
  })
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    for (const server of servers.splice(0)) await server.close()
  })
  afterAll(() => browser?.close())

  /** A story whose base map is a style on another host, open on its page with the live map standing. */
  const openStyled = async (options: ForeignOptions = {}): Promise<Opened> => {
    const foreign = open(await serveForeign(options))
    const site = open(await serveStory(`{ style: "${foreign.url}style.json" }`))
    return { foreign, site, ...(await openStory(browser, site.url)) }
  }

  test('asks no other host for anything before the reader says so, and then that one alone', async () => {
    const { page, foreign, incidents } = await openStyled()
    await untilOffered(page)
    await page.waitForTimeout(500)
    expect(foreign.answers).toEqual([])
    expect(incidents.foreign).toEqual([])
    const host = new URL(foreign.url).host
    const button = page.getByRole('button', { name: `Show the detailed map from ${host}` })
    await expect.poll(() => button.count()).toBe(1)
    expect(await page.locator('.base-choice').innerText()).toContain(`This contacts ${host}`)

    await button.focus()
    await page.keyboard.press('Enter')
    await untilBase(page, 'shown')
    expect(foreign.answers.map(({ path }) => path)).toContain('/style.json')
    expect([...new Set(incidents.foreign.map((url) => new URL(url).host))]).toEqual([host])
    expect(incidents.errors).toEqual([])
    expect(await page.evaluate(() => (window as unknown as { violations: string[] }).violations)).toEqual([])
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0])
  })
})

interface Opened extends Awaited<ReturnType<typeof openStory>> {
  readonly foreign: TestServer
  readonly site: TestServer
}

async function openStory(browser: Browser, url: string): ReturnType<typeof openPage> {
  const opened = await openPage(browser, url, { viewport: DESKTOP })
  await untilLive(opened.page)
  return opened
}

function untilOffered(page: Page): Promise<void> {
  return untilBase(page, 'offered')
}

async function untilBase(page: Page, state: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.querySelector('dateline-story')?.shadowRoot?.querySelector<HTMLElement>('.stage')?.dataset['base'] === wanted,
    state,
    { timeout: 30_000 },
  )
}
