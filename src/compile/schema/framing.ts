import * as v from 'valibot'
import { number, refs, zoom } from './scalars.ts'

const longitude = number(-180, 180)
/** The latitudes that a Mercator map shows. */
const latitude = number(-85, 85)

const BOUNDS_MESSAGE = 'four numbers in degrees: [west, south, east, north]'
const CENTER_MESSAGE = 'two numbers in degrees: [longitude, latitude]'

/** How a view is framed, before overrides: the keys of `views:` entries and of `mobile:`. */
export const framingEntries = {
  fit: v.optional(refs),
  bounds: v.optional(v.strictTuple([longitude, latitude, longitude, latitude], BOUNDS_MESSAGE)),
  center: v.optional(v.strictTuple([longitude, latitude], CENTER_MESSAGE)),
  zoom: v.optional(zoom),
  padding: v.optional(number(0, 0.45)),
  minZoom: v.optional(zoom),
  maxZoom: v.optional(zoom),
}

export const MOBILE = v.strictObject(framingEntries, 'keys and values that frame the view')

/** An entry of `views:`. */
export const NAMED_VIEW = v.strictObject({ ...framingEntries, mobile: v.optional(MOBILE) }, 'keys and values that frame the view')

export type FramingKeys = v.InferOutput<typeof MOBILE>
export type NamedView = v.InferOutput<typeof NAMED_VIEW>
