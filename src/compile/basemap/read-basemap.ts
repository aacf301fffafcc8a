import type { Basemap, OwnBasemap } from '../../story/story.ts'
import type { Effects } from '../effects.ts'
import { resolveData } from '../geojson/resolve-data.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { FrontMatter } from '../schema/front-matter.ts'
import { readArchive } from '../tiles/read-archive.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { hostOf } from './host-of.ts'

/** The base map of a story. Where `file` is there, it lies at that path, and its address is not known yet. */
export interface DraftBasemap {
  readonly basemap: Basemap
  readonly file?: string
}

const BUILTIN: DraftBasemap = { basemap: { kind: 'builtin' } }

/** Reads the `basemap:` of a story. Tells of mistakes, and goes on with the built-in base map. */
export async function readBasemap(
  entry: FrontMatter['basemap'],
  yaml: Yaml,
  storyFile: string,
  effects: Effects,
  tell: Tell,
): Promise<DraftBasemap> {
  if (entry === undefined || entry === 'builtin') return BUILTIN
  const { style, pmtiles, name, attribution } = entry
  const words = { ...(name === undefined ? {} : { name }), ...(attribution === undefined ? {} : { attribution }) }
  if (style !== undefined && pmtiles === undefined) return atAddress('style', style, words, yaml.at(['basemap', 'style']), tell)
  if (pmtiles === undefined || style !== undefined) {
    const what = style === undefined ? "'basemap' has neither 'style' nor 'pmtiles'" : "'basemap' has both 'style' and 'pmtiles'"
    tell('basemap-source', yaml.at(['basemap']), what)
    return BUILTIN
  }
  const at = yaml.at(['basemap', 'pmtiles'])
  if (ADDRESS.test(pmtiles)) return atAddress('pmtiles', pmtiles, words, at, tell)
  const file = await findPmtiles(pmtiles, storyFile, at, effects, tell)
  return file === undefined ? BUILTIN : { basemap: { kind: 'pmtiles', url: '', ...words }, file }
}

const ADDRESS = /^[a-z][a-z0-9+.-]+:/i

type Words = Pick<OwnBasemap, 'name' | 'attribution'>

function atAddress(kind: OwnBasemap['kind'], url: string, words: Words, at: Location, tell: Tell): DraftBasemap {
  const host = hostOf(url)
  if (host !== undefined) return { basemap: { kind, url, host, ...words } }
  tell('basemap-address', at, `'${url}' is no address that a base map may come from`)
  return BUILTIN
}

/** The path of a PMTiles file in the story's folder; undefined where it cannot be used. */
async function findPmtiles(reference: string, storyFile: string, at: Location, effects: Effects, tell: Tell): Promise<string | undefined> {
  const found = await resolveData(reference, storyFile, effects)
  if ('why' in found) {
    tell('path-outside', at, `'${reference}' ${found.why}`)
    return undefined
  }
  const { path } = found
  if (path === undefined) {
    tell('file-missing', at, `the file '${reference}' cannot be read`)
    return undefined
  }
  const archive = await readArchive(path, effects, (code, what) => tell(code, at, `'${reference}': ${what}`, CURE))
  if (archive === undefined) return undefined
  const missing = NEEDED.filter((name) => !archive.layers.some((layer) => layer.name === name))
  if (missing.length === 0) return path
  tell('basemap-schema', at, `'${reference}' has no layer ${missing.map((name) => `'${name}'`).join(' and no layer ')}`)
  return undefined
}

/** What is wrong with tiles of a layer has another cure where they are a base map. */
const CURE = 'Make the file as docs/basemaps.md says, with pmtiles extract.'

/** Layers of the Protomaps schema without which nothing of a base map would be seen. */
const NEEDED = ['earth', 'water']
