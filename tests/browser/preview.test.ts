import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Preview, startPreview } from '../../src/cli/preview/start-preview.ts'
import type { Scene } from '../../src/scene/scene.ts'
import { launchChrome } from '../support/chrome.ts'

/** A story of three steps, long enough to be scrolled, in a folder of its own. */
const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
const file = join(folder, 'storm', 'story.md')
const LONG = 'It rains, and the wind turns with the hours. '.repeat(30)
const STORM = readFileSync('tests/fixtures/storm/story.md', 'utf8')
const STORY = `${STORM.replace('to the east of Fiji.', 'to the east of Fiji. # 40%').replace('draw: { track: 1 }', 'draw: { track: 1 }\nhighlight: [taveuni]')}
${LONG}

\`\`\`view
id: after
hold: true # where it was
highlight: [suva]
\`\`\`
What comes after is quiet. ${LONG}
`
/** The software renderer is slow. */
const POLL = { timeout: 30_000 }
let preview: Preview
let browser: Browser
let page: Page
const errors: string[] = []

beforeAll(async () => {
  cpSync('tests/fixtures/storm', join(folder, 'storm'), { recursive: true })
  writeFileSync(file, STORY)
  preview = await startPreview({
    paths: [folder],
    host: 'localhost',
    port: 0,
    editor: 'vscode',
    failed: (error) => errors.push(String(error)),
  })
  browser = await launchChrome()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(`${preview.url}#after`)
})
afterAll(async () => {
  await browser?.close()
  await preview?.close()
  rmSync(folder, { recursive: true, force: true })
  expect(errors).toEqual([])
})
beforeEach(async () => {
  if (readFileSync(file, 'utf8') !== STORY) writeFileSync(file, STORY)
  await untilShown('What comes after is quiet')
})

/** The frames of the desktop and of the phone. */
async function screens(): Promise<[desktop: Frame, phone: Frame]> {
  const frames = await Promise.all(
    ['.desktop iframe', '.phone iframe'].map(async (name) => (await page.locator(name).last().elementHandle())?.contentFrame()),
  )
  const [desktop, phone] = frames
  if (!desktop || !phone) throw new Error('the preview has not both screens')
  return [desktop, phone]
}

/** Waits until both screens, and no others behind them, show a text. */
async function untilShown(text: string): Promise<void> {
  await expect
    .poll(async () => {
      if ((await page.locator('iframe').count()) !== 2) return false
      const texts = await Promise.all(
        (await screens()).map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')),
      )
      return texts.every((shown) => shown.includes(text))
    }, POLL)
    .toBe(true)
}

interface Place {
  readonly position: number
  readonly scene: Scene
  /** CSS pixels from the window's top to the step being read. */
  readonly offset: number
}

