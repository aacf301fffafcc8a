import { mkdirSync } from 'node:fs'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { openPage, untilLive, untilSettled } from './browser/story-page.ts'
import { ensureChrome, launchChrome } from './support/chrome.ts'
import { serve } from './support/serve.ts'

/** `npm run screenshots [steps...]`: pictures of the built Kursk story to look at, in .screenshots/, and the README's own. */
const FOLDER = '.screenshots'
const SIZES = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
]
const STEPS = ['two-places', 'no-front-line', 'what-is-not-known']

async function main(steps: readonly string[]): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  ensureChrome()
  const server = await serve(['dist'])
  const browser = await launchChrome()
  for (const viewport of SIZES) {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await open(browser, server.url, { viewport, colorScheme })
      await untilLive(page)
      for (const step of steps) {
        await page.evaluate((id) => {
          location.hash = id
        }, `#${step}`)
        await untilSettled(page)
        await page.waitForLoadState('networkidle')
        await page.waitForTimeout(800)
        await page.screenshot({ path: `${FOLDER}/${step}-${viewport.width}-${colorScheme}.png` })
      }
      await page.context().close()
    }
  }
  await forReadme(browser, server.url)
  await browser.close()
  await server.close()
}

async function forReadme(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url, { viewport: { width: 1280, height: 760 } })
  await untilLive(page)
  await page.waitForTimeout(1_000)
  await page.screenshot({ path: 'docs/images/page.png' })
}

async function open(browser: Browser, url: string, options: BrowserContextOptions): Promise<Page> {
  const { page } = await openPage(browser, url, options)
  await page.evaluate('globalThis.__name = (f) => f') // tsx names functions with a helper that the page does not have
  return page
}

await main(process.argv.length > 2 ? process.argv.slice(2) : STEPS)
