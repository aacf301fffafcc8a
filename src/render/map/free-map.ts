import type { Map as MapLibre, MapOptions } from 'maplibre-gl'
import type { Camera } from '../../geo/camera.ts'
import { MAX_ZOOM } from '../../geo/constrain.ts'
import type { Zoom } from '../../story/units.ts'

/** A map that the reader moves: by pointer, touch, wheel and keys. North stays up. */
export interface FreeMap {
  /** The map's accessible name: it can have the focus. */
  readonly label: string
  readonly maxZoom: Zoom
  /** Called in the frame in which the map moves, before it is drawn: the sheet is to be set for this camera. */
  readonly moved: (camera: Camera) => void
}

/** MapLibre's options for a map that the reader moves, or that scenes alone move. */
export function freedom(free: FreeMap | undefined): Partial<MapOptions> {
  if (free === undefined) return { interactive: false, maxZoom: MAX_ZOOM }
  const turned = { dragRotate: false, pitchWithRotate: false, touchPitch: false }
  return { interactive: true, maxZoom: free.maxZoom, locale: { 'Map.Title': free.label }, ...turned }
}

/** Takes away the turns that no option does. */
export function keepNorthUp(map: MapLibre): void {
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
}

export function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter()
  return { center: [lng, lat], zoom: map.getZoom() }
}