async function placeOf(frame: Frame): Promise<Place> {
  return frame.evaluate(async () => {
    const story = document.querySelector('dateline-story') as unknown as { position: number; scene: Scene } & Element
    let last = Number.NaN
    for (let same = 0; same < 6; same = story.position === last ? same + 1 : 0) {
      last = story.position
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
    const step = story.querySelectorAll('[data-step]')[Math.round(last)]
    return { position: last, scene: JSON.parse(JSON.stringify(story.scene)) as Scene, offset: step?.getBoundingClientRect().top ?? 0 }
  })
}

const scrollTo = (frame: Frame, step: string, offset: number): Promise<void> =>
  frame.evaluate(
    ([id, top]) =>
      scrollBy({ top: (document.querySelector(`[data-step=${id}]`)?.getBoundingClientRect().top ?? 0) - top, behavior: 'instant' }),
    [step, offset] as const,
  )

describe('the two screens', () => {
  test('begin at the step that the address names, and follow each other’s reader both ways', async () => {
    const [desktop, phone] = await screens()
    expect([(await placeOf(desktop)).position, (await placeOf(phone)).position]).toEqual([2, 2])
    await scrollTo(desktop, 'suva', 200)
    await expect.poll(async () => (await placeOf(phone)).position, POLL).toBe(1)
    expect(page.url()).toBe(`${preview.url}?story=storm#suva`)

    await scrollTo(phone, 'after', 560) // on the way there
    const { position } = await placeOf(phone)
    expect([position > 1, position < 2]).toEqual([true, true])
    expect((await placeOf(desktop)).position).toBeCloseTo(position, 1)
    expect((await placeOf(phone)).position).toBe(position)
  })

  test('show a change by themselves, and the reader stays at the step and the line', async () => {
    const [desktop] = await screens()
    await scrollTo(desktop, 'after', 130)
    const before = await Promise.all((await screens()).map(placeOf))
    writeFileSync(
      file,
      STORY.replace('It passes', `${'An earlier paragraph has grown. '.repeat(9)}It passes`).replace('is quiet.', 'is very quiet.'),
    )
    await untilShown('What comes after is very quiet')
    const after = await Promise.all((await screens()).map(placeOf))
    expect(after.map(({ position }) => position)).toEqual(before.map(({ position }) => position))
    const moved = [0, 1].map((i) => Math.abs((after[i]?.offset ?? 1e9) - (before[i]?.offset ?? 0)))
    expect(moved[0]).toBeLessThan(2) // where the reader scrolled
    expect(moved[1]).toBeLessThan(20) // the other follows
  })

  test('stay with a story whose file is away for a moment, and follow it when it is there again', async () => {
    const answers = (story: string): Promise<number> => fetch(`${preview.url}-/state?story=${story}`).then(({ status }) => status)
    cpSync('tests/fixtures/storm', join(folder, 'another'), { recursive: true }) // the first of two, now
    await expect.poll(() => answers('another'), POLL).toBe(200)
    const [desktop] = await screens()
    await scrollTo(desktop, 'suva', 130)
    const before = await placeOf(desktop)
    rmSync(file)
    await expect.poll(() => answers('storm'), POLL).toBe(404)
    await expect.poll(() => errors.splice(0), POLL).toEqual([expect.stringContaining('404')]) // the page has asked, too
    expect(page.url()).toBe(`${preview.url}?story=storm#suva`)
    expect(await placeOf(desktop)).toEqual(before)

    writeFileSync(file, STORY.replace('is quiet.', 'is calm.'))
    await untilShown('What comes after is calm')
    const { position, scene, offset } = await placeOf((await screens())[0])
    expect([position, scene.camera]).toEqual([before.position, before.scene.camera])
    expect(Math.abs(offset - before.offset)).toBeLessThan(2)
    rmSync(join(folder, 'another'), { recursive: true })
    await expect.poll(() => answers('another'), POLL).toBe(404)
  })
})

describe('problems', () => {
  test('come over the page with a link to the line, and go when they are mended; the last version without errors stays', async () => {
    writeFileSync(file, STORY.replace('highlight: [suva]', 'highlight: [suvaa]'))
    const panel = page.getByRole('region', { name: 'Problems' })
    await panel.waitFor()
    const line = STORY.split('\n').indexOf('highlight: [suva]') + 1
    expect(await panel.getByText(/did you mean 'suva'/).count()).toBe(1)
    expect(await panel.getByRole('link', { name: `storm/story.md:${line}:13` }).getAttribute('href')).toBe(
      `vscode://file${file}:${line}:13`,
    )
    expect(await page.getByRole('button', { name: '1 error' }).count()).toBe(1)
    await untilShown('What comes after is quiet')

    await page.getByRole('button', { name: 'Fold' }).click()
    expect(await panel.count()).toBe(0)
    await page.getByRole('button', { name: '1 error' }).click()
    await panel.waitFor()
    writeFileSync(file, STORY)
    await expect.poll(() => panel.count(), POLL).toBe(0)
  })

  test('tell of a subject that a phone does not show, and lead to its step', async () => {
    await page.getByRole('button', { name: '1 warning' }).click()
    const panel = page.getByRole('region', { name: 'Problems' })
    expect(await panel.getByText('Taveuni is off the map').count()).toBe(1)
    await panel.getByRole('button', { name: 'Go to the step' }).click()
    await page.getByRole('button', { name: 'Fold' }).click()
    const places = await Promise.all((await screens()).map(placeOf))
    expect(places.map(({ position }) => position)).toEqual([1, 1])
  })
})

describe('the camera picker', () => {
  test('writes the view that its map shows into the file, and both screens then show it', async () => {
    const [desktop] = await screens()
    await page.getByLabel('Step', { exact: true }).selectOption('after')
    expect((await placeOf(desktop)).position).toBe(2)
    const before = (await placeOf(desktop)).scene.camera
    await page.getByRole('button', { name: 'Move the map' }).click()
    const picker = page.getByRole('region', { name: 'The view of after' })
    const map = picker.getByRole('region', { name: 'Map to pick the view of after' })
    await map.waitFor()
    await expect.poll(() => picker.getByRole('button', { name: 'Use this view' }).isEnabled(), POLL).toBe(true)
    const bounds = picker.getByText(/^bounds: /)
    const first = await bounds.innerText()
    const box = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const stage = await desktop.evaluate(
      () => document.querySelector('dateline-story')?.shadowRoot?.querySelector('.map')?.getBoundingClientRect().toJSON() as DOMRect,
    )
    expect(box.width / box.height).toBeCloseTo(stage.width / stage.height, 2)

    await map.press('-')
    await expect.poll(() => bounds.innerText(), POLL).not.toBe(first)
    const zoomed = await bounds.innerText()
    await page.mouse.move(box.x + 200, box.y + 200)
    await page.mouse.down()
    await page.mouse.move(box.x + 120, box.y + 150, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => bounds.innerText(), POLL).not.toBe(zoomed)

    // a change of the file meanwhile leaves the map where it is
    await page.waitForTimeout(1_000)
    const picked = await bounds.innerText()
    const changed = STORY.replace('is quiet.', 'is silent.')
    writeFileSync(file, changed)
    await untilShown('What comes after is silent')
    await expect.poll(() => picker.getByRole('status').innerText(), POLL).toBe('')
    expect(await bounds.innerText()).toBe(picked)

    await picker.getByRole('button', { name: 'Use this view' }).click()
    await expect.poll(() => picker.count(), POLL).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(changed.replace('hold: true # where', `${picked} # where`))
    const { scene, position } = await placeOf((await screens())[0])
    expect(position).toBe(2)
    expect(scene.camera.zoom).toBeLessThan(before.zoom - 0.5)
    expect(scene.camera.center[0]).toBeGreaterThan(before.center[0])
    expect(scene.camera.center[1]).toBeLessThan(before.center[1])
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move the map')
  })

  test('lies clear of the problems, closes by Escape and leaves the file as it is', async () => {
    await page.getByRole('button', { name: '1 warning' }).click()
    await page.getByRole('button', { name: 'Move the map' }).click()
    const picker = page.getByRole('region', { name: /The view of/ })
    await expect.poll(() => picker.getByRole('button', { name: 'Use this view' }).isEnabled(), POLL).toBe(true)
    const [map, list] = await Promise.all([picker, page.getByRole('region', { name: 'Problems' })].map((part) => part.boundingBox()))
    expect(list?.x).toBeGreaterThan((map?.x ?? 1e9) + (map?.width ?? 0))
    await picker.getByRole('button', { name: 'Use this view' }).focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => picker.count(), POLL).toBe(0)
    expect(readFileSync(file, 'utf8')).toBe(STORY)
    await page.getByRole('button', { name: 'Fold' }).click()
  })
})
