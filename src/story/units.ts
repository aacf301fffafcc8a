declare const unit: unique symbol
type Branded<Base, Name> = Base & { readonly [unit]?: Name }

/** WGS 84 degrees, longitude first. A longitude past 180 means: on beyond the antimeridian. */
export type LngLat = Branded<readonly [lng: number, lat: number], 'LngLat'>

/** Web Mercator, the world as the unit square: x grows east from 180° W, y grows south from 85.05° N. */
export type WorldPoint = Branded<readonly [x: number, y: number], 'WorldPoint'>

/** CSS pixels from the top left corner of the map. */
export type ScreenPoint = Branded<readonly [x: number, y: number], 'ScreenPoint'>

/** Map zoom as MapLibre counts it: the world is 512 · 2^zoom CSS pixels wide. */
export type Zoom = Branded<number, 'Zoom'>

/** The reader's place in the steps: 3 is settled on step 3, 3.4 is 40 % of the way from step 3 to step 4. */
export type Position = Branded<number, 'Position'>
