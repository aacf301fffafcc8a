import * as v from 'valibot'
import type { MapSource } from '../story/map-source.ts'
import type { Effects } from './effects.ts'
import type { Tell } from './problems/problem.ts'
import { text, url } from './schema/scalars.ts'

/** What the base map was made from, for a reader's note. */
export interface MapSources {
  /** ISO day on which the map's data was derived. */
  readonly derived: string
  /** Each source once per state of its data, in the order of the derivation. */
  readonly sources: readonly MapSource[]
}

/**
 * Reads `sources.json`, which stands beside the base map (geodata/derive/provenance.ts writes it).
 *
 * @param file the story, for the problem that is told where the list is missing or is not one
 */
export async function readMapSources(
  file: string,
  { geodata, readFile }: Pick<Effects, 'geodata' | 'readFile'>,
  tell: Tell,
): Promise<MapSources | undefined> {
  const path = `${geodata}/sources.json`
  const bytes = await readFile(path, MOST_BYTES)
  const read = bytes === undefined ? undefined : v.safeParse(SourcesFile, parse(bytes))
  if (read?.success === true) return { derived: read.output.chosen, sources: merged(read.output.packages) }
  const issue = read?.issues[0]
  const why = issue === undefined ? '' : `: ${v.getDotPath(issue) ?? 'the file'} must be ${issue.message}`
  tell(
    'file-missing',
    { file, line: 1, column: 1 },
    `the list of the map's sources ${path} cannot be read${why}`,
    'Install Dateline again.',
  )
  return undefined
}

const MOST_BYTES = 1_000_000 // it has 10 kB

const DAY_MESSAGE = 'a day such as 2026-11-23'
const SourcesFile = v.object(
  {
    chosen: v.pipe(v.string(DAY_MESSAGE), v.isoDate(DAY_MESSAGE)),
    packages: v.pipe(
      v.array(
        v.object({ title: text, url, licence: text, licenceUrl: url, dataDate: text, usedFor: text }, 'a source'),
        'a list of sources',
      ),
      v.minLength(1, 'a list of sources, and not empty'),
    ),
  },
  'a JSON object with the keys chosen and packages',
)

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Packages that carry parts of one source, in one state of its data, are one source to a reader. */
function merged(packages: readonly MapSource[]): MapSource[] {
  const sources = new Map<string, MapSource>()
  for (const source of packages) {
    const key = JSON.stringify([source.title, source.dataDate])
    const known = sources.get(key)
    sources.set(key, known === undefined ? source : { ...known, usedFor: `${known.usedFor}; ${source.usedFor}` })
  }
  return [...sources.values()]
}
