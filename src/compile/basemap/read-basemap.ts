import type { Basemap, OwnBasemap } from '../../story/story.ts'
import type { StoryFile } from '../compilation.ts'
import type { Effects } from '../effects.ts'
import { resolveData } from '../geojson/resolve-data.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { FrontMatter } from '../schema/front-matter.ts'
import type { Yaml } from '../yaml/yaml.ts'
import { hostOf } from './host-of.ts'
import { isVectorPmtiles, PMTILES_HEADER } from './pmtiles-header.ts'

/** The base map of a story, and the file that must be copied for it. */
export interface DraftBasemap {
  readonly basemap: Basemap
  readonly files: readonly StoryFile[]
}

const BUILTIN: DraftBasemap = { basemap: { kind: 'builtin' }, files: [] }

/** Name of the story's own PMTiles file beside story.json. */
const FILE = 'basemap.pmtiles'

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
  const path = await findPmtiles(pmtiles, storyFile, at, effects, tell)
  return path === undefined ? BUILTIN : { basemap: { kind: 'pmtiles', url: FILE, ...words }, files: [{ path, name: FILE }] }
}

const ADDRESS = /^[a-z][a-z0-9+.-]+:/i

type Words = Pick<OwnBasemap, 'name' | 'attribution'>

function atAddress(kind: OwnBasemap['kind'], url: string, words: Words, at: Location, tell: Tell): DraftBasemap {
  const host = hostOf(url)
  if (host !== undefined) return { basemap: { kind, url, host, ...words }, files: [] }
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
  const header = found.path === undefined ? undefined : await effects.readFile(found.path, PMTILES_HEADER)
  if (header === undefined) {
    tell('file-missing', at, `the file '${reference}' cannot be read`)
    return undefined
  }
  if (isVectorPmtiles(header)) return found.path
  tell('basemap-not-pmtiles', at, `'${reference}' does not begin as a PMTiles file of vector tiles does`)
  return undefined
}
