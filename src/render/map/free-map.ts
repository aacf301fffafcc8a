import type { Map as MapLibre } from 'maplibre-gl'
import type { Camera } from '../../geo/camera.ts'
import { MAX_ZOOM } from '../../geo/constrain.ts'
import type { ScreenPoint, Zoom } from '../../story/units.ts'

/** A map that the reader moves: by pointer, touch, wheel and keys. North stays up. */
export interface FreeMap {
  /** The map's accessible name: it can have the focus. */
  readonly label: string
  readonly maxZoom: Zoom
  /** The reader moved the map: called in its frame, before it is drawn, so that the sheet is set for this camera. */
  readonly moved: (camera: Camera) => void
  /** The reader pressed the map, at CSS pixels from its top left corner, without moving it. */
  readonly pressed?: (at: ScreenPoint) => void
}

/** Lets the reader move a map that only scenes moved until now, or takes it back. */
export function setFree(map: MapLibre, free: FreeMap | undefined): void {
  const how = free === undefined ? 'disable' : 'enable'
  for (const handler of [map.scrollZoom, map.dragPan, map.doubleClickZoom, map.touchZoomRotate, map.keyboard]) handler[how]()
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.setMaxZoom(free?.maxZoom ?? MAX_ZOOM)
  const canvas = map.getCanvas()
  canvas.tabIndex = free === undefined ? -1 : 0
  canvas.setAttribute('aria-label', free?.label ?? '')
  map.getCanvasContainer().classList.toggle('maplibregl-interactive', free !== undefined)
}

export function cameraOf(map: MapLibre): Camera {
  const { lng, lat } = map.getCenter()
  return { center: [lng, lat], zoom: map.getZoom() }
}
