import { useEffect, useState } from 'preact/hooks'
import { viewportOf } from '../element/viewport.ts'
import type { Camera, Size } from '../geo/camera.ts'
import { fit } from '../geo/fit.ts'
import { framingFor } from '../scene/framing.ts'
import type { PickedView } from './picker/picked-view.ts'
import type { PreviewServer } from './server.ts'
import type { ScreensState } from './use-screens.ts'
import type { StoryState, ViewAnswer } from './wire.ts'

/** A view being picked. */
export interface Picking {
  /** Id of the step. */
  readonly step: string
  /** The camera that the step had when the picking began. */
  readonly camera: Camera
  readonly place: { readonly left: number; readonly top: number; readonly size: Size }
  /** Size of the phone's map. */
  readonly phone: Size
}

export interface PickerState {
  readonly picking: Picking | undefined
  /** Undefined where there is no map to pick on. */
  readonly open: (() => void) | undefined
  readonly close: () => void
  readonly use: (view: PickedView) => Promise<ViewAnswer>
}

/** Milliseconds in which the page lays itself out at a new size, and after which a written view is no longer waited for. */
const LAID_OUT = 100
const PATIENCE = 8_000

/** The picker of the step that is being read. After a view was written it closes when both screens show it. */
export function usePicker(
  server: PreviewServer,
  story: StoryState | undefined,
  { screens, step, shown, data, hash, desktop }: ScreensState,
): PickerState {
  const [picking, setPicking] = useState<Picking>()
  const [awaited, setAwaited] = useState<number>()
  const close = (): void => {
    setPicking(undefined)
    setAwaited(undefined)
  }
  const measure = (): Pick<Picking, 'place' | 'phone'> | undefined => {
    const [map, phone] = [screens?.desktop?.parts.map, screens?.phone?.parts.map].map((element) => element?.getBoundingClientRect())
    if (map === undefined || phone === undefined || map.width === 0 || phone.width === 0) return undefined
    const size = { width: Math.round(map.width), height: Math.round(map.height) }
    const lowest = (screens?.desktop?.window.innerHeight ?? size.height) - size.height
    const top = Math.max(0, Math.min(map.top, lowest)) // at the end of a page the map has begun to leave: the picker is wanted whole
    return { place: { left: map.left, top, size }, phone: { width: phone.width, height: phone.height } }
  }

  useEffect(() => {
    if (picking === undefined) return undefined
    const later = setTimeout(() => setPicking((now) => now && { ...now, ...measure() }), LAID_OUT)
    return () => clearTimeout(later)
  }, [desktop])
  useEffect(() => {
    if (awaited === undefined) return undefined
    if (shown > awaited) return close()
    const enough = setTimeout(close, PATIENCE)
    return () => clearTimeout(enough)
  }, [awaited, shown])
  useEffect(() => {
    const isGone = picking !== undefined && data?.story.steps.every(({ id }) => id !== picking.step) === true
    if (isGone) close()
  }, [data])

  const open = (): void => {
    screens?.goTo(step)
    const measured = measure()
    const framing = data?.story.framings[data.story.steps.find(({ id }) => id === step)?.framing ?? -1]
    if (measured === undefined || framing === undefined) return
    const viewport = viewportOf(measured.place.size)
    setPicking({ step, camera: fit(framingFor(framing, viewport), viewport), ...measured })
  }
  const use = async (view: PickedView): Promise<ViewAnswer> => {
    const answer = await server.writeView({ story: story?.key ?? '', step: picking?.step ?? '', hash, ...view })
    if (answer.written) setAwaited(shown)
    return answer
  }
  return { picking, open: data === undefined ? undefined : open, close, use }
}
