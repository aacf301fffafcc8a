import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChrome } from '../support/chrome.ts'
import { openPage, untilLive, untilSettled, whatIsShown } from './story-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'dateline-dev-'))
const file = join(folder, 'kursk-ceasefire', 'story.md')
let browser: Browser
let server: ViteDevServer

beforeAll(async () => {
  cpSync('stories', folder, { recursive: true })
  process.env['DATELINE_STORIES'] = folder
  server = await createServer({ server: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
  await server.listen()
  browser = await launchChrome()
})
afterAll(async () => {
  await browser?.close()
  await server?.close()
  delete process.env['DATELINE_STORIES']
  rmSync(folder, { recursive: true, force: true })
})

test('npm run dev shows a change of story.md by itself, and the reader stays where they were', async () => {
  const { page } = await openPage(browser, server.resolvedUrls?.local[0] ?? '')
  await untilLive(page)
  await page.evaluate(() => {
    location.hash = '#the-institute'
  })
  await untilSettled(page)
  const before = (await whatIsShown(page)).scene.position

  const text = readFileSync(file, 'utf8')
  // an earlier paragraph grows, so that keeping the offset would not be enough
  const longer = text.replace(
    'Why were Ukrainian troops in Russia?',
    `${'A sentence that an editor has just added. '.repeat(12)}Why were Ukrainian troops in Russia?`,
  )
  expect(longer).not.toBe(text)
  const reloaded = page.waitForEvent('load', { timeout: 30_000 })
  writeFileSync(file, longer)
  await reloaded
  await untilLive(page)
  await untilSettled(page)
  expect(await page.locator('[data-step=august-2024]').innerText()).toContain('an editor has just added')
  expect((await whatIsShown(page)).scene.position).toBeCloseTo(before, 2)

  const broken = page.waitForEvent('load', { timeout: 30_000 })
  writeFileSync(file, longer.replace('use: sudzha-close', 'use: sudzha-clos'))
  await broken
  expect(await page.locator('body').innerText()).toMatch(/story\.md:\d+:\d+ {2}error .*did you mean 'sudzha-close'/)
})
