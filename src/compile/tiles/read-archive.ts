import type { Header, PMTiles } from 'pmtiles'
import type { Bounds } from '../../story/story.ts'
import type { Zoom } from '../../story/units.ts'
import type { Effects } from '../effects.ts'
import type { Code } from '../problems/codes.ts'
import { openArchive } from './archive.ts'
import { checkHeader } from './check-header.ts'
import { attributionOf, parseMetadata, type VectorLayer } from './parse-metadata.ts'

/** What a PMTiles file says about itself, checked. */
export interface Archive {
  readonly bounds: Bounds
  readonly minZoom: Zoom
  readonly maxZoom: Zoom
  /** At least one. */
  readonly layers: readonly VectorLayer[]
  /** Plain text; '' where the file does not say who made it. */
  readonly attribution: string
}

/** `Tell` at the place where the story names the file. */
export type TellTiles = (code: Code, what: string, cure?: string) => void

/** Reads and checks what a PMTiles file says about itself, without its tiles. Tells what is wrong with it; undefined then. */
export async function readArchive(path: string, effects: Pick<Effects, 'readRange'>, tell: TellTiles): Promise<Archive | undefined> {
  const header = await checkHeader(path, effects, tell)
  if (header === undefined) return undefined
  const archive = openArchive(path, effects)
  const entries = await countEntries(archive, header)
  if (entries === undefined || entries === 0) {
    if (entries === undefined) tell('tiles-damaged', 'the root directory cannot be read')
    else tell('geojson-empty', 'the file has no tiles')
    return undefined
  }
  const metadata: unknown = await archive.getMetadata().catch(() => undefined)
  const layers = parseMetadata(metadata, tell)
  if (layers === undefined) return undefined
  const { minLon: west, minLat: south, maxLon: east, maxLat: north, minZoom, maxZoom } = header
  return { bounds: { west, south, east, north }, minZoom, maxZoom, layers, attribution: attributionOf(metadata) }
}

/** How many entries the root directory has; undefined where it cannot be read. */
async function countEntries({ cache, source }: PMTiles, header: Header): Promise<number | undefined> {
  try {
    await cache.getHeader(source) // reads the root directory too
    return (await cache.getDirectory(source, header.rootDirectoryOffset, header.rootDirectoryLength, header)).length
  } catch {
    return undefined
  }
}
