import { BASEMAP_CODES } from './codes/basemap-codes.ts'
import { DESK_CODES } from './codes/desk-codes.ts'
import { FILE_CODES } from './codes/file-codes.ts'
import { GEOJSON_CODES } from './codes/geojson-codes.ts'
import { NAME_CODES } from './codes/name-codes.ts'
import { TEXT_CODES } from './codes/text-codes.ts'
import { TILES_CODES } from './codes/tiles-codes.ts'
import { VIEW_CODES } from './codes/view-codes.ts'
import { YAML_CODES } from './codes/yaml-codes.ts'
import type { Severity } from './problem.ts'

/**
 * Every problem that a story can have, by its code. Codes are permanent: they stand in editors' notes and in tools. A code that is no
 * longer used stays taken. docs/problems.md is made from this table, and a test compiles every example.
 */
export const CODES = {
  ...FILE_CODES,
  ...YAML_CODES,
  ...NAME_CODES,
  ...TEXT_CODES,
  ...VIEW_CODES,
  ...GEOJSON_CODES,
  ...TILES_CODES,
  ...BASEMAP_CODES,
  ...DESK_CODES,
} as const satisfies Readonly<Record<string, Rule>>

/** The same table by what the problems are about, in the order in which a story is read. */
export const CODE_GROUPS: readonly { readonly title: string; readonly codes: Readonly<Record<string, Rule>> }[] = [
  { title: 'Files', codes: FILE_CODES },
  { title: 'Front matter and view blocks', codes: YAML_CODES },
  { title: 'Names', codes: NAME_CODES },
  { title: 'Text', codes: TEXT_CODES },
  { title: 'Views', codes: VIEW_CODES },
  { title: 'Places and layers as GeoJSON', codes: GEOJSON_CODES },
  { title: 'Layers as PMTiles', codes: TILES_CODES },
  { title: 'Base maps', codes: BASEMAP_CODES },
  { title: 'What a news desk would send back', codes: DESK_CODES },
]

export type Code = keyof typeof CODES

/** What a code stands for. Texts are sentences but `title`. */
export interface Rule {
  readonly severity: Severity
  readonly title: string
  readonly why: string
  readonly cure: string
  readonly example: Example
}

/** Something that has the problem: text to put in the place that `in` names, or words where it is too large to print. */
export interface Example {
  readonly in: 'story' | 'front matter' | 'view' | 'text' | 'places' | 'layer' | 'words'
  readonly write: string
}
