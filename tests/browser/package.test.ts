import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChrome } from '../support/chrome.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { openPage, untilLive } from './story-page.ts'

/** What a newsroom gets: the packed package, installed in an empty folder, on a story that is not ours. */
describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-newsroom-'))
  const dateline = (...args: string[]): string =>
    execFileSync('npx', ['--no-install', 'dateline', ...args], { cwd: folder, encoding: 'utf8' })
  let browser: Browser
  let server: TestServer | undefined

  beforeAll(async () => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder])
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new Error('npm pack wrote no tarball')
    writeFileSync(join(folder, 'package.json'), '{"private": true}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `./${tarball}`], { cwd: folder })
    cpSync('tests/fixtures/storm', join(folder, 'storm'), { recursive: true })
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('checks and builds a story of another folder, and the result shows a live map', async () => {
    expect(dateline('check')).toBe('')
    expect(dateline('build', '--out', 'site').trim()).toBe(join('site', 'storm', 'index.html'))
    server = await serve([join(folder, 'site')])
    const { page, incidents } = await openPage(browser, server.url)
    await untilLive(page)
    expect(await page.locator('h1').innerText()).toBe('A storm crosses Fiji')
    expect(incidents).toEqual({ errors: [], foreign: [] })
    await page.context().close()
  })

  test('builds the same bytes again', () => {
    const read = (): string[] =>
      readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(html|json|svg)$/.test(name))
        .sort()
        .map((name) => `${name}\n${readFileSync(join(folder, 'site', name), 'utf8')}`)
    const first = read()
    dateline('build', '--out', 'site')
    expect(read()).toEqual(first)
  })

  test('a story with errors leaves the old output whole, and says where the errors are', () => {
    const before = readFileSync(join(folder, 'site', 'index.html'), 'utf8')
    const story = readFileSync(join(folder, 'storm', 'story.md'), 'utf8')
    writeFileSync(join(folder, 'storm', 'story.md'), story.replace('fit: [suva]', 'fit: [suvaa]'))
    let failed: { status?: number; stderr?: string } = {}
    try {
      execFileSync('npx', ['--no-install', 'dateline', 'build', '--out', 'site'], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
    } catch (error) {
      failed = error as typeof failed
    }
    writeFileSync(join(folder, 'storm', 'story.md'), story)
    expect(failed.status).toBe(1)
    expect(failed.stderr).toMatch(/storm[\\/]story\.md:\d+:\d+ {2}error .*did you mean 'suva'/)
    expect(readFileSync(join(folder, 'site', 'index.html'), 'utf8')).toBe(before)
  })

  test('never writes over a folder that it did not write', () => {
    expect(() => execFileSync('npx', ['--no-install', 'dateline', 'build', '--out', 'storm'], { cwd: folder, stdio: 'pipe' })).toThrow(
      /holds files that no build wrote/,
    )
    expect(readdirSync(join(folder, 'storm'))).toContain('story.md')
  })

  test('previews a story of another folder, with a page of its own that no build writes', async () => {
    const running = spawn(process.execPath, [join('node_modules', 'dateline', 'bin', 'dateline.js'), 'preview', 'storm', '--port', '0'], {
      cwd: folder,
    })
    try {
      const url = await new Promise<string>((resolve, reject) => {
        running.stdout.on('data', (text: Buffer) => resolve(/http:\S+/.exec(String(text))?.[0] ?? ''))
        running.on('exit', (code) => reject(new Error(`the preview ended with ${code}`)))
      })
      const shell = await (await fetch(url)).text()
      const script = /src="(\/-\/app\/assets\/[^"]+)"/.exec(shell)?.[1] ?? ''
      expect((await fetch(new URL(script, url))).headers.get('content-type')).toMatch(/javascript/)
      expect(await (await fetch(new URL('storm/', url))).text()).toContain('A storm crosses Fiji')
      expect(readdirSync(join(folder, 'site', 'assets')).filter((name) => script.endsWith(name))).toEqual([])
    } finally {
      running.kill()
    }
  })
})
