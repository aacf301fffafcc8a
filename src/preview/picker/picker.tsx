import { render, type VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Camera, Size } from '../../geo/camera.ts'
import { CopyButton } from '../copy-button.tsx'
import type { StoryData } from '../story-data.ts'
import type { StepState, ViewAnswer } from '../wire.ts'
import { Outlines } from './outlines.tsx'
import { closestZoom, type PickedView, pickedView, viewYaml } from './picked-view.ts'
import { openPickerMap, type PickerMap } from './picker-map.tsx'
import { type PickerStage, pickerStage } from './picker-stage.ts'

export interface PickerProps {
  readonly data: StoryData
  readonly step: number
  readonly state: StepState
  /** Where the desktop's map stands on its screen, in that screen's CSS pixels. */
  readonly place: { readonly left: number; readonly top: number; readonly size: Size }
  /** How the screen is drawn. */
  readonly scale: number
  /** Size of the phone's map. */
  readonly phone: Size
  /** The camera to begin with. */
  readonly camera: Camera
  readonly use: (view: PickedView) => Promise<ViewAnswer>
  readonly close: () => void
}

/** A map over the desktop's own, which the author moves until it shows what the step is to show. It keeps its camera while the story behind it changes. */
export function Picker(props: PickerProps): VNode {
  const { data, step, state, place, scale, phone, use, close } = props
  const { size } = place
  const [camera, setCamera] = useState(props.camera)
  const [status, setStatus] = useState('The map is coming…')
  const [isBusy, setBusy] = useState(false)
  const latest = useRef(camera)
  latest.current = camera
  const host = useRef<HTMLDivElement>(null)
  const stage = useRef<PickerStage>(undefined)
  const map = useRef<PickerMap>(undefined)
  const wasOpen = useRef(false)

  useEffect(() => {
    const closing = new AbortController()
    const open = async (holder: HTMLElement): Promise<void> => {
      const css = document.querySelector<HTMLMetaElement>('meta[name=dateline-shadow-css]')?.content ?? ''
      stage.current ??= await pickerStage(holder, css)
      closing.signal.throwIfAborted()
      const options = { stage: stage.current, data, step, size, camera: latest.current, maxZoom: closestZoom(data.story, step) }
      const opened = await openPickerMap({ ...options, label: `Map to pick the view of ${state.id}`, moved: setCamera }, closing.signal)
      map.current = opened
      closing.signal.addEventListener('abort', () => {
        opened.remove()
        map.current = undefined
      })
      setStatus('')
      if (!wasOpen.current) opened.focus()
      wasOpen.current = true
    }
    const failed = (): void => {
      if (!closing.signal.aborted) setStatus('There can be no live map here: the browser has no WebGL2.')
    }
    if (host.current !== null) open(host.current).catch(failed)
    return () => closing.abort()
  }, [data, step])
  useEffect(() => map.current?.resize(size), [size.width, size.height])
  useEffect(() => {
    const { outlines } = stage.current ?? {}
    if (outlines !== undefined) render(<Outlines {...{ data, step, state, camera, size, phone }} />, outlines)
  })

  const view = pickedView(camera, size, state)
  const write = async (): Promise<void> => {
    setBusy(true)
    setStatus('Writing…')
    const answer = await use(view)
    if (answer.written) return setStatus('Written. The pages follow.')
    setStatus(answer.reason)
    setBusy(false)
  }
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close()
  }
  const isReady = map.current !== undefined && !isBusy
  return (
    <section
      class="picker"
      aria-label={`The view of ${state.id}`}
      style={{ left: px(place.left * scale), top: px(place.top * scale), width: px(size.width * scale), height: px(size.height * scale) }}
      onKeyDown={pressed}
    >
      <div class="picker-map" ref={host} style={{ width: px(size.width), height: px(size.height), transform: `scale(${scale})` }} />
      <div class="picker-zoom">
        <button type="button" aria-label="Zoom in" onClick={() => map.current?.zoomBy(0.5)}>
          +
        </button>
        <button type="button" aria-label="Zoom out" onClick={() => map.current?.zoomBy(-0.5)}>
          −
        </button>
      </div>
      <div class="picker-bar">
        <p>
          <b>{state.id}</b>
          {status === '' && <code>{viewYaml(view).trim().replace('\n', ', ')}</code>}
          <span role="status">{status}</span>
        </p>
        <button type="button" class="primary" disabled={!isReady} onClick={write}>
          Use this view
        </button>
        <CopyButton text={viewYaml(view)} label="Copy" name="Copy the bounds" />
        <button type="button" class="quiet" onClick={close}>
          Cancel
        </button>
      </div>
    </section>
  )
}

function px(length: number): string {
  return `${length}px`
}
