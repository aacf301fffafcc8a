import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findStories } from '../../../src/cli/find-stories.ts'
import { main } from '../../../src/cli/main.ts'
import { createEventStream } from '../../../src/cli/preview/event-stream.ts'
import { previewServer } from '../../../src/cli/preview/preview-server.ts'
import { createShelf, type Shelf } from '../../../src/cli/preview/shelf.ts'
import { nodeEffects } from '../../../src/compile/node-effects.ts'
import type { PreviewState } from '../../../src/preview/wire.ts'
import { ask as askServer, type Reply } from '../../support/ask.ts'
import { png } from '../../support/pictures.ts'
import { recordingTerminal } from '../../support/recording-terminal.ts'

/** A folder of stories, the preview's server on it, and what went wrong in it. */
const folder = mkdtempSync(join(tmpdir(), 'dateline-preview-'))
const storm = join(folder, 'storm', 'story.md')
const original = readFileSync('tests/fixtures/storm/story.md', 'utf8')
const failures: unknown[] = []
let shelf: Shelf
let server: Server
let port = 0
let token = ''

beforeAll(async () => {
  mkdirSync(join(folder, 'broken'))
  cpSync('tests/fixtures/storm', join(folder, 'storm'), { recursive: true })
  writeFileSync(join(folder, 'broken', 'story.md'), '---\nschema: dateline/1\n---\nText.\n')
  cpSync('tests/fixtures/storm', join(folder, 'tide'), { recursive: true })
  const withBase = original.replace('places:', 'basemap: { style: "https://maps.example.org/style.json" }\nplaces:')
  writeFileSync(join(folder, 'tide', 'story.md'), `${withBase}\n![Waves](high%23tide%3F.png)\n`)
  writeFileSync(join(folder, 'tide', 'high#tide?.png'), png(3, 2))
  cpSync('tests/fixtures/storm', join(folder, 'embed'), { recursive: true })
  shelf = createShelf(nodeEffects)
  shelf.setFiles(await findStories([folder]))
  const viewer = { folder, files: { script: 'assets/v.js', preloads: [], pageCss: 'assets/p.css', shadowCss: 'assets/s.css' } }
  const shell = { folder, files: { script: 'assets/a.js', css: 'assets/a.css' } }
  const failed = (error: unknown): void => void failures.push(error)
  server = previewServer({
    shelf,
    effects: nodeEffects,
    events: createEventStream(),
    viewer,
    shell,
    editor: 'vscode',
    host: 'localhost',
    failed,
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
  token = /name="dateline-token" content="(\w+)"/.exec((await ask('GET', '/?story=storm')).body)?.[1] ?? ''
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})
beforeEach(() => {
  if (readFileSync(storm, 'utf8') === original) return
  writeFileSync(storm, original)
  shelf.changed([storm])
})
afterEach(() => expect(failures).toEqual([]))

const ask = (method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Reply> =>
  askServer(port, path, { method, headers, body })

async function stateOf(story: string): Promise<PreviewState> {
  return JSON.parse((await ask('GET', `/-/state?story=${story}`)).body) as PreviewState
}

describe('the pages', () => {
  test('are the story’s own, under the strict policy, and the shell, which no page may frame', async () => {
    const page = await ask('GET', '/storm/')
    expect(page.status).toBe(200)
    expect(page.body).toContain('A storm crosses Fiji')
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'self'$/,
    )
    expect(JSON.parse((await ask('GET', '/storm/story.json')).body)).toMatchObject({ slug: 'storm' })
    expect((await ask('GET', '/storm/maps/suva.svg')).headers['content-type']).toBe('image/svg+xml')
    const shell = await ask('GET', '/?story=storm')
    expect(shell.headers['content-security-policy']).toMatch(/script-src 'self'.*frame-ancestors 'none'$/)
    for (const { body } of [page, shell]) expect(body).not.toMatch(/<script>|<style|javascript:|onload=/)
  })

  test('of a story that never could be shown say so, without the token and without a word of how the preview works', async () => {
    const { status, body } = await ask('GET', '/broken/')
    expect(status).toBe(200)
    expect(body).toContain('This story cannot be shown yet')
    expect(body).not.toContain(token)
    expect((await ask('GET', '/broken/story.json')).status).toBe(404)
  })

  test.each([
    ['/nowhere/'],
    ['/storm/story.md'],
    ['/storm/places.geojson'],
    ['/storm/../broken/story.md'],
    ['/storm/%2e%2e/broken/story.md'],
    ['/..%2f..%2f..%2fetc/passwd'],
    ['/-/app/../../../../etc/passwd'],
    ['/-/app/%2e%2e/%2e%2e/%2e%2e/etc/passwd'],
  ])('are nothing else: %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(404)
  })

  test('of the shell may fetch what its story may, and without a story it leads to the first', async () => {
    const connect = async (path: string): Promise<string | undefined> =>
      /connect-src [^;]*/.exec(String((await ask('GET', path)).headers['content-security-policy']))?.[0]
    expect(await connect('/?story=tide')).toBe("connect-src 'self' https://maps.example.org")
    expect(await connect('/?story=storm')).toBe("connect-src 'self'")
    for (const path of ['/', '/?story=', '/?story=nowhere', '/?story=//evil.example']) {
      const { status, headers } = await ask('GET', path)
      expect([path, status, headers['location']]).toEqual([path, 307, '/?story=broken'])
    }
  })

  test('have their pictures, whatever the files are called', async () => {
    const [, name = ''] = /src="(images\/[^"]+)"/.exec((await ask('GET', '/tide/')).body) ?? []
    const { status, headers } = await ask('GET', `/tide/${name}`)
    expect([status, headers['content-type'], headers['content-length']]).toEqual([200, 'image/png', String(png(3, 2).length)])
  })

  test('of a story that no site can hold tell what the build would', async () => {
    const { story } = await stateOf('story-embed')
    expect(story.problems).toEqual([expect.objectContaining({ severity: 'error', code: 'reserved-address' })])
    const terminal = recordingTerminal()
    expect(await main(['build', join(folder, 'embed'), '--out', join(folder, 'site')], terminal)).toBe(1)
    expect(terminal.printed.err).toContain('  reserved-address  ')
  })

  test.each(['//', '//:0/', 'http://[', 'http://localhost:99999/'])('have no address such as %s', async (path) => {
    expect((await ask('GET', path)).status).toBe(400)
  })

  test('go on with the last version that had no errors, and the state says which problems the file has now', async () => {
    const before = (await stateOf('storm')).story
    expect(before).toMatchObject({ version: expect.any(Number), isCurrent: true, problems: [] })
    writeFileSync(storm, original.replace('fit: [suva]', 'fit: [suvaa]'))
    shelf.changed([storm])
    const { story } = await stateOf('storm')
    expect(story).toMatchObject({ version: before.version, isCurrent: false, hash: before.hash })
    const line = original.split('\n').findIndex((text) => text.includes('fit: [suva]')) + 1
    expect(story.problems).toEqual([
      expect.objectContaining({ severity: 'error', code: 'unknown-place', what: expect.stringContaining('suva') }),
    ])
    expect(story.problems[0]?.place).toEqual({ text: `${storm}:${line}:7`, link: `vscode://file${storm}:${line}:7` })
    expect((await ask('GET', '/storm/')).body).toContain('A storm crosses Fiji')
  })

  test('come after a change as the file is now, however often it changed while it was compiled', async () => {
    writeFileSync(storm, original.replace('A storm crosses Fiji', 'One'))
    shelf.changed([storm])
    const first = ask('GET', '/storm/')
    writeFileSync(storm, original.replace('A storm crosses Fiji', 'Two'))
    shelf.changed([storm])
    expect((await ask('GET', '/storm/')).body).toContain('<h1>Two</h1>')
    expect((await first).body).toContain('<h1>Two</h1>')
  })

  test('of a story whose file is away for a moment are no other story’s, and its versions go on counting', async () => {
    const files = shelf.stories().map(({ file }) => file)
    const { version } = (await stateOf('storm')).story
    shelf.setFiles(files.filter((file) => file !== storm))
    expect((await ask('GET', '/-/state?story=storm')).status).toBe(404)
    expect((await ask('GET', '/-/state?story=')).status).toBe(200)
    shelf.setFiles([join(folder, 'another', 'storm', 'story.md'), ...files])
    shelf.changed([storm])
    expect((await stateOf('storm')).story).toMatchObject({ version: version + 1, title: 'A storm crosses Fiji' })
    shelf.setFiles(files)
  })

  test('tell where each step stands in the file', async () => {
    const { story } = await stateOf('storm')
    expect(story.steps.map(({ id, padding }) => [id, padding])).toEqual([
      ['approach', 0.08],
      ['suva', 0.08],
    ])
    const line = original.split('\n').indexOf('id: suva') // the line before it, from 1
    expect(story.steps[1]?.place.text).toBe(`${storm}:${line}:1`)
  })
})

