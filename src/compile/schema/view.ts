import * as v from 'valibot'
import { FRAMING, framingEntries, MOBILE_DESCRIPTION } from './framing.ts'
import { described, flag, id, refs, share, text } from './scalars.ts'

const SHOW_MESSAGE = 'a list of layers, each a name, or a name with an opacity such as {border: 0.5}'
const shown = v.union([text, v.record(v.string(), share, SHOW_MESSAGE)], SHOW_MESSAGE)
const SHOW = v.union([text, v.array(shown, SHOW_MESSAGE)], SHOW_MESSAGE)

const DRAW = v.record(v.string(), share, 'line layers with the part to draw, such as {route: 0.6}')
const MOTION = v.picklist(['travel', 'cut'], 'travel or cut')
const INSET = v.union([id, v.literal(false), FRAMING], 'the name of a view, keys and values that frame one, or false')

/** A `view` block. */
export const VIEW = v.strictObject({
  id: v.optional(described(id, 'The name of the step in addresses. It stays the same when the text changes.')),
  use: v.optional(described(id, 'A view of the front matter that frames this one.')),
  ...framingEntries,
  mobile: v.optional(described(FRAMING, MOBILE_DESCRIPTION)),
  show: v.optional(described(SHOW, 'Layers and claims to show from here to the end of the chapter, or until they are hidden.')),
  hide: v.optional(described(refs, 'Layers and claims that show no more.')),
  highlight: v.optional(described(refs, 'What this step is about: places, layer:name, layer:name#feature, claim:name.')),
  draw: v.optional(described(DRAW, 'How much of each line is drawn by the end of the step, from 0 to 1.')),
  motion: v.optional(described(MOTION, 'How the map comes here: it travels, or it cuts under a short fade.')),
  hold: v.optional(described(flag, 'Whether the map stays where it was.')),
  inset: v.optional(
    described(INSET, 'What the overview map shows at this step. Without it, the region around the view; with false there is none.'),
  ),
  when: v.optional(described(text, 'A small time stamp on the step, as it is to be printed.')),
  alt: v.optional(described(text, 'What the map shows, in words, for readers who do not see it.')),
})

export type View = v.InferOutput<typeof VIEW>
