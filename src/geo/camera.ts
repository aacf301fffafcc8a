import type { LngLat, Zoom } from '../story/units.ts'

/** A view resolved for one viewport. Bearing and pitch are reserved: north is up and the map is seen from above. */
export interface Camera {
  readonly center: LngLat
  readonly zoom: Zoom
}

/** CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** CSS pixels kept free on each side: what must be visible stays clear of them. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The map as it lies on the reader's screen. */
export interface Viewport extends Size {
  readonly padding: Padding
}