describe('a request under another name than the server’s own reads nothing', () => {
  test.each(['evil.example', 'localhost', 'localhost:1', 'localhost:PORT.evil.example', 'evil.example:PORT', '192.168.0.1:PORT'])(
    '%s',
    async (name) => {
      for (const path of ['/', '/storm/', '/-/state', '/-/events', '/-/app/x.js']) {
        const { status, body } = await ask('GET', path, { host: name.replace('PORT', String(port)) })
        expect([path, status]).toEqual([path, 403])
        expect(body).not.toContain(token)
      }
    },
  )

  test.each(['127.0.0.1:PORT', '[::1]:PORT', 'LOCALHOST:PORT'])('%s is one of its own', async (name) => {
    expect((await ask('GET', '/storm/', { host: name.replace('PORT', String(port)) })).status).toBe(200)
  })
})

describe('a picked view', () => {
  const VIEW = { story: 'storm', step: 'suva', bounds: [177.5, -18.9, 179.5, -17.2] }
  const own = (): Record<string, string> => ({
    origin: `http://localhost:${port}`,
    'x-dateline-token': token,
    'content-type': 'application/json',
  })
  const post = async (more: object = {}, headers: Record<string, string | undefined> = {}): Promise<Reply> => {
    const { hash } = (await stateOf('storm')).story
    const sent = Object.entries({ ...own(), ...headers }).filter((entry): entry is [string, string] => entry[1] !== undefined)
    return ask('POST', '/-/view', Object.fromEntries(sent), JSON.stringify({ ...VIEW, hash, ...more }))
  }

  test('from the preview’s own page is written into the file, at its place', async () => {
    expect(await post()).toMatchObject({ status: 200, body: '{"written":true}' })
    expect(readFileSync(storm, 'utf8')).toBe(original.replace('fit: [suva]\nmaxZoom: 8', 'bounds: [177.5, -18.9, 179.5, -17.2]'))
  })

  test.each<[string, number, object, Record<string, string | undefined>]>([
    ['under another host', 403, {}, { host: 'evil.example' }],
    ['from another origin', 403, {}, { origin: 'http://evil.example' }],
    ['from another port', 403, {}, { origin: 'http://localhost:1' }],
    ['from a page without an origin of its own', 403, {}, { origin: 'null' }],
    ['without an origin', 403, {}, { origin: undefined }],
    ['from another site, by the browser’s word', 403, {}, { 'sec-fetch-site': 'cross-site' }],
    ['without a token', 403, {}, { 'x-dateline-token': undefined }],
    ['with a wrong token', 403, {}, { 'x-dateline-token': 'f'.repeat(64) }],
    ['with a part of the token', 403, {}, { 'x-dateline-token': 'f' }],
    ['as a form', 415, {}, { 'content-type': 'text/plain' }],
    ['as another form', 415, {}, { 'content-type': 'application/x-www-form-urlencoded' }],
    ['that is too long', 413, { step: 'x'.repeat(5_000) }, {}],
    ['with a key too many', 400, { file: '/etc/passwd' }, {}],
    ['without its bounds', 400, { bounds: undefined }, {}],
    ['with three bounds', 400, { bounds: [1, 2, 3] }, {}],
    ['with words for bounds', 400, { bounds: ['1', '2', '3', '4'] }, {}],
    ['of an unknown story', 404, { story: 'elsewhere' }, {}],
    ['of a story by its path', 404, { story: '../storm' }, {}],
    ['of an unknown step', 404, { step: 'nowhere' }, {}],
    ['of another file than there is', 409, { hash: '0'.repeat(64) }, {}],
    ['of a story with errors', 409, { story: 'broken' }, {}],
    ['outside the world', 422, { bounds: [0, 0, 1, 99] }, {}],
    ['upside down', 422, { bounds: [0, 1, 1, 0] }, {}],
  ])('%s is refused', async (_, status, more, headers) => {
    expect((await post(more, headers)).status).toBe(status)
    expect(readFileSync(storm, 'utf8')).toBe(original)
  })

  test.each([
    ['{"__proto__": {"story": "storm"}, "story": "storm", "step": "suva", "hash": "", "bounds": [1, 2, 3, 4]}', 400],
    ['{"story": "storm"', 400],
    ['null', 400],
    ['[]', 400],
    ['', 400],
    ['{"story": "__proto__", "step": "constructor", "hash": "", "bounds": [1, 2, 3, 4]}', 404],
  ])('%s is none', async (body, status) => {
    expect((await ask('POST', '/-/view', own(), body)).status).toBe(status)
  })

  test('that would break the story is refused, in the words of the problem that it would have', async () => {
    const close = original.replace('maxZoom: 8', 'mobile: { minZoom: 13 }\nmaxZoom: 14')
    writeFileSync(storm, close)
    shelf.changed([storm])
    const { status, body } = await post({ maxZoom: 12.5 })
    expect([status, JSON.parse(body)]).toEqual([
      422,
      { written: false, reason: expect.stringContaining('minZoom 13 is past maxZoom 12.5') },
    ])
    expect(readFileSync(storm, 'utf8')).toBe(close)
    expect((await post({ maxZoom: 13.5 })).status).toBe(200)
  })

  test('and another of the same file at once are never both written: the second is told that the file has changed', async () => {
    const replies = await Promise.all([post(), post({ step: 'approach' })])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    shelf.changed([storm])
    expect((await post({ step: 'approach' })).status).toBe(200) // and views are written on
  })

  test('is not to be had by GET', async () => {
    expect((await ask('GET', '/-/view', own())).status).toBe(405)
  })

  test('of a file that has changed since is refused, and the file stays', async () => {
    const { hash } = (await stateOf('storm')).story
    const changed = original.replace('A storm', 'The storm')
    writeFileSync(storm, changed)
    const { status, body } = await ask('POST', '/-/view', own(), JSON.stringify({ ...VIEW, hash }))
    expect(status).toBe(409)
    expect(body).toContain('The file has changed. Look again')
    expect(readFileSync(storm, 'utf8')).toBe(changed)
  })

  test('other requests write nothing', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'POST']) expect((await ask(method, '/storm/', own(), '{}')).status).toBe(405)
  })
})
