import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { main } from '../../src/cli/main.ts'
import { protomapsFromGeodata } from '../support/protomaps-from-geodata.ts'
import { type Intercept, type ServeOptions, serve, type TestServer } from '../support/serve.ts'

/** Builds the story of tests/fixtures/own-base with another `basemap:` and serves it. `files` lie beside story.md. */
export async function serveStory(
  basemap: string,
  files: Readonly<Record<string, Uint8Array>> = {},
  options: ServeOptions = {},
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-basemap-'))
  const story = join(folder, 'own-base')
  await mkdir(story)
  await cp('tests/fixtures/own-base', story, { recursive: true })
  const text = await readFile(join(story, 'story.md'), 'utf8')
  await writeFile(join(story, 'story.md'), text.replace('basemap: builtin', `basemap: ${basemap}`))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(story, name), bytes)
  const printed: string[] = []
  const print = (line: string): void => void printed.push(line)
  const code = await main(['build', folder, '--out', join(folder, 'dist')], { out: print, err: print })
  if (code !== 0) throw new Error(`the story was not built:\n${printed.join('\n')}`)
  const server = await serve([join(folder, 'dist')], options)
  return { ...server, close: () => server.close().then(() => rm(folder, { recursive: true })) }
}

/** The colours of the foreign style, which nothing of ours has. */
export const FOREIGN_SEA = '#ff00ff'
export const FOREIGN_LAND = '#00ff00'

export interface ForeignOptions {
  /** Changes the style before it is sent. */
  readonly style?: (style: Record<string, unknown>, url: string) => unknown
  readonly intercept?: Intercept
  readonly withoutRanges?: boolean
}

/** Another host: a style at /style.json, its vector tiles by /{z}/{x}/{y}.mvt, and the same tiles as /base.pmtiles by range. */
export async function serveForeign({ style = (s) => s, intercept, withoutRanges }: ForeignOptions = {}): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-tiles-'))
  const bytes = protomapsFile()
  await writeFile(join(folder, 'base.pmtiles'), bytes)
  const archive = new PMTiles({
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({ data: bytes.slice(offset, offset + length).buffer }),
  })
  let url = ''
  const answer: Intercept = (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'Range')
    if (intercept?.(request, response)) return true
    const [z, x, y] =
      /^\/(\d+)\/(\d+)\/(\d+)\.mvt$/
        .exec(request.url ?? '')
        ?.slice(1)
        .map(Number) ?? []
    if (request.url === '/style.json') {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(style(foreignStyle(url), url)))
      return true
    }
    if (z === undefined || x === undefined || y === undefined) return false
    archive.getZxy(z, x, y).then((tile) => {
      response.statusCode = tile === undefined ? 404 : 200
      response.end(tile && Buffer.from(tile.data))
    })
    return true
  }
  const server = await serve([folder], { open: true, intercept: answer, ...(withoutRanges === undefined ? {} : { withoutRanges }) })
  url = server.url
  return { ...server, close: () => server.close().then(() => rm(folder, { recursive: true })) }
}

let made: Uint8Array<ArrayBuffer> | undefined

/** The test base map in the Protomaps schema, made once. */
export function protomapsFile(): Uint8Array<ArrayBuffer> {
  made ??= Uint8Array.from(protomapsFromGeodata({ maxZoom: 5 }))
  return made
}

function foreignStyle(url: string): Record<string, unknown> {
  return {
    version: 8,
    sources: {
      tiles: {
        type: 'vector',
        tiles: [`${url}{z}/{x}/{y}.mvt`],
        maxzoom: 5,
        attribution: '<a href="https://example.org/">&copy; Test Survey</a><img src=x onerror="window.attacked=1">',
      },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': FOREIGN_SEA } },
      { id: 'land', type: 'fill', source: 'tiles', 'source-layer': 'earth', paint: { 'fill-color': FOREIGN_LAND } },
      {
        id: 'towns',
        type: 'symbol',
        source: 'tiles',
        'source-layer': 'places',
        layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Regular'] },
      },
    ],
  }
}
