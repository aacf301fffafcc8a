import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { siteServer } from '../../../src/cli/serve.ts'
import { CONTENT_SECURITY_POLICY, originsOf, pagePolicy, policyFor } from '../../../src/publish/content-security-policy.ts'
import { siteOrigins } from '../../../src/publish/site-origins.ts'
import { stillMaps } from '../../../src/publish/still-maps.tsx'
import { storyPage } from '../../../src/publish/story-page.tsx'
import { compileText, SHOWN } from '../../support/mini-story.ts'

/** A policy's sources, by directive. */
function directives(policy: string): Record<string, string[]> {
  return Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]))
}

const STYLE = { kind: 'style', url: 'https://tiles.example.org:8443/a/style.json?key=1', host: 'tiles.example.org:8443' } as const

describe('the policy of a page', () => {
  test('allows nothing elsewhere for the built-in base map, and for a file beside the story', () => {
    expect(originsOf({ kind: 'builtin' })).toEqual([])
    expect(originsOf({ kind: 'pmtiles', url: 'data/town.pmtiles' })).toEqual([])
    expect(pagePolicy([])).toBe(CONTENT_SECURITY_POLICY)
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe/)
  })

  test('allows fetching from the host of a base map, by scheme and port, and nothing else there', () => {
    const allowed = directives(pagePolicy(originsOf(STYLE)))
    const { 'connect-src': connect, ...others } = allowed
    const { 'connect-src': _, ...strict } = directives(CONTENT_SECURITY_POLICY)
    expect(connect).toEqual(["'self'", 'https://tiles.example.org:8443'])
    expect(others).toEqual(strict)
  })

  test('of a story is in its page, and is that of this story alone', async () => {
    const { result } = await compileText(SHOWN, { basemap: '{ style: "https://tiles.example.org/style.json" }' })
    if (result === undefined) throw new Error('the story has errors')
    const viewer = { script: 'v.js', preloads: [], pageCss: 'p.css', shadowCss: 's.css' }
    const html = storyPage(result, await stillMaps(result), { viewer, toRoot: '', toStory: '' })
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'")
    expect(policy).toBe(pagePolicy(['https://tiles.example.org']))
  })

  test('goes with pages, while scripts, the worker and pictures keep the strict one', () => {
    const origins = ['https://tiles.example.org']
    for (const page of ['/', '/a-story/', '/a-story/index.html', '/a-story?x=1.js', '/a-story']) {
      expect(policyFor(page, origins), page).toContain('https://tiles.example.org')
    }
    for (const file of ['/assets/live-map-x.js', '/assets/maplibre-gl-worker-x.mjs', '/a-story/story.json', '/a-story/data/a.pmtiles']) {
      expect(policyFor(file, origins), file).toBe(CONTENT_SECURITY_POLICY)
    }
    expect(policyFor('/a-story/maps/one.svg', origins)).not.toContain('https:')
  })
})

describe('dateline serve', () => {
  let folder = ''
  let url = ''
  let close: () => void = () => undefined
  const write = async (slug: string, content: string): Promise<void> => {
    await mkdir(join(folder, slug), { recursive: true })
    await writeFile(join(folder, slug, 'story.json'), content)
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-serve-'))
    await write('one', JSON.stringify({ basemap: STYLE }))
    await write('two', JSON.stringify({ basemap: { kind: 'pmtiles', url: 'https://a.example/a.pmtiles', host: 'a.example' } }))
    await write('three', JSON.stringify({ basemap: { kind: 'builtin' } }))
    await write('four', JSON.stringify({ basemap: { kind: 'pmtiles', url: 'data/town.pmtiles' } }))
    await write('old', JSON.stringify({ schema: 'dateline/1' }))
    await write('broken', '{')
    await mkdir(join(folder, 'assets'))
    await writeFile(join(folder, 'index.html'), '<!doctype html>')
    const server = siteServer(folder).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    close = () => server.close()
  })
  afterAll(async () => {
    close()
    await rm(folder, { recursive: true })
  })

  test('takes the hosts from the stories that it serves', async () => {
    expect(await siteOrigins(folder)).toEqual(['https://a.example', 'https://tiles.example.org:8443'])
    const connect = async (): Promise<string[] | undefined> =>
      directives((await fetch(url)).headers.get('content-security-policy') ?? '')['connect-src']
    expect(await connect()).toEqual(["'self'", 'https://a.example', 'https://tiles.example.org:8443'])
    await rm(join(folder, 'two'), { recursive: true })
    expect(await connect()).toEqual(["'self'", 'https://tiles.example.org:8443'])
    expect((await fetch(`${url}one/story.json`)).headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
  })
})
