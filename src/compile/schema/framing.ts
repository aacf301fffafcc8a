import * as v from 'valibot'
import { described, line, number, refs, zoom } from './scalars.ts'

const longitude = number(-180, 180)
/** The latitudes that a Mercator map shows. */
const latitude = number(-85, 85)

const BOUNDS_MESSAGE = 'four numbers in degrees: [west, south, east, north]'
const BOUNDS = v.strictTuple([longitude, latitude, longitude, latitude], BOUNDS_MESSAGE)

const CENTER_MESSAGE = 'two numbers in degrees: [longitude, latitude]'
const CENTER = v.strictTuple([longitude, latitude], CENTER_MESSAGE)

/** How a view is framed, before overrides: the keys of `views:` entries and of `mobile:`. */
export const framingEntries = {
  fit: v.optional(described(refs, 'What must be in view: places, layer:name, layer:name#feature, claim:name.')),
  bounds: v.optional(described(BOUNDS, 'The box that must be in view, in degrees: [west, south, east, north].')),
  center: v.optional(described(CENTER, 'The middle of the map in degrees: [longitude, latitude]. Goes with zoom.')),
  zoom: v.optional(described(zoom, 'How close the map is: 0 is the whole world, each step doubles it. Goes with center.')),
  padding: v.optional(described(number(0, 0.45), 'The share of the map left free on each side of what must be in view.')),
  minZoom: v.optional(described(zoom, 'The map goes no further out than this.')),
  maxZoom: v.optional(described(zoom, 'The map goes no closer than this.')),
}

const FRAMING_MESSAGE = 'keys and values that frame the view'

/** What `mobile:` and `inset:` hold. */
export const FRAMING = v.strictObject(framingEntries, FRAMING_MESSAGE)

export const MOBILE_DESCRIPTION = 'What frames the view on narrow screens instead.'

/** An entry of `views:`. */
export const NAMED_VIEW = v.strictObject(
  {
    ...framingEntries,
    mobile: v.optional(described(FRAMING, MOBILE_DESCRIPTION)),
    label: v.optional(described(line, 'Its name for readers: they may go there while they explore the map.')),
  },
  FRAMING_MESSAGE,
)

export type FramingKeys = v.InferOutput<typeof FRAMING>
