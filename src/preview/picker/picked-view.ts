import { viewportOf } from '../../element/viewport.ts'
import { boundsInView, writtenBounds } from '../../geo/bounds-in-view.ts'
import type { Camera, Size, Viewport } from '../../geo/camera.ts'
import { fit } from '../../geo/fit.ts'
import { DEFAULT_MAX_ZOOM } from '../../story/framing-defaults.ts'
import type { Bounds, FramingTarget, Story } from '../../story/story.ts'
import type { StepState } from '../wire.ts'

/** A view as it would be written into a story's file. */
export interface PickedView {
  readonly bounds: readonly [number, number, number, number]
  /** Where the map is closer than a box is framed without it. */
  readonly maxZoom?: number
}

/** CSS pixels of the map on a desktop's screen of 1440x900. */
export const DESKTOP_MAP: Size = { width: 850, height: 900 }

/** The deepest zoom of a base map that a newsroom brings. */
const OWN_BASE_ZOOM = 18

/** The view that would give this map: what is seen less what is kept clear at the edges. */
export function pickedView(camera: Camera, size: Size, step: StepState): PickedView {
  const bounds = writtenBounds(boundsInView(camera, viewportOf(size), step.padding))
  return camera.zoom > DEFAULT_MAX_ZOOM ? { bounds, maxZoom: Math.ceil(camera.zoom * 10) / 10 } : { bounds }
}

/** How close a view may be picked: as close as the base map still looks drawn, or as the step is now. */
export function closestZoom({ steps, framings, basemap }: Story, step: number): number {
  const framing = framings[steps[step]?.framing ?? -1]?.wide
  const now = framing === undefined ? 0 : framing.kind === 'camera' ? framing.zoom : framing.maxZoom
  return Math.max(basemap.kind === 'builtin' ? DEFAULT_MAX_ZOOM : OWN_BASE_ZOOM, now)
}

/** The lines of YAML for a view. */
export function viewYaml({ bounds, maxZoom }: PickedView): string {
  return `bounds: [${bounds.join(', ')}]\n${maxZoom === undefined ? '' : `maxZoom: ${maxZoom}\n`}`
}

/** The camera of a screen under a picked view. The step's own `mobile:` counts on a phone. */
export function cameraOn(
  screen: 'desktop' | 'phone',
  view: PickedView,
  size: Size,
  step: StepState,
  narrow: FramingTarget | undefined,
): Camera {
  const viewport: Viewport = viewportOf(size)
  const { mobile, padding } = step
  if (screen === 'phone' && mobile?.reframes === true && narrow !== undefined) return fit(narrow, viewport)
  const range = { padding, minZoom: 0, maxZoom: view.maxZoom ?? DEFAULT_MAX_ZOOM }
  const { reframes: _, ...own } = mobile ?? { reframes: false }
  return fit({ kind: 'bounds', bounds: boundsOf(view), ...range, ...(screen === 'phone' ? own : {}) }, viewport)
}

/** Whether a phone shows the whole box of a picked view, as every other screen does: the step's own `mobile:` may say otherwise. */
export function phoneShowsIt(view: PickedView, phone: Size, step: StepState): boolean {
  if (step.mobile?.reframes === true) return false
  const whole = { ...step, mobile: { reframes: false, ...step.mobile, minZoom: 0 } }
  const zoomOf = (state: StepState): number => cameraOn('phone', view, phone, state, undefined).zoom
  return zoomOf(step) <= zoomOf(whole) + 1e-6
}

function boundsOf({ bounds: [west, south, east, north] }: PickedView): Bounds {
  return { west, south, east: west > east ? east + 360 : east, north }
}
