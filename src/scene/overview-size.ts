import type { Size } from '../geo/camera.ts'

/** CSS pixels of the overview map: the picture in which an outline shows where the view lies. */
export const OVERVIEW: Size = { width: 152, height: 112 }
