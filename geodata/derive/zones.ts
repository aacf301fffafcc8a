import type { Tolerance } from '../../src/compile/cut/tolerance.ts'

/** Where the mosaic is how fine. `bounds` are west, south, east, north in degrees; `tolerance` is in metres on the ground. */
export interface Zone {
  readonly id: string
  readonly bounds: readonly [number, number, number, number]
  readonly tolerance: number
}

/** The finest first; the first that holds a place decides. */
export const zones: readonly Zone[] = [
  { id: 'eastern-europe', bounds: [21, 44, 46, 59], tolerance: 60 },
  { id: 'europe', bounds: [-25, 27, 60, 72], tolerance: 1_200 },
  { id: 'world', bounds: [-180, -90, 180, 90], tolerance: 6_000 },
]

const WORLD = 6_000 // metres, for what lies in no zone: none does

/** The tolerance of the base map at a place, in metres on the ground. */
export const baseTolerance: Tolerance = (lng, lat) =>
  zones.find(({ bounds: [w, s, e, n] }) => lng >= w && lng <= e && lat >= s && lat <= n)?.tolerance ?? WORLD

const SOURCE_SHARE = 1 / 6 // fine enough that what is thinned here never decides what is kept later

/** How far the sources are thinned before they are put together: 3.5 million vertices need no exact arithmetic. */
export const sourceTolerance: Tolerance = (lng, lat) => baseTolerance(lng, lat) * SOURCE_SHARE
