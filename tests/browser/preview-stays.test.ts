import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Preview, startPreview } from '../../src/cli/preview/start-preview.ts'
import { launchChrome } from '../support/chrome.ts'
import { docExamples } from '../support/doc-examples.ts'

/** The story of docs/first-story.md, which is so short that its last step is read at the very end of the page. */
const EXAMPLES = docExamples(readFileSync('docs/first-story.md', 'utf8'), ['markdown', 'json'])
const STORY = EXAMPLES.find(({ kind }) => kind === 'story')?.code ?? ''
const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
const file = join(folder, 'harbour', 'story.md')
/** The software renderer is slow. */
const POLL = { timeout: 30_000 }
let preview: Preview
let browser: Browser
let page: Page
let needsLiveMap = false

beforeAll(async () => {
  mkdirSync(join(folder, 'harbour'))
  writeFileSync(join(folder, 'harbour', 'places.geojson'), EXAMPLES.find(({ kind }) => kind === 'places')?.code ?? '')
  writeFileSync(file, STORY)
  preview = await startPreview({ paths: [folder], host: 'localhost', port: 0, editor: 'none', failed: () => {} })
  browser = await launchChrome()
})
afterAll(async () => {
  await browser?.close()
  await preview?.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await page?.close()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.route('**/live-map-*', (route) => (needsLiveMap ? route.continue() : route.abort())) // it takes its time to start
})

/** Opens the preview of a text at a step. */
async function open(text: string, step: string): Promise<void> {
  const version = write(text)
  await page.goto(preview.url)
  await untilShown(version)
  await page.getByRole('button', { name: 'Move the map' }).waitFor() // both screens stand
  await page.getByLabel('Step', { exact: true }).selectOption(step)
  await expect.poll(reading, POLL).toEqual([step, step, step])
}

async function save(text: string): Promise<void> {
  await untilShown(write(text))
  await page.waitForTimeout(300) // what is to fall back has done so
}

let versions = 0

/** Writes the text as a version that can be told from others on the page, and gives what tells it. */
function write(text: string): string {
  versions += 1
  const dek = `This is version ${versions}.`
  writeFileSync(file, text.replace(/^dek: .*$/m, `dek: ${dek}`))
  return dek
}

/** Waits until both screens, and none behind them, show a text. */
async function untilShown(words: string): Promise<void> {
  const isShown = async (): Promise<boolean> => {
    if ((await page.locator('iframe').count()) !== 2) return false
    const texts = await Promise.all(
      page
        .frames()
        .slice(1)
        .map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
    )
    return texts.every((text) => text.includes(words))
  }
  await expect.poll(isShown, POLL).toBe(true)
}

/** The step that the toolbar names, and those whose scenes the two screens show. */
async function reading(): Promise<string[]> {
  const scenes = page
    .frames()
    .slice(1)
    .map((frame) =>
      frame.evaluate(() => {
        const story = document.querySelector('dateline-story') as (Element & { position: number }) | null
        return story?.querySelectorAll<HTMLElement>('[data-step]')[Math.round(story.position)]?.dataset['step'] ?? ''
      }),
    )
  return [await page.getByLabel('Step', { exact: true }).inputValue(), ...(await Promise.all(scenes))]
}

const IDS = /^id: .*\n/gm

describe('after a save the preview is at the step where it was', () => {
  test.each([
    ['a line more in it, and another', [1, 2].map((lines) => `${STORY}${'A line more.\n'.repeat(lines)}`)],
    ['many lines more in it, and without them', [`${STORY}${'It has grown long. '.repeat(90)}\n`, STORY]],
    ['a step more before it, and without it', [STORY.replace('```view\nid: odesa', 'A step of its own.\n\n```view\nid: odesa'), STORY]],
    ['the step before it taken out', [STORY.replace(/```view\nid: both[\s\S]*(?=```view\nid: odesa)/, '')]],
  ])('with %s', async (_, texts) => {
    await open(STORY, 'odesa')
    for (const text of texts) {
      await save(text)
      expect(await reading()).toEqual(['odesa', 'odesa', 'odesa'])
    }
  })

  test('though its id has gone with its first words', async () => {
    await open(STORY.replace(IDS, ''), 'odesa-is-the-first')
    await save(STORY.replace(IDS, '').replace('[Odesa](place:odesa) is the first', 'And now [Odesa](place:odesa) is the very first'))
    expect(await reading()).toEqual(Array(3).fill('and-now-odesa-is-the'))
  })

  test('and the map that is moved then is its own', async () => {
    needsLiveMap = true
    await open(STORY, 'odesa')
    await save(`${STORY}A line more.\n`)
    await save(`${STORY}A line more.\nAnd another.\n`)
    await page.getByRole('button', { name: 'Move the map' }).click()
    const picker = page.getByRole('region', { name: 'The view of odesa' })
    await expect.poll(() => picker.getByRole('button', { name: 'Use this view' }).isEnabled(), POLL).toBe(true)
    const bounds = await picker.getByText(/^bounds: /).innerText()
    await picker.getByRole('button', { name: 'Use this view' }).click()
    await expect.poll(() => picker.count(), POLL).toBe(0)
    const written = readFileSync(file, 'utf8')
    expect(written).toContain('id: both\nfit: [odesa, istanbul]\nalt:')
    expect(written).toContain(`id: odesa\n${bounds}`)
    expect(await reading()).toEqual(['odesa', 'odesa', 'odesa'])
  })
})
