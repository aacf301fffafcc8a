import type { FeatureCollection } from 'geojson'
import { describe, expect, test } from 'vitest'
import { hostOf } from '../../../src/compile/basemap/host-of.ts'
import { makePmtiles } from '../../support/make-pmtiles.ts'
import type { MemoryFiles } from '../../support/memory-effects.ts'
import { compileMini, frontMatter, SHOWN } from '../../support/mini-story.ts'

const compileBasemap = (basemap: string | undefined, files: MemoryFiles = {}): ReturnType<typeof compileMini> =>
  compileMini(`${frontMatter({ basemap })}\n${SHOWN}`, files)

/** Tiles of one point each, with layers of these names. */
function tiles(...names: string[]): Uint8Array {
  const data: FeatureCollection = {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [1, 1] } }],
  }
  return makePmtiles(Object.fromEntries(names.map((name) => [name, data])), { minZoom: 0, maxZoom: 0 })
}

describe('basemap', () => {
  test.each([undefined, 'builtin'])('%s is the built-in map', async (basemap) => {
    const { problems, result } = await compileBasemap(basemap)
    expect(problems).toEqual([])
    expect(result?.story.basemap).toEqual({ kind: 'builtin' })
    expect(result?.files).toEqual([])
  })

  test('a style keeps its address, its host and the words for it', async () => {
    const { problems, result } = await compileBasemap(
      '{ style: "https://tiles.example.org:8443/a/style.json?key=1", name: The survey, attribution: "© Survey <b>" }',
    )
    expect(problems).toEqual([])
    expect(result?.story.basemap).toEqual({
      kind: 'style',
      url: 'https://tiles.example.org:8443/a/style.json?key=1',
      host: 'tiles.example.org:8443',
      name: 'The survey',
      attribution: '© Survey <b>',
    })
  })

  test('a PMTiles file elsewhere names its host; one beside the story has none and is copied', async () => {
    const away = await compileBasemap('{ pmtiles: "https://tiles.example.org/planet.pmtiles" }')
    expect(away.result?.story.basemap).toEqual({
      kind: 'pmtiles',
      url: 'https://tiles.example.org/planet.pmtiles',
      host: 'tiles.example.org',
    })
    const here = await compileBasemap('{ pmtiles: tiles/town.pmtiles }', {
      '/stories/mini/tiles/town.pmtiles': tiles('earth', 'water', 'roads'),
    })
    expect(here.problems).toEqual([])
    expect(here.result?.story.basemap).toEqual({ kind: 'pmtiles', url: 'data/town.pmtiles' })
    expect(here.result?.files).toEqual([{ path: '/stories/mini/tiles/town.pmtiles', name: 'data/town.pmtiles' }])
  })

  test.each([
    ['{}', 'basemap-source', "'basemap' has neither 'style' nor 'pmtiles'"],
    ['{ style: "https://a.org/s", pmtiles: b.pmtiles }', 'basemap-source', "'basemap' has both 'style' and 'pmtiles'"],
    ['{ style: style.json }', 'basemap-address', 'no address'],
    ['{ style: "javascript:alert(1)" }', 'basemap-address', 'no address'],
    ['{ pmtiles: "file:///etc/passwd" }', 'basemap-address', 'no address'],
    ['{ pmtiles: ../other/town.pmtiles }', 'path-outside', 'leads out'],
    ['{ pmtiles: /etc/passwd }', 'path-outside', 'absolute'],
    ['{ pmtiles: link.pmtiles }', 'path-outside', 'symbolic link'],
    ['{ pmtiles: nowhere.pmtiles }', 'file-missing', 'cannot be read'],
    ['{ pmtiles: places.geojson }', 'tiles-format', 'does not begin as PMTiles'],
    ['{ pmtiles: fires.pmtiles }', 'basemap-schema', "no layer 'earth' and no layer 'water'"],
    ['{ pmtiles: land.pmtiles }', 'basemap-schema', "no layer 'water'"],
    ['{ pmtiels: town.pmtiles }', 'unknown-key', "did you mean 'pmtiles'?"],
    [`{ pmtiles: town.pmtiles, attribution: ${'a'.repeat(201)} }`, 'unknown-value', 'at most 200'],
    ['mapbox', 'wrong-type', 'builtin, or'],
  ])('%s is refused: %s, at its place', async (basemap, code, words) => {
    const { problems, result } = await compileBasemap(basemap, {
      '/stories/mini/town.pmtiles': tiles('earth', 'water'),
      '/stories/mini/link.pmtiles': { link: '/etc/passwd' },
      '/etc/passwd': 'root',
      '/stories/mini/fires.pmtiles': tiles('fires'),
      '/stories/mini/land.pmtiles': tiles('earth'),
    })
    expect(result).toBeUndefined()
    const line =
      frontMatter({ basemap })
        .split('\n')
        .findIndex((text) => text.startsWith('basemap:')) + 1
    expect(problems).toContainEqual(expect.objectContaining({ code, line, what: expect.stringContaining(words) }))
    expect(problems.map(({ cure }) => cure).join()).not.toContain('tippecanoe')
  })
})

describe('the host of a base map', () => {
  test.each([
    ['https://tiles.example.org/a', 'tiles.example.org'],
    ['HTTPS://Tiles.Example.ORG:443/a', 'tiles.example.org'],
    ['https://tiles.example.org:8443/', 'tiles.example.org:8443'],
    ['https://пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
    ['http://localhost:8080/style.json', 'localhost:8080'],
    ['http://127.0.0.1:8080/style.json', '127.0.0.1:8080'],
    ['http://[::1]:8080/style.json', '[::1]:8080'],
  ])('of %s is %s', (address, host) => expect(hostOf(address)).toBe(host))

  test.each([
    'http://tiles.example.org/a',
    'http://localhost.example.org/a',
    'https://desk:secret@tiles.example.org/',
    'https://*.example.org/',
    'https://*/',
    'https://a.org;script-src/',
    "https://a.org/'unsafe-inline'",
    'https:///',
    '//tiles.example.org/',
    'data:application/json,{}',
    'tiles.example.org',
    '',
  ])('%s has none', (address) => expect(hostOf(address)).toBeUndefined())
})
