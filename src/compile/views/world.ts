import type { LayerStyle, Place } from '../../story/story.ts'
import type { StoryFeature } from '../geojson/parse-features.ts'
import type { Code } from '../problems/codes.ts'
import { unknownName } from '../problems/nearest.ts'
import type { Location, Tell } from '../problems/problem.ts'
import type { ClaimEntry } from '../schema/claim.ts'
import type { LayerEntry, SourceEntry } from '../schema/front-matter.ts'
import type { TileSource } from '../tiles/load-tiles.ts'
import type { Keys } from './framing-keys.ts'

/** Everything that a story's text and views can name. */
export interface World {
  readonly places: Table<WorldPlace>
  readonly layers: Table<WorldLayer>
  readonly claims: Table<ClaimEntry>
  readonly sources: Table<SourceEntry>
  readonly views: Table<NamedFraming>
  /** The places file is one of the built-in ones: a gazetteer, of which a story uses what it names. */
  readonly hasGazetteer: boolean
}

export interface WorldPlace extends Place {
  /** In all languages that its file has. */
  readonly name: StoryFeature['name']
  readonly aliases: StoryFeature['aliases']
  /** Where in its file its position stands. */
  where(): Location
}

export interface WorldLayer {
  readonly id: string
  readonly style: LayerStyle
  readonly entry: LayerEntry
  /** In file order; empty where the layer comes as tiles. */
  readonly features: readonly StoryFeature[]
  readonly tiles?: TileSource
  /** Where in its file its first position stands; of one that comes as tiles, where the story names the file. */
  where(): Location
}

export interface NamedFraming {
  readonly wide: Keys
  readonly mobile: Keys
  /** Its name for readers, where they may go there by themselves. */
  readonly label: string | undefined
}

/** Things of one kind by name, in the story's order. */
export interface Table<T> {
  readonly kind: string
  readonly code: Code
  readonly sound: ReadonlyMap<string, T>
  /** Names that the story declares, and whose thing has a mistake that was told of. 'all' where the names could not even be read. */
  readonly broken: ReadonlySet<string> | 'all'
  /** Where the story declares nothing of this kind at all: where it would. */
  readonly undeclared?: Location
}

/** The thing of a name. Where there is none, tells so, unless it is declared and broken. */
export function lookUp<T>(table: Table<T>, name: string, at: Location, tell: Tell): T | undefined {
  const found = table.sound.get(name)
  if (found !== undefined || isBroken(table, name)) return found
  if (table.undeclared === undefined) tell(table.code, at, unknownName(table.kind, name, table.sound.keys()))
  else tell('missing-key', table.undeclared, `the key '${table.kind}s' is missing, and the story names a ${table.kind}`)
  return undefined
}

export function isBroken(table: Table<unknown>, name: string): boolean {
  return table.broken === 'all' || table.broken.has(name)
}
