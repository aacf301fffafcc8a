import * as v from 'valibot'
import { CLAIMS, STATUSES } from './claim.ts'
import { NAMED_VIEW } from './framing.ts'
import { flag, id, lang, line, text, time, timeZone, url } from './scalars.ts'

export const LAYER_STYLES = ['region', 'boundary', 'route', 'area', 'point'] as const

const SOURCE_KINDS = ['party', 'government', 'official', 'monitor', 'report', 'organisation', 'expert', 'witness', 'data'] as const

const SOURCE = v.strictObject(
  { name: text, kind: v.picklist(SOURCE_KINDS, `one of ${SOURCE_KINDS.join(', ')}`), url: v.optional(url) },
  'keys and values that describe a source',
)

const LAYER = v.strictObject(
  {
    data: text,
    style: v.picklist(LAYER_STYLES, `one of ${LAYER_STYLES.join(', ')}`),
    label: v.optional(text),
    by: v.optional(id),
    status: v.optional(v.picklist(STATUSES, `one of ${STATUSES.join(', ')}`)),
    asOf: v.optional(time),
  },
  'keys and values that describe a layer',
)

const CORRECTION_MESSAGE = 'a list of corrections: [{when: ..., was: ..., now: ...}]'
const CORRECTION = v.strictObject({ when: time, step: v.optional(id), was: text, now: text }, CORRECTION_MESSAGE)

const BASEMAP_MESSAGE = 'builtin, or {style: ...}, or {pmtiles: ...}'
const OWN_BASEMAP = { style: v.optional(text), pmtiles: v.optional(text), name: v.optional(line), attribution: v.optional(line) }
const BASEMAP = v.union([v.literal('builtin'), v.strictObject(OWN_BASEMAP)], BASEMAP_MESSAGE)

const CARD_MESSAGE = 'the name of a view, or {view: ..., title: ..., alt: ...}'
const CARD = v.union([id, v.strictObject({ view: v.optional(id), title: v.optional(text), alt: v.optional(text) })], CARD_MESSAGE)

/** The front matter of a story. Keys that are not built yet are declared all the same; `not-built-yet.ts` knows them. */
export const FRONT_MATTER = v.strictObject({
  schema: v.literal('dateline/1', "dateline/1, the story format's version"),
  title: text,
  dek: text,
  lang,
  timeZone: v.optional(timeZone),
  byline: v.pipe(v.array(text, 'a list of names'), v.minLength(1, 'a list of at least one name')),
  published: time,
  updated: v.optional(time),
  asOf: time,
  state: v.optional(v.picklist(['draft', 'published', 'withdrawn'], 'one of draft, published, withdrawn')),
  note: v.optional(text),
  localNames: v.optional(flag),
  units: v.optional(v.picklist(['metric', 'imperial'], 'metric or imperial')),
  basemap: v.optional(BASEMAP),
  boundaryPolicy: v.optional(v.picklist(['de-jure'], 'de-jure')),
  card: v.optional(CARD),
  places: v.optional(text),
  sources: v.optional(v.record(id, SOURCE, 'sources by name')),
  layers: v.optional(v.record(id, LAYER, 'layers by name')),
  views: v.optional(v.record(id, NAMED_VIEW, 'views by name')),
  claims: v.optional(CLAIMS),
  corrections: v.optional(v.array(CORRECTION, CORRECTION_MESSAGE)),
})

/** Front matter as far as it was valid: keys and entries with mistakes are left out. */
export type FrontMatter = Partial<v.InferOutput<typeof FRONT_MATTER>>
export type LayerEntry = v.InferOutput<typeof LAYER>
export type SourceEntry = v.InferOutput<typeof SOURCE>
export type Correction = v.InferOutput<typeof CORRECTION>
