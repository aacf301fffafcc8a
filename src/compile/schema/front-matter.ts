import * as v from 'valibot'
import { CLAIMS, STATUSES } from './claim.ts'
import { NAMED_VIEW } from './framing.ts'
import { described, flag, id, lang, line, text, time, timeZone, url } from './scalars.ts'

export const LAYER_STYLES = ['region', 'boundary', 'route', 'area', 'point'] as const

const SOURCE_KINDS = ['party', 'government', 'official', 'monitor', 'report', 'organisation', 'expert', 'witness', 'data'] as const

const SOURCE_KIND = v.picklist(SOURCE_KINDS, `one of ${SOURCE_KINDS.join(', ')}`)
const SOURCE = v.strictObject(
  {
    name: described(text, 'The source as it is printed.'),
    kind: described(SOURCE_KIND, 'What it is: a party to the events, or somebody who watches them.'),
    url: v.optional(described(url, 'Where it can be read.')),
  },
  'keys and values that describe a source',
)

const LAYER_STYLE = v.picklist(LAYER_STYLES, `one of ${LAYER_STYLES.join(', ')}`)
const LAYER_STATUS = v.picklist(STATUSES, `one of ${STATUSES.join(', ')}`)
const LAYER = v.strictObject(
  {
    data: described(text, 'A GeoJSON or PMTiles file beside the story, or one of @geodata/.'),
    style: described(LAYER_STYLE, 'How it is drawn.'),
    label: v.optional(described(text, 'Its name, in words.')),
    by: v.optional(described(id, 'Who says so: one of the story’s sources.')),
    status: v.optional(described(LAYER_STATUS, 'How sure it is.')),
    asOf: v.optional(described(time, 'When it was true.')),
  },
  'keys and values that describe a layer',
)

const CORRECTION_MESSAGE = 'a list of corrections: [{when: ..., was: ..., now: ...}]'
const CORRECTION = v.strictObject(
  {
    when: described(time, 'When the story was corrected.'),
    step: v.optional(described(id, 'The step that was corrected.')),
    was: described(text, 'What it said before.'),
    now: described(text, 'What it says now.'),
  },
  CORRECTION_MESSAGE,
)

const BASEMAP_MESSAGE = 'builtin, or {style: ...}, or {pmtiles: ...}'
const OWN_BASEMAP = {
  style: v.optional(described(text, 'The address of a MapLibre style.')),
  pmtiles: v.optional(described(text, 'A PMTiles file in the Protomaps schema: beside the story, or an address.')),
  name: v.optional(described(line, 'What to call the map.')),
  attribution: v.optional(described(line, 'Who made the map, as it is to be credited.')),
}
const BASEMAP = v.union([v.literal('builtin'), v.strictObject(OWN_BASEMAP)], BASEMAP_MESSAGE)

const CARD_MESSAGE = 'the name of a view, or {view: ..., title: ..., alt: ...}'
const CARD_ENTRIES = {
  view: v.optional(described(id, 'The view that the card shows.')),
  title: v.optional(described(text, 'The headline on the card.')),
  alt: v.optional(described(text, 'What the card shows, in words.')),
}
const CARD = v.union([id, v.strictObject(CARD_ENTRIES)], CARD_MESSAGE)

const SCHEMA = v.literal('dateline/1', "dateline/1, the story format's version")
const BYLINE = v.pipe(v.array(text, 'a list of names'), v.minLength(1, 'a list of at least one name'))
const STATE = v.picklist(['draft', 'published', 'withdrawn'], 'one of draft, published, withdrawn')
const UNITS = v.picklist(['metric', 'imperial'], 'metric or imperial')
const POLICY = v.picklist(['de-jure'], 'de-jure')

/** The front matter of a story. Keys that are not built yet are declared all the same; `not-built-yet.ts` knows them. */
export const FRONT_MATTER = v.strictObject({
  schema: described(SCHEMA, 'The version of the story format.'),
  title: described(text, 'The headline.'),
  dek: described(text, 'One sentence under the headline.'),
  lang: described(lang, 'The language of the story, such as en or uk.'),
  timeZone: v.optional(described(timeZone, 'The time zone of all times that do not say theirs.')),
  byline: described(BYLINE, 'Who wrote the story.'),
  published: described(time, 'When the story was published: a day, or a day and a time.'),
  updated: v.optional(described(time, 'When the story was last changed.')),
  asOf: described(time, 'When what the map shows was true.'),
  state: v.optional(described(STATE, 'A draft is checked and previewed, and left out of the site.')),
  note: v.optional(described(text, 'A note on the story, printed under it.')),
  localNames: v.optional(described(flag, 'Whether places bear their local name, too.')),
  units: v.optional(described(UNITS, 'The units of distances and areas.')),
  basemap: v.optional(described(BASEMAP, 'The map below the story: the built-in one, or one of your own.')),
  boundaryPolicy: v.optional(described(POLICY, 'Which borders the map draws.')),
  card: v.optional(described(CARD, 'What stands for the story in social media.')),
  places: v.optional(described(text, 'The GeoJSON file of the story’s places: beside the story, or one of @geodata/.')),
  sources: v.optional(described(v.record(id, SOURCE, 'sources by name'), 'Who says so: sources by a name of your own.')),
  layers: v.optional(described(v.record(id, LAYER, 'layers by name'), 'What the map can show besides the base map, from the bottom up.')),
  views: v.optional(described(v.record(id, NAMED_VIEW, 'views by name'), 'Framings by name, for view blocks to use.')),
  claims: v.optional(described(CLAIMS, 'What is contested: who says it, when, and how sure it is.')),
  corrections: v.optional(described(v.array(CORRECTION, CORRECTION_MESSAGE), 'What was put right, printed under the story.')),
})

/** Front matter as far as it was valid: keys and entries with mistakes are left out. */
export type FrontMatter = Partial<v.InferOutput<typeof FRONT_MATTER>>
export type LayerEntry = v.InferOutput<typeof LAYER>
export type SourceEntry = v.InferOutput<typeof SOURCE>
export type Correction = v.InferOutput<typeof CORRECTION>
