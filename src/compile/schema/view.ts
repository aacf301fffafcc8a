import * as v from 'valibot'
import { framingEntries, MOBILE, NAMED_VIEW } from './framing.ts'
import { flag, id, refs, share, text } from './scalars.ts'

const SHOW_MESSAGE = 'a list of layers, each a name, or a name with an opacity such as {border: 0.5}'
const shown = v.union([text, v.record(v.string(), share, SHOW_MESSAGE)], SHOW_MESSAGE)

/** A `view` block. */
export const VIEW = v.strictObject({
  id: v.optional(id),
  use: v.optional(id),
  ...framingEntries,
  mobile: v.optional(MOBILE),
  show: v.optional(v.union([text, v.array(shown, SHOW_MESSAGE)], SHOW_MESSAGE)),
  hide: v.optional(refs),
  highlight: v.optional(refs),
  draw: v.optional(v.record(v.string(), share, 'line layers with the part to draw, such as {route: 0.6}')),
  motion: v.optional(v.picklist(['travel', 'cut'], 'travel or cut')),
  hold: v.optional(flag),
  inset: v.optional(v.union([id, NAMED_VIEW], 'the name of a view, or keys and values that frame one')),
  when: v.optional(text),
  alt: v.optional(text),
})

export type View = v.InferOutput<typeof VIEW>
