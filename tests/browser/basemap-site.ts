import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { PMTiles } from 'pmtiles'
import { main } from '../../src/cli/main.ts'
import { protomapsFromGeodata } from '../support/protomaps-from-geodata.ts'
import { recordingTerminal } from '../support/recording-terminal.ts'
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
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(story, name)), { recursive: true })
    await writeFile(join(story, name), bytes)
  }
  const terminal = recordingTerminal()
  const code = await main(['build', folder, '--out', join(folder, 'dist')], terminal)
  if (code !== 0) throw new Error(`the story was not built:\n${terminal.printed.err}`)
  const server = await serve([join(folder, 'dist')], options)
  return { ...server, close: () => server.close().then(() => rm(folder, { recursive: true })) }
}

/** The colours of the foreign style, which nothing of ours has. */
export const FOREIGN_SEA = '#ff00ff'
export const FOREIGN_LAND = '#00ff00'

/** How the other host behaves; a test may change it on the way. */
export interface Behaviour {
  /** What it sends for its style. */
  style: (style: Record<string, unknown>, url: string) => unknown
  /** Answers instead of it. */
  intercept: Intercept
}

export interface ForeignServer extends TestServer {
  readonly behaviour: Behaviour
}

/** Another host: a style at /style.json, its vector tiles by /{z}/{x}/{y}.mvt, and PMTiles files by range. */
export async function serveForeign(files: Readonly<Record<string, Uint8Array>> = {}, options: ServeOptions = {}): Promise<ForeignServer> {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-tiles-'))
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes)
  const behaviour: Behaviour = { style: (style) => style, intercept: () => false }
  const archive = new PMTiles({
    getKey: () => 'memory',
    getBytes: async (offset, length) => ({ data: protomapsFile().slice(offset, offset + length).buffer }),
  })
  let url = ''
  const intercept: Intercept = (request, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*')
    response.setHeader('Access-Control-Allow-Headers', 'Range')
    response.setHeader('Cache-Control', 'no-store')
    if (behaviour.intercept(request, response)) return true
    const [z, x, y] =
      /^\/(\d+)\/(\d+)\/(\d+)\.mvt$/
        .exec(request.url ?? '')
        ?.slice(1)
        .map(Number) ?? []
    if (request.url === '/style.json') {
      response.setHeader('Content-Type', 'application/json')
      response.end(JSON.stringify(behaviour.style(foreignStyle(url), url)))
      return true
    }
    if (z === undefined || x === undefined || y === undefined) return false
    archive.getZxy(z, x, y).then((tile) => {
      response.statusCode = tile === undefined ? 404 : 200
      response.end(tile && Buffer.from(tile.data))
    })
    return true
  }
  const server = await serve([folder], { open: true, ...options, intercept })
  url = server.url
  return { ...server, behaviour, close: () => server.close().then(() => rm(folder, { recursive: true })) }
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
