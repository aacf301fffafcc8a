import { execFile, execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChrome } from '../support/chrome.ts'
import { png } from '../support/pictures.ts'
import { serve, type TestServer } from '../support/serve.ts'
import { openPage, untilLive } from './story-page.ts'

/** What a newsroom gets: the packed package, installed in an empty folder. */
describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-newsroom-'))
  const npx = (command: string): string => execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8')
  const servers: TestServer[] = []
  let browser: Browser

  beforeAll(async () => {
    execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder])
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))
    if (tarball === undefined) throw new Error('npm pack wrote no tarball')
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}')
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent', `./${tarball}`], { cwd: folder })
    browser = await launchChrome()
  })
  afterAll(async () => {
    await browser?.close()
    for (const server of servers) await server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Opens a page of a folder of the newsroom, waits for its live map, and gives its headline. */
  const headlineOf = async (site: string, path = ''): Promise<string> => {
    const server = await serve([join(folder, site)])
    servers.push(server)
    const { page, incidents } = await openPage(browser, `${server.url}${path}`)
    await untilLive(page)
    const headline = await page.locator('h1').innerText()
    expect(incidents).toEqual({ errors: [], foreign: [] })
    await page.context().close()
    return headline
  }

  test('writes a first story, checks it, builds it, and the result shows a live map', async () => {
    const printed = npx('npx dateline new storm && npx dateline check --strict && npx dateline build')
    expect(printed.trim().split('\n')).toEqual([
      ...['story.md', 'crossing.geojson', 'places.geojson'].map((name) => join('storm', name)),
      join('dist', 'storm', 'index.html'),
    ])
    expect(await headlineOf('dist')).toBe('Storm')
  })

  test('builds a story of the other side of the world beside it', async () => {
    cpSync('tests/fixtures/storm', join(folder, 'fiji'), { recursive: true })
    npx('npx dateline build --out site')
    expect(await headlineOf('site', 'fiji/')).toBe('A storm crosses Fiji')
  })

  test('builds the same bytes again', () => {
    const all = (): string[] =>
      readdirSync(join(folder, 'site'), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(html|json|svg)$/.test(name))
        .sort()
        .map((name) => `${name}\n${read('site', name)}`)
    const first = all()
    npx('npx dateline build --out site')
    expect(all()).toEqual(first)
  })

  test('a story with errors leaves the old output whole, and says where the errors are', () => {
    const before = read('site', 'index.html')
    const story = read('fiji', 'story.md')
    writeFileSync(join(folder, 'fiji', 'story.md'), story.replace('fit: [suva]', 'fit: [suvaa]'))
    let failed: { status?: number; stderr?: string } = {}
    try {
      npx('npx dateline build --out site')
    } catch (error) {
      failed = error as typeof failed
    }
    writeFileSync(join(folder, 'fiji', 'story.md'), story)
    expect(failed.status).toBe(1)
    expect(failed.stderr).toMatch(/fiji[\\/]story\.md:\d+:\d+ {2}error .*did you mean 'suva'/)
    expect(read('site', 'index.html')).toBe(before)
  })

  test('never writes over a folder that it did not write', () => {
    expect(() => npx('npx dateline build --out storm')).toThrow(/holds files that no build wrote/)
    expect(readdirSync(join(folder, 'storm'))).toContain('story.md')
  })

  test("the documents' example takes the text and a picture of a story from an HTTP endpoint, and writes the same site", async () => {
    const example = /^```js\n(import \{ join [\s\S]*?)^```/m.exec(readFileSync('docs/node-api.md', 'utf8'))?.[1] ?? ''
    writeFileSync(join(folder, 'publish.mjs'), example)
    const picture = Buffer.from(png(3, 2))
    cpSync(join(folder, 'storm'), join(folder, 'pictured', 'storm'), { recursive: true })
    writeFileSync(join(folder, 'pictured', 'storm', 'harbour.png'), picture)
    writeFileSync(join(folder, 'pictured', 'storm', 'story.md'), `${read('storm', 'story.md')}\n![The harbour](harbour.png)\n`)
    npx('npx dateline build pictured --out from-files')
    const beside = ['places.geojson', 'crossing.geojson'].map((name) => [name, read('storm', name)])
    const markdown = read('pictured', 'storm', 'story.md')
    const pictures = { 'harbour.png': picture.toString('base64') }
    const answer = { slug: 'storm', markdown, files: Object.fromEntries(beside), pictures }
    const cms = createServer((_, response) => response.end(JSON.stringify(answer)))
    await new Promise<void>((listening) => cms.listen(0, '127.0.0.1', listening))
    const address = cms.address()
    const port = typeof address === 'object' ? address?.port : undefined
    try {
      await promisify(execFile)('node', ['publish.mjs', `http://127.0.0.1:${port}/api/stories/storm`, 'from-cms'], { cwd: folder })
    } finally {
      cms.close()
    }
    const files = (site: string): string[] =>
      ['storm', 'assets'].flatMap((part) =>
        readdirSync(join(folder, site, part), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, site).length))
          .sort(),
      )
    expect(files('from-cms')).toEqual(files('from-files'))
    const own = files('from-files').filter((name) => name.startsWith('/storm/'))
    expect(own.filter((name) => name.startsWith('/storm/images/'))).toHaveLength(1)
    for (const file of own)
      expect(readFileSync(join(folder, 'from-cms', file)).equals(readFileSync(join(folder, 'from-files', file))), file).toBe(true)
    rmSync(join(folder, 'pictured'), { recursive: true })
  })

  test('has types that a strict consumer can check, down to those of its dependencies', () => {
    const options = { strict: true, module: 'NodeNext', target: 'ES2022', skipLibCheck: false, noEmit: true, types: [] }
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['consumer.ts'] }))
    cpSync('tests/fixtures/consumer.ts', join(folder, 'consumer.ts'))
    const tsc = resolve('node_modules/.bin/tsc')
    expect(() => npx(`${tsc} -p .`)).not.toThrow()
    writeFileSync(join(folder, 'consumer.ts'), `${read('consumer.ts')}\nexport const wrong: number = story.story.title\n`)
    expect(() => npx(`${tsc} -p .`)).toThrow()
  })

  test('previews a story of another folder, with a page of its own that no build writes', async () => {
    const running = spawn(process.execPath, [join('node_modules', 'dateline', 'bin', 'dateline.js'), 'preview', 'fiji', '--port', '0'], {
      cwd: folder,
    })
    try {
      const url = await new Promise<string>((listening, reject) => {
        running.stdout.on('data', (text: Buffer) => listening(/http:\S+/.exec(String(text))?.[0] ?? ''))
        running.on('exit', (code) => reject(new Error(`the preview ended with ${code}`)))
      })
      const shell = await (await fetch(url)).text()
      const script = /src="(\/-\/app\/assets\/[^"]+)"/.exec(shell)?.[1] ?? ''
      expect((await fetch(new URL(script, url))).headers.get('content-type')).toMatch(/javascript/)
      expect(await (await fetch(new URL('fiji/', url))).text()).toContain('A storm crosses Fiji')
      expect(readdirSync(join(folder, 'site', 'assets')).filter((name) => script.endsWith(name))).toEqual([])
    } finally {
      running.kill()
    }
  })
})
